import fc from "fast-check";
import { expect, test } from "vitest";

import { renderMarkdown } from "./markdown";
import type { Block, ExportDocument } from "./model";
import {
  blank,
  bullets,
  fields,
  heading,
  link,
  paragraph,
  quote,
  steps,
  strong,
  table,
  text,
} from "./write";

function render(blocks: readonly Block[], demo: string | null = null): string {
  const document: ExportDocument = {
    title: "Titel",
    subtitle: "Ondertitel",
    language: "nl-NL",
    author: "Iemand",
    subject: "Iets",
    footer: "Voet",
    demo,
    opening: blocks,
    sections: [],
  };
  return renderMarkdown(document);
}

/** What stands between the head and the foot. */
function between(blocks: readonly Block[]): string {
  return render(blocks).slice("# Titel\n\nOndertitel\n\n".length, -"\n\n---\n\nVoet\n".length);
}

test("each kind of block has its form", () => {
  expect(
    between([
      heading("Kop"),
      paragraph(text`Lees ${strong("dit")} in ${link("de wet", "https://wet.example/?a=1")}.`),
      quote("Woorden"),
      bullets(["a", "b"]),
      steps(["eerst", "dan"]),
      fields([["Naam", text`${blank("wie")}`]]),
      table(["Wat", "Hoe"], [["x", "y"]]),
    ]),
  ).toBe(`## Kop

Lees **dit** in [de wet](<https://wet.example/?a=1>).

> Woorden

- a
- b

1. eerst
2. dan

- **Naam:** [in te vullen: wie]

| Wat | Hoe |
| --- | --- |
| x | y |`);
});

test("a demo says so before its title", () => {
  expect(render([], "Demo: verzonnen")).toMatch(/^\*\*Demo: verzonnen\*\*\n\n# Titel/);
});

test.each([
  ["- geen lijst", String.raw`\- geen lijst`],
  ["1. geen lijst", String.raw`1\. geen lijst`],
  ["# geen kop", String.raw`\# geen kop`],
  ["---", String.raw`\---`],
  ["=", String.raw`\=`],
  ["> geen citaat", String.raw`\> geen citaat`],
  ["[a](b) <i> & `c` *d* _e_ | ~f~", String.raw`\[a\](b) \<i\> \& \`c\` \*d\* \_e\_ \| \~f\~`],
  ["twee\nregels", "twee regels"],
])("“%s” stands for itself", (words, written) => {
  expect(between([paragraph(words)])).toBe(written);
});

test("a name cannot add a cell, a row or a block", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."a|\\\n-#`*[]() ") }), (name) => {
      const lines = between([table(["Wat", "Wie"], [[`x${name}x`, "y"]])]).split("\n");
      expect(lines).toHaveLength(3);
      const signs = (lines[2] ?? "").replace(/\\./g, "");
      expect(signs.split("|")).toHaveLength(4);
    }),
  );
});
