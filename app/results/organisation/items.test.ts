import { expect, test } from "vitest";

import type { ItemResult } from "~/releases";

import { inDutch } from "../words/speak";
import { itemsView } from "./items";
import { sampleDocument, sampleInstrument } from "./sample-results";

const items: ItemResult[] = sampleInstrument.items.map(({ name }, index) => ({
  id: name,
  mean: 40 + index,
  missing: 0.02,
}));
const means = [61, 72, 53, 47, 58];

const view = (asked: string | null, given: readonly ItemResult[] = items) =>
  itemsView(sampleDocument(means, { items: given }), sampleInstrument, asked, "nl");

test("the questions of the lowest area are shown until another is asked for", () => {
  expect(view(null)?.scale.id).toBe("veiligheid");
  expect(view("bestaat-niet")?.scale.id).toBe("veiligheid");
  expect(view("communicatie")?.scale.id).toBe("communicatie");
});

test("a question stands on the people of its scale, with who skipped it", () => {
  const [row] = view("communicatie")?.rows ?? [];
  expect(row).toMatchObject({ missing: 0.02, figure: { kind: "figure", n: 400, mean: 41 } });
});

test("a withheld question has its reason and no number", () => {
  const hidden = items.map((item): ItemResult =>
    item.id === "veiligheid-1"
      ? { ...item, mean: null, missing: null, withheld: "too-alike" }
      : item,
  );
  expect(view("veiligheid", hidden)?.rows[0]?.figure).toEqual({
    kind: "hidden",
    reason: "too-alike",
  });
});

test("a release without questions has no such part", () => {
  expect(view(null, [])).toBeNull();
});

test("nothing is claimed of the order of questions", () => {
  const found = view("communicatie");
  expect(found && inDutch(found.finding)).toBe("Eén vraag over samenwerken");
});
