import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { paper } from "./paper";

test("paper has the colours of the screen in light mode", () => {
  const [light = ""] = readFileSync("app/ui/styles/tokens.css", "utf8").split("@media");
  const token = (name: string): string => {
    const value = new RegExp(`--nm-${name}: ([^;]+);`).exec(light)?.[1] ?? "";
    const other = /^var\(--nm-(.+)\)$/.exec(value)?.[1];
    return other === undefined ? value : token(other);
  };
  for (const [ink, colour] of Object.entries(paper)) expect(colour, ink).toBe(token(ink));
});
