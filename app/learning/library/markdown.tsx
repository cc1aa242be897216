import { Fragment, type ReactNode } from "react";

import { isSafeLink } from "../catalogue/offer";

type Props = { readonly text: string };

/**
 * Markdown that members write: headings, lists, bold, emphasis, code and links. It becomes elements, never HTML, so that
 * tags in it are shown as they stand; a link that is not https stays text.
 */
export function Markdown({ text }: Props) {
  const blocks = text
    .replace(/\r\n?/g, "\n")
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter(Boolean);
  return (
    <div className="nm-markdown">
      {blocks.map((block, place) => (
        <Block key={place} block={block} />
      ))}
    </div>
  );
}

const bullet = /^[-*] +/;
const number = /^\d{1,3}[.)] +/;

function Block({ block }: { readonly block: string }) {
  const lines = block.split("\n");
  const [first = ""] = lines;
  const heading = /^(#{1,6}) +(.*)$/.exec(first);
  if (heading) {
    const rest = lines.slice(1).join("\n").trim();
    // The page has its title and the sheet its own: a text begins below them.
    return (
      <>
        {heading[1]?.length === 1 ? (
          <h3>{inline(heading[2] ?? "")}</h3>
        ) : (
          <h4>{inline(heading[2] ?? "")}</h4>
        )}
        {rest && <Block block={rest} />}
      </>
    );
  }
  for (const mark of [bullet, number]) {
    const start = lines.findIndex((line) => mark.test(line));
    if (start < 0 || !lines.slice(start).every((line) => mark.test(line))) continue;
    const items = lines
      .slice(start)
      .map((line, place) => <li key={place}>{inline(line.replace(mark, ""))}</li>);
    const before = lines.slice(0, start).join("\n");
    return (
      <>
        {before && <p>{inline(before)}</p>}
        {mark === bullet ? <ul>{items}</ul> : <ol>{items}</ol>}
      </>
    );
  }
  return <p>{inline(block)}</p>;
}

const marks =
  /\*\*([^*\n]{1,500})\*\*|\*([^*\n]{1,500})\*|`([^`\n]{1,500})`|\[([^\]\n]{1,300})\]\(([^)\s]{1,500})\)/;

function inline(text: string): ReactNode {
  const found = marks.exec(text);
  if (!found) return text;
  const [whole, bold, emphasis, code, words, link = ""] = found;
  const element =
    bold !== undefined ? (
      <strong>{bold}</strong>
    ) : emphasis !== undefined ? (
      <em>{emphasis}</em>
    ) : code !== undefined ? (
      <code>{code}</code>
    ) : isSafeLink(link) ? (
      <a href={link} rel="noreferrer">
        {words}
      </a>
    ) : (
      whole
    );
  return (
    <Fragment>
      {text.slice(0, found.index)}
      {element}
      {inline(text.slice(found.index + whole.length))}
    </Fragment>
  );
}
