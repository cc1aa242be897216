import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";

import { Markdown } from "./markdown";
import { readBlocks, readSpans } from "./read-markdown";

const html = (text: string) =>
  renderToStaticMarkup(<Markdown text={text} />).replace(
    /^<div class="nm-markdown">|<\/div>$/g,
    "",
  );

test("headings, lists, bold, emphasis, code and links are what they are", () => {
  expect(html("## Vooraf\n- **een**\n- `twee`")).toBe(
    "<h4>Vooraf</h4><ul><li><strong>een</strong></li><li><code>twee</code></li></ul>",
  );
  expect(html("Zo:\n1. a\n2. *b*")).toBe("<p>Zo:</p><ol><li>a</li><li><em>b</em></li></ol>");
  expect(html("[hier](https://example.org)")).toBe(
    '<p><a href="https://example.org" rel="noreferrer">hier</a></p>',
  );
});

test("tags are shown as text, and only https becomes a link, whatever somebody writes", () => {
  const piece = fc.constantFrom(
    ...["<script>", "<img onerror=x>", "](", "[a](javascript:x)", "[a](http://x.nl)", "[", ")"],
    ...["[a](https://u:p@x.nl)", "**", "*", "`", "\n\n", "\n- ", "# ", "&lt;", '"', "tekst"],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const made = html(pieces.join(""));
      expect(made).not.toMatch(/<(?!\/?(p|h3|h4|ul|ol|li|strong|em|code|a)\b)/);
      expect(made).not.toMatch(/href="(?!https:\/\/)/);
    }),
  );
});

const row = (piece: string, signs: number) => piece.repeat(Math.ceil(signs / piece.length));
const hostile = [
  ...[
    "> ",
    "[",
    "[a](",
    "[a](https://x",
    "](",
    "*",
    "**",
    "*a*",
    "**a",
    "`",
    "`a",
    "(",
    "# a\n",
    "# ",
  ],
  ...["- ", "- a\n", "- a\nb\n", "1. ", "\n", "\n\n", "a\n\n", " ", "<b>", "\\", "#", "\r", "*`[("],
];

/** How much text was looked through: a pattern that goes on where it was looks at each sign once. */
function workOf(make: () => unknown): number {
  const spy = vi.spyOn(RegExp.prototype, "exec");
  try {
    make();
    const { calls, contexts } = spy.mock;
    return calls.reduce((sum, [text], place) => {
      const pattern: unknown = contexts[place];
      return sum + (pattern instanceof RegExp && pattern.global ? 1 : text.length);
    }, 0);
  } finally {
    spy.mockRestore();
  }
}

test("however marks stand within each other, the work grows no faster than the text, and no words come twice", () => {
  const pieces = fc.array(fc.constantFrom(...hostile), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(pieces, (chosen) => {
      const text = row(chosen.join(""), 10_000);
      const blocks = readBlocks(text);
      const parts = blocks.flatMap((block) => (block.kind === "list" ? block.items : [block.text]));
      const work = workOf(() => {
        for (const part of parts) readSpans(part);
        readBlocks(text);
      });
      expect(work).toBeLessThan(8 * text.length);
      const told = parts
        .flatMap(readSpans)
        .reduce((sum, span) => sum + (span.kind === "link" ? span.whole : span.text).length, 0);
      expect(told).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 50 },
  );
});

test("a hundred thousand signs are shown, and at most four elements stand within each other", () => {
  for (const piece of ["> ", "[", "[a](", "*", "# a\n", "*a*", "- a\n"]) {
    const made = renderToStaticMarkup(<Markdown text={row(piece, 100_000)} />);
    expect([piece, deepest(made)]).toEqual([piece, expect.toSatisfy((deep: number) => deep <= 4)]);
    expect(made.length).toBeLessThan(3_000_000);
  }
});

/** How many elements stand within each other at most. */
function deepest(made: string): number {
  let [deep, most] = [0, 0];
  for (const [tag] of made.matchAll(/<\/?[a-z]/g)) {
    deep += tag.startsWith("</") ? -1 : 1;
    most = Math.max(most, deep);
  }
  return most;
}
