import { expect, test } from "vitest";

import { placeAmong, placeFromHash, placeHash } from "./questionnaire-place";

test("a place is found back from its fragment", () => {
  for (const place of [0, 41, "check"] as const)
    expect(placeFromHash(placeHash(place))).toBe(place);
});

test("any other fragment is no place", () => {
  for (const hash of ["", "#", "#main", "#screen--1", "#screen-1e3", "#screen-99999"]) {
    expect(placeFromHash(hash)).toBeNull();
  }
});

test("a place whose screen is not shown leads to the next screen that is", () => {
  const screens = [{ number: 0 }, { number: 3 }, { number: 4 }];
  expect([0, 1, 3, 4].map((place) => placeAmong(screens, place))).toEqual([0, 1, 1, 2]);
});

test("behind the last screen comes the check page", () => {
  expect(placeAmong([{ number: 0 }], "check")).toBe(1);
  expect(placeAmong([{ number: 0 }], 1)).toBe(1);
  expect(placeAmong([], 0)).toBe(0);
});
