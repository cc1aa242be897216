import { expect, test } from "vitest";

import { isPilot, listMembers, slugOf } from "./members";

/** Municipalities and well-known organisations of the three provinces. */
const real =
  /groningen|leeuwarden|assen|emmen|hoogeveen|meppel|drachten|heerenveen|sneek|fryslân|eemsdelta|hogeland|oldambt|pekela|stadskanaal|veendam|westerkwartier|westerwolde|hunze|borger-odoorn|coevorden|wolden|noordenveld|tynaarlo|westerveld|achtkarspelen|ameland|dantumadiel|harlingen|ooststellingwerf|opsterland|schiermonnikoog|terschelling|tytsjerksteradiel|vlieland|waadhoeke|umcg|stenden|noorderpoort|alfa-college|firda|noorderzijlvest|wetterskip|treant|ommelander|lentis|isala|gasunie|enexis|tennet|hanze|martini/i;

test("only the pilots carry the names of real organisations", () => {
  const invented = listMembers(300, 1).filter(({ name }) => !isPilot(name));
  expect(invented).toHaveLength(297);
  expect(invented.filter(({ name }) => real.test(name))).toEqual([]);
});

test("three hundred members have three hundred addresses that can stand in a URL", () => {
  const slugs = listMembers(300, 2).map(({ name }) => slugOf(name));
  expect(new Set(slugs).size).toBe(300);
  expect(slugs.filter((slug) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual([]);
});

test("the pilots come first", () => {
  expect(listMembers(3, 1).map(({ name }) => slugOf(name))).toEqual([
    "provincie-groningen",
    "martini-ziekenhuis",
    "hanzehogeschool",
  ]);
});
