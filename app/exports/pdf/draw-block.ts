import { setImmediate } from "node:timers/promises";

import type { Block, Text } from "../document/model";

import { ensureRoom, layOut, newPage, roomLeft, type Canvas } from "./canvas";
import { drawFigure, figureLead } from "./draw-figure";
import { drawFields, drawTable, tableLead } from "./draw-table";
import { addElement, drawArtifact, type Element } from "./tags";
import { looks, page, type Look } from "./theme";
import { linesThatFit, writeLines, writer } from "./write-text";

const indent = 18;

/** Space before and after, in points. */
const around = {
  heading2: { before: 24, after: 7 },
  heading3: { before: 14, after: 4 },
  text: { before: 0, after: 9 },
  table: { before: 4, after: 16 },
} as const;

/** Draws blocks one below the other; a heading stays with what follows it. Others get their turn in between. */
export async function drawBlocks(
  canvas: Canvas,
  parent: Element,
  blocks: readonly Block[],
): Promise<void> {
  for (const [index, block] of blocks.entries()) {
    await drawBlock(canvas, parent, block, blocks[index + 1]);
    await setImmediate();
  }
}

async function drawBlock(
  canvas: Canvas,
  parent: Element,
  block: Block,
  next: Block | undefined,
): Promise<void> {
  switch (block.kind) {
    case "heading":
      return drawHeading(canvas, parent, block, next);
    case "paragraph":
      return drawParagraph(canvas, parent, block.text, looks[block.look ?? "text"]);
    case "quote":
      return drawQuote(canvas, parent, block.text);
    case "list":
      return drawList(canvas, parent, block);
    case "fields":
      return await spaced(canvas, () => drawFields(canvas, parent, block.fields));
    case "table":
      return await spaced(canvas, () => drawTable(canvas, parent, block));
    case "figure":
      return await spaced(canvas, () => drawFigure(canvas, parent, block));
  }
}

async function spaced({ doc }: Canvas, draw: () => void | Promise<void>): Promise<void> {
  doc.y += around.table.before;
  await draw();
  doc.y += around.table.after;
}

function drawHeading(
  canvas: Canvas,
  parent: Element,
  { level, text }: Extract<Block, { kind: "heading" }>,
  next: Block | undefined,
): void {
  const { doc } = canvas;
  const look = level === 2 ? looks.heading2 : looks.heading3;
  const { before, after } = level === 2 ? around.heading2 : around.heading3;
  const lines = layOut(canvas, text, page.measure, look);
  ensureRoom(canvas, before + lines.length * look.leading + after + leadOf(canvas, next));
  if (doc.y > page.top) doc.y += before;
  if (level === 2) doc.outline.children.at(-1)?.addItem(text);
  const role = `H${level}`;
  writeLines(canvas, addElement(doc, parent, role), role, lines, page.left, look);
  doc.y += after;
}

/** How much of a block belongs below its heading at least. */
function leadOf(canvas: Canvas, block: Block | undefined): number {
  if (block?.kind === "table") return tableLead(canvas, block);
  if (block?.kind === "figure") return figureLead(canvas, block);
  if (block?.kind === "heading") return 80;
  return block ? 3 * looks.text.leading : 0;
}

function drawParagraph(canvas: Canvas, parent: Element, text: Text, look: Look): void {
  const lines = layOut(canvas, text, page.measure, look);
  writeLines(canvas, addElement(canvas.doc, parent, "P"), "P", lines, page.left, look);
  canvas.doc.y += around.text.after;
}

function drawQuote(canvas: Canvas, parent: Element, text: Text): void {
  const { doc, theme } = canvas;
  const look = looks.quote;
  const lines = layOut(canvas, text, page.measure - indent, look);
  ensureRoom(canvas, lines.length * look.leading);
  const top = doc.y;
  const quote = addElement(doc, parent, "BlockQuote");
  writeLines(canvas, addElement(doc, quote, "P"), "P", lines, page.left + indent, look);
  const bottom = doc.y;
  if (bottom > top) {
    drawArtifact(doc, "Layout", () => {
      const x = page.left + 4;
      doc
        .moveTo(x, top + 2)
        .lineTo(x, bottom - 2)
        .lineWidth(2)
        .stroke(theme.ruleStrong);
    });
  }
  doc.y = bottom + around.text.after;
}

function drawList(
  canvas: Canvas,
  parent: Element,
  { ordered, items }: Extract<Block, { kind: "list" }>,
): void {
  const { doc } = canvas;
  const look = looks.text;
  const numbering = { O: "List", ListNumbering: ordered ? "Decimal" : "Disc" };
  const list = addElement(doc, parent, "L", numbering);
  for (const [index, text] of items.entries()) {
    const lines = layOut(canvas, text, page.measure - indent, look);
    const fit = linesThatFit(lines.length, Math.floor(roomLeft(canvas) / look.leading));
    if (fit === 0) newPage(canvas);
    const y = doc.y;
    const item = addElement(doc, list, "LI");
    const [label] = layOut(canvas, ordered ? `${index + 1}.` : "•", indent, look);
    if (label) {
      const lead = writer(canvas, addElement(doc, item, "Lbl"), "Lbl", look);
      lead.line(label, page.left, y);
      lead.end();
    }
    doc.y = y;
    const body = addElement(doc, item, "LBody");
    writeLines(canvas, body, "LBody", lines, page.left + indent, look);
    doc.y += 4;
  }
  doc.y += around.text.after - 4;
}
