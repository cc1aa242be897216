import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { projectRoot } from "~/platform/index.server";

import { attachment } from "./attachment";

test("a name of any script is told in both ways that browsers know", () => {
  expect(attachment('Fryslân "één".csv')).toBe(
    `attachment; filename="Fryslan--een-.csv"; filename*=UTF-8''Frysl%C3%A2n%20%22%C3%A9%C3%A9n%22.csv`,
  );
});

test("no other place writes such a header by hand", () => {
  const app = join(projectRoot(), "app");
  const found = readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith("exports/attachment"))
    .filter((path) => /attachment; *filename/.test(readFileSync(join(app, path), "utf8")));
  expect(found).toEqual([]);
});
