import { join } from "node:path";
import { buffer } from "node:stream/consumers";

import PDFDocument from "pdfkit";

import type { HouseStyle } from "~/organisations";
import { projectRoot } from "~/platform/index.server";

import type { ExportDocument, Section } from "../document/model";
import { oneAtATime } from "../one-at-a-time";
import { layOut, newPage, roomLeft, writable, type Canvas } from "./canvas";
import { drawBlocks } from "./draw-block";
import { drawCover, drawDemoStrip, drawFooters } from "./draw-frame.server";
import { addElement, type Element } from "./tags";
import { looks, page, themeOf } from "./theme";
import { writeLines } from "./write-text";

export type PdfOptions = {
  /** Stands in the file as its date; nothing else depends on it. */
  readonly now: Date;
  readonly houseStyle: HouseStyle | null;
};

const inTurn = oneAtATime();

/**
 * The document as a tagged PDF 1.7 that says of itself that it keeps to PDF/UA-1: structure tree, bookmarks,
 * title, language, embedded fonts; page numbers and lines are artifacts.
 */
export async function renderPdf(
  document: ExportDocument,
  { now, houseStyle }: PdfOptions,
): Promise<Buffer> {
  return await inTurn(async () => {
    const doc = openDocument(document, now);
    const canvas = canvasOf(doc, houseStyle);
    const bytes = buffer(doc);
    await draw(canvas, document);
    doc.end();
    return await bytes;
  });
}

export function canvasOf(doc: PDFKit.PDFDocument, houseStyle: HouseStyle | null): Canvas {
  // Asked for each sign of each text.
  const signs = new Map<number, boolean>();
  return {
    doc,
    theme: themeOf(houseStyle),
    has: (codePoint) => {
      const known = signs.get(codePoint);
      if (known !== undefined) return known;
      const found = doc.font("regular")._font.font.hasGlyphForCodePoint(codePoint);
      signs.set(codePoint, found);
      return found;
    },
  };
}

/** An empty document that is tagged; text is laid out by `layOut` and never by pdfkit. */
export function openDocument(
  document: Pick<ExportDocument, "title" | "subtitle" | "author" | "subject" | "language">,
  now: Date,
): PDFKit.PDFDocument {
  const { title, subtitle, author, subject, language } = document;
  const [regular, bold] = ["400", "700"].map((weight) =>
    join(projectRoot(), `app/exports/pdf/fonts/cabin-${weight}.ttf`),
  );
  const options: PDFKit.PDFDocumentOptions = {
    pdfVersion: "1.7",
    tagged: true,
    lang: language,
    displayTitle: true,
    size: "A4",
    // Text is laid out and broken here, never by pdfkit.
    margin: 0,
    bufferPages: true,
    // None by default: one that is opened twice under two names is read again each time.
    font: "",
    info: {
      Title: `${title}: ${subtitle}`,
      Author: author,
      Subject: subject,
      Creator: "Nulmeting",
      Producer: "Nulmeting",
      CreationDate: now,
      ModDate: now,
    },
  };
  const doc = new PDFDocument(Object.assign(options, { subset: "PDF/UA" }));
  return doc.registerFont("regular", regular).registerFont("bold", bold);
}

async function draw(
  canvas: Canvas,
  { title, subtitle, footer, demo, logo = null, opening, sections }: ExportDocument,
): Promise<void> {
  const { doc } = canvas;
  const root = doc.struct("Document", {});
  doc.addStructure(root);
  const first = addElement(doc, root, "Part");
  if (demo) drawDemoStrip(canvas, first, demo);
  drawCover(canvas, first, { title, subtitle, demo, logo });
  await drawBlocks(canvas, first, opening);
  for (const section of sections) {
    await drawSection(canvas, addElement(doc, root, "Part"), section);
  }
  await drawFooters(canvas, writable(footer, canvas.has), demo);
}

/** What a section needs to follow another one on its page. */
const shortest = 330;

/** A section begins on a page of its own, so that it can be handed out by itself. */
async function drawSection(
  canvas: Canvas,
  part: Element,
  { id, title, blocks, continues }: Section,
): Promise<void> {
  const { doc } = canvas;
  if (continues && roomLeft(canvas) > shortest) doc.y += 36;
  else newPage(canvas);
  doc.outline.addItem(title);
  doc.addNamedDestination(id, "XYZ", page.left, doc.y - 10, null);
  const lines = layOut(canvas, title, page.measure, looks.title);
  writeLines(canvas, addElement(doc, part, "H1"), "H1", lines, page.left, looks.title);
  doc.y += 14;
  await drawBlocks(canvas, part, blocks);
}
