import {
  newPage,
  roomLeft,
  setLook,
  spacing,
  type Canvas,
  type Mark,
  type TextLine,
} from "./canvas";
import type { Piece } from "./lines";
import { addElement, addLink, drawArtifact, drawContent, type Element } from "./tags";
import type { Look } from "./theme";

/** Writes lines of one element, one after the other; `end` closes what is open on the page. */
export type Writer = {
  readonly line: (line: TextLine, x: number, y: number) => void;
  readonly end: () => void;
};

export function writer(canvas: Canvas, element: Element, role: string, look: Look): Writer {
  const { doc } = canvas;
  let open: PDFKit.PDFStructureContent | null = null;
  const end = () => {
    if (!open) return;
    doc.endMarkedContent();
    element.add(open);
    open = null;
  };
  const line = ({ pieces }: TextLine, x: number, y: number) => {
    let at = x;
    for (const piece of pieces) {
      if (piece.mark.target) {
        end();
        drawLink(canvas, element, piece, at, y, look);
      } else {
        if (piece.mark.blank) {
          end();
          drawGround(canvas, piece, at, y, look);
        }
        open ??= doc.markStructureContent(role);
        drawPiece(canvas, piece, at, y, look);
      }
      at += piece.width;
    }
  };
  return { line, end };
}

/** Ascender and descender of Cabin, as parts of the size. */
const glyphHeight = 1.215;

function drawPiece(canvas: Canvas, piece: Piece<Mark>, x: number, y: number, look: Look): void {
  setLook(canvas, look, piece.mark);
  const top = y + (look.leading - look.size * glyphHeight) / 2;
  const characterSpacing = spacing(look);
  canvas.doc.text(piece.text, x, top, { lineBreak: false, characterSpacing });
}

/** One element for the part of a link that stands on this line. */
function drawLink(
  canvas: Canvas,
  parent: Element,
  piece: Piece<Mark>,
  x: number,
  y: number,
  look: Look,
): void {
  const { doc, theme } = canvas;
  const { target } = piece.mark;
  if (!target) return;
  const box = { x, y, w: piece.width, h: look.leading };
  drawArtifact(doc, "Layout", () => {
    const under = y + look.leading - 1.5;
    doc
      .moveTo(x, under)
      .lineTo(x + piece.width, under)
      .lineWidth(0.6)
      .stroke(theme.brand);
  });
  const element = addElement(doc, parent, "Link");
  const content = drawContent(doc, element, "Link", () => drawPiece(canvas, piece, x, y, look));
  addLink(doc, element, content, box, target, piece.text.trim());
}

/** What is still to be filled in can be found at a glance. */
function drawGround(
  { doc, theme }: Canvas,
  piece: Piece<Mark>,
  x: number,
  y: number,
  look: Look,
): void {
  drawArtifact(doc, "Layout", () => {
    doc.roundedRect(x - 1.5, y + 0.5, piece.width + 3, look.leading - 1, 2).fill(theme.brandTint);
  });
}

/** Writes a paragraph, over as many pages as it takes; no line of it stands alone. */
export function writeLines(
  canvas: Canvas,
  element: Element,
  role: string,
  lines: readonly TextLine[],
  x: number,
  look: Look,
): void {
  const { doc } = canvas;
  const { line, end } = writer(canvas, element, role, look);
  let left = lines;
  while (left.length > 0) {
    const fit = linesThatFit(left.length, Math.floor(roomLeft(canvas) / look.leading));
    for (const one of left.slice(0, fit)) {
      const y = doc.y;
      line(one, x, y);
      doc.y = y + look.leading;
    }
    end();
    left = left.slice(fit);
    if (left.length > 0) newPage(canvas);
  }
}

/** @returns how many of the lines to write where there is room for so many: 0 goes on to the next page */
export function linesThatFit(lines: number, room: number): number {
  if (lines <= room) return lines;
  const few = lines - room === 1 ? room - 1 : room;
  return few < 2 ? 0 : few;
}
