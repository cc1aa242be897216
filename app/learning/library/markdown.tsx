import { isSafeLink } from "../catalogue/offer";
import { readBlocks, readSpans, type Block, type Span } from "./read-markdown";

type Props = { readonly text: string };

/**
 * Markdown that members write: headings, lists, bold, emphasis, code and links. It becomes elements, never HTML, so that
 * tags in it are shown as they stand; a link that is not https stays text.
 */
export function Markdown({ text }: Props) {
  return (
    <div className="nm-markdown">
      {readBlocks(text).map((block, place) => (
        <Shown key={place} block={block} />
      ))}
    </div>
  );
}

function Shown({ block }: { readonly block: Block }) {
  if (block.kind === "text") return <p>{inline(block.text)}</p>;
  if (block.kind === "heading") {
    // The page has its title and the sheet its own: a text begins below them.
    const Heading = block.large ? "h3" : "h4";
    return <Heading>{inline(block.text)}</Heading>;
  }
  const List = block.ordered ? "ol" : "ul";
  return (
    <List>
      {block.items.map((item, place) => (
        <li key={place}>{inline(item)}</li>
      ))}
    </List>
  );
}

function inline(text: string) {
  return readSpans(text).map((span, place) => <Marked key={place} span={span} />);
}

function Marked({ span }: { readonly span: Span }) {
  switch (span.kind) {
    case "text":
      return span.text;
    case "bold":
      return <strong>{span.text}</strong>;
    case "emphasis":
      return <em>{span.text}</em>;
    case "code":
      return <code>{span.text}</code>;
    case "link":
      return isSafeLink(span.to) ? (
        <a href={span.to} rel="noreferrer">
          {span.text}
        </a>
      ) : (
        span.whole
      );
  }
}
