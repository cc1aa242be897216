import { expect, test } from "vitest";

import { readJson } from "./read-json.server";

const limit = 256 * 1024;
const read = (body: string) =>
  readJson(new Request("http://localhost", { method: "POST", body }), limit);

test("what is JSON, and not deep, is read", async () => {
  expect(await read('{"a":["]}[{"]}')).toEqual({ value: { a: ["]}[{"] } });
  expect(await read("[".repeat(17) + "]".repeat(17))).toBe("not-json");
});

test.each([
  ["a string that does not end", '\\"'.repeat(limit / 2)],
  ["brackets alone", "[".repeat(limit)],
  ["backslashes alone", `"${"\\".repeat(limit - 1)}`],
])(
  "%s, as long as a body may be, is refused without a hang",
  async (_, body) => {
    expect(await read(body)).toBe("not-json");
  },
  // Reading such a text again for each of its signs would take minutes.
  20_000,
);
