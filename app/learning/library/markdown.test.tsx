import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

import { Markdown } from "./markdown";
import { longestBody } from "./playbook";
import { readMarkdown } from "./read-markdown.server";

const html = (text: string) =>
  renderToStaticMarkup(<Markdown nodes={readMarkdown(text)} />).replace(
    /^<div class="nm-markdown">|<\/div>$/g,
    "",
  );

test("headings, lists, bold, emphasis, code and links are what they are", () => {
  expect(html("# Vooraf\n- **een**\n- `twee`")).toBe(
    "<h3>Vooraf</h3><ul><li><strong>een</strong></li><li><code>twee</code></li></ul>",
  );
  expect(html("### Daarna\n\nZo:\n\n1. a\n2. *b*")).toBe(
    "<h4>Daarna</h4><p>Zo:</p><ol><li>a</li><li><em>b</em></li></ol>",
  );
  expect(html("[hier](https://example.org)\n\n> zei zij\n\n---")).toBe(
    '<p><a href="https://example.org" rel="noreferrer">hier</a></p><blockquote><p>zei zij</p></blockquote><hr/>',
  );
  expect(html("```\nals <dan>\n```\n1  \n2")).toBe("<pre>als &lt;dan&gt;\n</pre><p>1<br/>2</p>");
});

test("items that stand apart keep their paragraphs", () => {
  expect(html("- a\n\n- b")).toBe("<ul><li><p>a</p></li><li><p>b</p></li></ul>");
});

test("tags are shown as text, and only https becomes a link, whatever somebody writes", () => {
  const piece = fc.constantFrom(
    ...["<script>", "<img onerror=x>", "](", "[a](javascript:x)", "[a](http://x.nl)", "[", ")"],
    ...["[a](https://u:p@x.nl)", "![a](https://x.nl/a.png)", "<https://x.nl>", "[a]: data:x\n"],
    ...["**", "*", "`", "\n\n", "\n- ", "# ", "> ", "&lt;", "&#106;", '"', "\\", "tekst"],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const made = html(pieces.join(""));
      expect(made).not.toMatch(
        /<(?!\/?(p|h3|h4|ul|ol|li|blockquote|pre|hr|br|strong|em|code|a|span)\b)/,
      );
      expect(made).not.toMatch(/href="(?!https:\/\/)/);
    }),
  );
});

const hostile = [
  "> ",
  "[",
  "[a](",
  "](",
  "*",
  "**a",
  "*a_",
  "`",
  "# a\n",
  "- ",
  "1. ",
  "\\",
  "<b>",
];

test("however marks stand within each other, few elements do", () => {
  const pieces = fc.array(fc.constantFrom(...hostile), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(pieces, (chosen) => {
      const made = html(chosen.join("").repeat(longestBody).slice(0, longestBody));
      expect(deepest(made)).toBeLessThan(30);
      expect(made.length).toBeLessThan(30 * longestBody);
    }),
    { numRuns: 30 },
  );
});

/** How many elements stand within each other at most. */
function deepest(made: string): number {
  let [deep, most] = [0, 0];
  for (const [tag] of made.matchAll(/<\/?[a-z]+(?=[ >])/g)) {
    deep += tag.startsWith("</") ? -1 : 1;
    most = Math.max(most, deep);
  }
  return most;
}
