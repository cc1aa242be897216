import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

import { Markdown } from "./markdown";

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
