import { expect, test } from "vitest";

import { headlineOf } from "./headline";

const overview = {
  ...{ addresses: 12, notInvited: 0, stopped: 0, remindFrom: null, stuckSince: null },
  refusals: { invitation: null, reminder: null },
  waves: [
    {
      ...({ kind: "invitation", number: 1, startedOn: "2026-11-02" } as const),
      ...{ waiting: 12, handedOver: 0, refused: 0, uncertain: 0 },
    },
  ],
};

test("the page says that letters go out only while the mail server takes them", () => {
  expect(headlineOf("open", overview)).toEqual({ key: "sending", values: { count: 12 } });
  const stuck = headlineOf("open", { ...overview, stuckSince: "2026-11-02T09:00:00.000Z" });
  expect(stuck).toEqual({ key: "stuck", values: { count: 12 } });
});
