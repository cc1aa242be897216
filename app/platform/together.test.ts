import { expect, test } from "vitest";

import { together } from "./together";

function asking() {
  const asked: string[][] = [];
  const find = together(async (keys) => {
    asked.push([...keys].sort());
    if (keys.includes("broken")) throw new Error("away");
    return new Map(keys.filter((key) => key !== "nobody").map((key) => [key, `found ${key}`]));
  });
  return { asked, find };
}

test("who asks at the same moment is answered by one question, each with what is theirs", async () => {
  const { asked, find } = asking();
  const answers = await Promise.all(["a", "b", "nobody", "a"].map(find));
  expect(answers).toEqual(["found a", "found b", null, "found a"]);
  expect(asked).toEqual([["a", "b", "nobody"]]);
});

test("who asks after the question was put gets a question of their own: nothing is kept", async () => {
  const { asked, find } = asking();
  await find("a");
  await find("a");
  expect(asked).toEqual([["a"], ["a"]]);
});

test("a question that fails fails for all who asked it, and for nobody after", async () => {
  const { find } = asking();
  const failed = await Promise.allSettled([find("broken"), find("a")]);
  expect(failed.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await find("a")).toBe("found a");
});
