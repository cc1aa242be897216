import type { ReactNode } from "react";

export const markdownTags = [
  ...(["p", "h3", "h4", "ul", "ol", "li", "blockquote", "pre", "hr", "br"] as const),
  ...(["strong", "em", "code", "a", "span"] as const),
] as const;

export type MarkdownTag = (typeof markdownTags)[number];

/** A text, or an element with what stands in it. */
export type MarkdownNode =
  | string
  | {
      readonly tag: MarkdownTag;
      readonly href?: string;
      readonly children: readonly MarkdownNode[];
    };

/** What members wrote, as elements and never as HTML. */
export function Markdown({ nodes }: { readonly nodes: readonly MarkdownNode[] }) {
  return <div className="nm-markdown">{shown(nodes)}</div>;
}

function shown(nodes: readonly MarkdownNode[]): ReactNode[] {
  return nodes.map((node, place) => {
    if (typeof node === "string") return node;
    const { tag: Tag, href, children } = node;
    if (Tag === "br" || Tag === "hr") return <Tag key={place} />;
    return (
      <Tag key={place} {...(href === undefined ? {} : { href, rel: "noreferrer" })}>
        {shown(children)}
      </Tag>
    );
  });
}
