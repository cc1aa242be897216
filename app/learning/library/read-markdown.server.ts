import MarkdownIt, { type Token } from "markdown-it";

import { isSafeLink } from "../catalogue/offer";
import { markdownTags, type MarkdownNode, type MarkdownTag } from "./markdown";

/** Tags in a text stay text, pictures stay links, and twenty elements at most stand within each other. */
const parser = new MarkdownIt("commonmark", { html: false }).disable("image");

/**
 * Markdown (CommonMark) that members write, as a tree of known elements. It never becomes HTML, and of links only https
 * ones open.
 */
export function readMarkdown(text: string): readonly MarkdownNode[] {
  return grow(parser.parse(text, {}));
}

function grow(tokens: readonly Token[]): MarkdownNode[] {
  const top: MarkdownNode[] = [];
  const open = [top];
  for (const token of tokens) {
    const here = open.at(-1) ?? top;
    if (token.nesting < 0) {
      open.pop();
      continue;
    }
    const children = token.children ? grow(token.children) : [];
    if (token.type === "inline" || isHidden(token)) here.push(...children);
    else if (token.nesting === 0) here.push(leafOf(token));
    else here.push({ ...elementOf(token), children });
    if (token.nesting > 0) open.push(isHidden(token) ? here : children);
  }
  return top;
}

/** The paragraphs of a list whose items stand close together. */
const isHidden = ({ type, hidden }: Token) => hidden && type.startsWith("paragraph");

function leafOf({ type, content }: Token): MarkdownNode {
  switch (type) {
    case "hardbreak":
      return { tag: "br", children: [] };
    case "hr":
      return { tag: "hr", children: [] };
    case "code_inline":
      return { tag: "code", children: [content] };
    case "code_block":
    case "fence":
      return { tag: "pre", children: [content] };
    case "softbreak":
      return "\n";
    default:
      return content;
  }
}

function elementOf(token: Token): { readonly tag: MarkdownTag; readonly href?: string } {
  const href = token.attrGet("href");
  if (token.tag === "a") return href && isSafeLink(href) ? { tag: "a", href } : { tag: "span" };
  // A page has its title and the sheet its own: a text begins below them.
  if (/^h[1-6]$/.test(token.tag)) return { tag: token.tag === "h1" ? "h3" : "h4" };
  return { tag: markdownTags.find((tag) => tag === token.tag) ?? "span" };
}
