import { setImmediate } from "node:timers/promises";

import { log } from "~/platform/index.server";

import type { ExportDocument, LogoPicture } from "../document/model";

import { layOut, setLook, spacing, type Canvas } from "./canvas";
import { addElement, drawArtifact, drawPicture, type Element } from "./tags";
import { looks, page, type Look } from "./theme";
import { writeLines } from "./write-text";

const coverHeight = 252;
const coverWidth = 440;
const stripHeight = 22;
const demoLook: Look = { ...looks.small, colour: "ink", strong: true };

/** The one deep area of a document: what this is, at the top of its first page. */
export function drawCover(
  canvas: Canvas,
  parent: Element,
  {
    title,
    subtitle,
    demo,
    logo = null,
  }: Pick<ExportDocument, "title" | "subtitle" | "demo" | "logo">,
): void {
  const { doc, theme } = canvas;
  const lines = layOut(canvas, title, coverWidth, looks.display);
  const below = layOut(canvas, subtitle, coverWidth, looks.subtitle);
  const words = lines.length * looks.display.leading + 10 + below.length * looks.subtitle.leading;
  const height = Math.max(coverHeight, words + 150);
  drawArtifact(doc, "Layout", () => {
    const top = demo ? stripHeight : 0;
    doc.rect(0, top, page.width, height - top).fill(theme.deep);
    drawGlyph(canvas, page.left, 60);
    doc.font("bold").fontSize(14).fillColor(theme.onDeep);
    doc.text("Nulmeting", page.left + 40, 60, { lineBreak: false });
  });
  if (logo) drawLogo(canvas, parent, logo);
  doc.y = height - 44 - words;
  doc.outline.addItem(title);
  writeLines(canvas, addElement(doc, parent, "H1"), "H1", lines, page.left, looks.display);
  doc.y += 10;
  writeLines(canvas, addElement(doc, parent, "P"), "P", below, page.left, looks.subtitle);
  doc.y = height + 30;
}

/** On white, since few logos are made for a dark ground. */
function drawLogo({ doc }: Canvas, parent: Element, { bytes, alternative }: LogoPicture): void {
  const image = readImage(doc, bytes);
  if (!image) return;
  const scale = Math.min(logoRoom.width / image.width, logoRoom.height / image.height, 1);
  const [width, height] = [image.width * scale, image.height * scale];
  const x = page.width - page.right - width;
  const y = 69 - height / 2;
  drawArtifact(doc, "Layout", () => {
    doc.roundedRect(x - 8, y - 8, width + 16, height + 16, 3).fill("#ffffff");
  });
  drawPicture(doc, parent, alternative, { x, y, w: width, h: height }, () => {
    doc.image(image, x, y, { width, height });
  });
}

const logoRoom = { width: 150, height: 44 } as const;

/** Null for a picture that cannot be read: a report goes out without it, and the log says so. */
function readImage(doc: PDFKit.PDFDocument, bytes: Uint8Array) {
  try {
    return doc.openImage(Buffer.from(bytes));
  } catch (error) {
    log().warn({ err: error }, "a logo that was stored cannot be drawn");
    return null;
  }
}

/** The dot on a line: a measured place on a scale, with its margin. */
function drawGlyph({ doc, theme }: Canvas, x: number, y: number): void {
  doc
    .moveTo(x + 1, y + 4)
    .lineTo(x + 1, y + 14)
    .moveTo(x + 31, y + 4)
    .lineTo(x + 31, y + 14)
    .moveTo(x + 1, y + 9)
    .lineTo(x + 9.5, y + 9)
    .moveTo(x + 22.5, y + 9)
    .lineTo(x + 31, y + 9)
    .lineWidth(2.2)
    .stroke(theme.onDeep);
  doc
    .circle(x + 16, y + 9, 6)
    .lineWidth(2.7)
    .stroke(theme.onDeep);
}

/** Made-up data: a strip on every page, and words for who does not see it. */
export function drawDemoStrip(canvas: Canvas, parent: Element, words: string): void {
  drawStrip(canvas);
  canvas.doc.y = (stripHeight - demoLook.leading) / 2;
  const lines = layOut(canvas, words, page.width - page.left - page.right, demoLook);
  writeLines(canvas, addElement(canvas.doc, parent, "P"), "P", lines, page.left, demoLook);
}

function drawStrip({ doc, theme }: Canvas): void {
  drawArtifact(doc, "Layout", () => {
    doc.rect(0, 0, page.width, stripHeight).fill(theme.demo);
  });
}

/** What stands on every page: whose document it is, and which page; on a demo, that it is one. */
export async function drawFooters(
  canvas: Canvas,
  footer: string,
  demo: string | null,
): Promise<void> {
  const { doc } = canvas;
  const { start, count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index);
    if (demo && index > 0) drawStrip(canvas);
    drawArtifact(doc, "Pagination", () => {
      if (demo && index > 0) drawPlain(canvas, demo, page.left, 6, demoLook);
      const y = page.height - 52;
      drawPlain(canvas, footer, page.left, y, looks.small);
      const number = `${index + 1} / ${count}`;
      const [line] = layOut(canvas, number, 100, looks.small);
      drawPlain(canvas, number, page.width - page.right - (line?.width ?? 0), y, looks.small);
    });
    await setImmediate();
  }
}

function drawPlain(canvas: Canvas, text: string, x: number, y: number, look: Look): void {
  const [line] = layOut(canvas, text, page.width - page.left - page.right - 60, look);
  let at = x;
  for (const { text: words, width } of line?.pieces ?? []) {
    setLook(canvas, look);
    canvas.doc.text(words, at, y, { lineBreak: false, characterSpacing: spacing(look) });
    at += width;
  }
}
