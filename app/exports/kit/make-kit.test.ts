import { expect, test } from "vitest";

import { renderMarkdown } from "../document/markdown";
import { sampleSettings } from "../pack/sample-settings";
import { makeKit } from "./make-kit";

test("the kit holds a text for the intranet, a poster and a note for managers, from the measurement's settings", () => {
  const kit = makeKit({ ...sampleSettings, closesOn: "2027-03-31" }, "2027-02-01");
  expect(kit.sections.map(({ id }) => id)).toEqual(["intranet", "poster", "leidinggevenden"]);
  const words = renderMarkdown(kit).replaceAll("\u00a0", " ");
  expect(words).toContain("31 maart 2027");
  expect(words).toContain(`groepen van ${sampleSettings.promise.minimum} of meer mensen`);
  expect(words).toContain(sampleSettings.organisation.name);
});

test("what only the organisation knows stands as a blank", () => {
  const organisation = { ...sampleSettings.organisation, contact: null };
  const words = renderMarkdown(
    makeKit({ ...sampleSettings, organisation, closesOn: null }, "2027-02-01"),
  );
  expect(words).toContain("[in te vullen: laatste dag waarop meedoen kan]");
  expect(words).toContain("[in te vullen: wie medewerkers kunnen bereiken met vragen]");
});
