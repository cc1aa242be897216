/** What a text is made of, flat: nothing stands within anything but a list's items, however it was typed. */
export type Block =
  | { readonly kind: "heading"; readonly large: boolean; readonly text: string }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: "text"; readonly text: string };

export type Span =
  | { readonly kind: "text" | "bold" | "emphasis" | "code"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly whole: string; readonly to: string };

const bullet = /^[-*] +/;
const number = /^\d{1,3}[.)] +/;
const heading = /^(#{1,6}) +(.*)$/;

/** The blocks of a text, which stand apart by an empty line; each line is read a few times, and no more. */
export function readBlocks(text: string): Block[] {
  return text
    .replace(/\r\n?/g, "\n")
    .split("\n\n")
    .map((block) => block.trim())
    .filter(Boolean)
    .flatMap(readBlock);
}

function readBlock(block: string): Block[] {
  const lines = block.split("\n");
  const blocks: Block[] = [];
  let from = 0;
  for (;;) {
    const found = heading.exec(lines[from] ?? "");
    if (!found) break;
    const [, marks = "", words = ""] = found;
    blocks.push({ kind: "heading", large: marks.length === 1, text: words });
    from += 1;
  }
  return [...blocks, ...readRest(lines.slice(from))];
}

/** Words, and behind them a list if all lines from the first of its kind are of it. */
function readRest(lines: readonly string[]): Block[] {
  for (const mark of [bullet, number]) {
    const start = lines.findIndex((line) => mark.test(line));
    const rest = start < 0 ? [] : lines.slice(start);
    if (rest.length === 0 || !rest.every((line) => mark.test(line))) continue;
    const items = rest.map((line) => line.replace(mark, ""));
    const list = { kind: "list", ordered: mark === number, items } as const;
    return [...readWords(lines.slice(0, start)), list];
  }
  return readWords(lines);
}

function readWords(lines: readonly string[]): Block[] {
  const text = lines.join("\n").trim();
  return text === "" ? [] : [{ kind: "text", text }];
}

/** No mark holds the sign that opens one of its kind, so that a row of open ones is not read again and again. */
const marks =
  /\*\*([^*\n]{1,500})\*\*|\*([^*\n]{1,500})\*|`([^`\n]{1,500})`|\[([^[\]\n]{1,300})\]\(([^()[\]\s]{1,500})\)/g;

/** The marked parts of a line and what stands between them, in order; nothing marked holds another mark. */
export function readSpans(text: string): Span[] {
  const spans: Span[] = [];
  const say = (words: string) => {
    if (words !== "") spans.push({ kind: "text", text: words });
  };
  let from = 0;
  for (const found of text.matchAll(marks)) {
    const [whole, bold, emphasis, code, words, to = ""] = found;
    say(text.slice(from, found.index));
    from = found.index + whole.length;
    if (bold !== undefined) spans.push({ kind: "bold", text: bold });
    else if (emphasis !== undefined) spans.push({ kind: "emphasis", text: emphasis });
    else if (code !== undefined) spans.push({ kind: "code", text: code });
    else if (words !== undefined) spans.push({ kind: "link", text: words, whole, to });
  }
  say(text.slice(from));
  return spans;
}
