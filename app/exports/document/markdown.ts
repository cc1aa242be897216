import {
  blankText,
  figureText,
  piecesOf,
  plainText,
  type Block,
  type ExportDocument,
  type Inline,
  type Text,
} from "./model";

/** The document as CommonMark with tables (GitHub's), one blank line between blocks. */
export function renderMarkdown({
  title,
  subtitle,
  demo,
  opening,
  sections,
  footer,
}: ExportDocument): string {
  const blocks = [
    ...(demo ? [`**${escaped(demo)}**`] : []),
    `# ${line(title)}`,
    line(subtitle),
    ...opening.map(renderBlock),
    ...sections.flatMap((section) => [
      `# ${line(section.title)}`,
      ...section.blocks.map(renderBlock),
    ]),
    "---",
    line(footer),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${line(block.text)}`;
    case "paragraph":
      return line(block.text);
    case "quote":
      return `> ${line(block.text)}`;
    case "list":
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : "-"} ${line(item)}`)
        .join("\n");
    case "fields":
      return block.fields
        .map(({ name, value }) => `- **${escaped(name)}:** ${inline(value)}`)
        .join("\n");
    case "table":
      return [
        row(block.head),
        row(
          block.head.map(() => "---"),
          true,
        ),
        ...block.rows.map((cells) => row(cells)),
      ].join("\n");
    case "figure":
      return line(figureText(block));
  }
}

function row(cells: readonly Text[], raw = false): string {
  return `| ${cells.map((cell) => (raw ? plainText(cell) : inline(cell))).join(" | ")} |`;
}

/** Where a block begins, a sign that would make a list, heading or quote of it means itself. */
function line(text: Text): string {
  return inline(text)
    .replace(/^([-+=])/, "\\$1")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

function inline(text: Text): string {
  return piecesOf(text).map(renderPiece).join("").trim();
}

function renderPiece(piece: Inline): string {
  if (typeof piece === "string") return escaped(piece);
  switch (piece.kind) {
    case "strong":
      return `**${escaped(piece.text)}**`;
    case "link":
      return `[${escaped(piece.text)}](<${piece.url.replace(/[<>\\]/g, encodeURIComponent)}>)`;
    case "section":
      return escaped(piece.text);
    case "blank":
      // Not escaped: who searches for "[in te vullen" must find it.
      return blankText(oneLine(piece.hint));
  }
}

function escaped(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>#|~&]/g, "\\$&");
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\t]+/g, " ");
}
