import fc from "fast-check";
import { expect, test } from "vitest";

import { ownerOf, readCopy } from "./part-copy";

const house = (slug: string | null) => ({ slug, name: slug ?? "Netwerk" });
const members = ["noord", "noord-holland", "noord-holland-midden", "zuid"];
const ownerAs = (slug: string | null, key: string) =>
  ownerOf({ sharers: [house(slug)], members }, key);

test("a key is of the member whose name says most of it, and of nobody whose name only begins alike", () => {
  for (const key of ["noord", "noord-epd", "noord-hol", "noord-hollands-epd"])
    expect([key, ownerAs("noord", key)]).toEqual([key, house("noord")]);
  for (const key of ["noord-holland", "noord-holland-epd", "noord-holland-midden-epd"])
    expect([key, ownerAs("noord", key)]).toEqual([key, "other"]);
  expect(ownerAs("noord-holland", "noord-holland-epd")).toEqual(house("noord-holland"));
  for (const key of ["zuid-epd", "noordelijk", "core", "netwerk-epd"])
    expect([key, ownerAs("noord", key)]).toEqual([key, null]);
  expect(ownerAs(null, "netwerk-epd")).toEqual(house(null));
  expect(ownerAs(null, "noord-epd")).toBeNull();
});

test("no key is of two houses, however their names begin", () => {
  const part = fc.constantFrom("a", "b", "noord", "netwerk");
  const slug = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("-"));
  fc.assert(
    fc.property(fc.uniqueArray(slug, { maxLength: 8 }), slug, (slugs, key) => {
      const owners = slugs.filter((one) => {
        const owner = ownerOf({ sharers: [house(one)], members: slugs }, key);
        return owner !== null && owner !== "other";
      });
      expect(owners.length).toBeLessThanOrEqual(1);
    }),
  );
});

test("a copy under another member's name is refused with a sentence of its own", () => {
  const sent = new URLSearchParams({ key: "noord-holland-epd", title: "Epd" });
  const read = (slug: string) => readCopy(sent, { sharers: [house(slug)], members }).problem;
  expect([read("noord"), read("zuid"), read("noord-holland")]).toEqual([
    ...["other-member", "owner", null],
  ]);
});
