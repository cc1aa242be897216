import { expect, test } from "vitest";

import { mayCompare, planOrganisations, type Member } from "./organisations";

const member = (id: string, sector: string, respondents = 100, named = false): Member => ({
  id,
  respondents,
  named,
  categories: { sector },
});
const many = (sector: string, n: number, named = false) =>
  Array.from({ length: n }, (_, i) => member(`${sector}${i}`, sector, 100, named));

test("sectors with fewer than four members go together", () => {
  const plan = planOrganisations(
    [...many("care", 5), ...many("ict", 3), ...many("law", 2)],
    ["sector"],
  );
  expect(plan.total).toBeNull();
  expect(plan.breakdowns[0]?.lines.map(({ id, members }) => [id, members.length])).toEqual([
    ["care", 5],
    ["__other__", 5],
  ]);
});

test("a line with one to three unnamed members is not shown, however many are named", () => {
  const plan = planOrganisations(
    [...many("care", 5), ...many("ict", 6, true), ...many("law", 4, true), member("x", "law")],
    ["sector"],
  );
  const lines = plan.breakdowns[0]?.lines ?? [];
  expect(lines.map(({ id }) => id)).toEqual(["__other__", "ict"]);
  expect(lines[0]?.merged).toEqual(["care", "law"]);
});

test("a line in which one member has over half of the respondents is not shown", () => {
  const plan = planOrganisations(
    [...many("care", 4), member("huge", "care", 1000), ...many("ict", 12)],
    ["sector"],
  );
  expect(plan.breakdowns[0]?.lines.map(({ id }) => id)).toEqual(["__other__"]);
});

test("fewer than four members, or one that outweighs all others, give no total", () => {
  expect(planOrganisations(many("care", 3), []).total).toBe("too-few");
  expect(planOrganisations([...many("care", 6), member("h", "ict", 601)], []).total).toBe(
    "could-be-subtracted",
  );
});

test("a member sees the others only when they are four or more and none outweighs the rest", () => {
  expect(mayCompare("care0", many("care", 5))).toBeNull();
  expect(mayCompare("care0", many("care", 4))).toBe("too-few");
  expect(mayCompare("ict0", [...many("care", 3), ...many("ict", 3, true)])).toBe("too-few");
  expect(mayCompare("care0", [...many("care", 5), member("h", "ict", 500)])).toBe(
    "could-be-subtracted",
  );
});
