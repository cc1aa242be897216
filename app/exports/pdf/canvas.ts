import { piecesOf, plainText, type Inline, type Text } from "../document/model";
import { breakLines, type Line, type Run } from "./lines";
import type { Target } from "./tags";
import { page, type Look, type Theme } from "./theme";

export type Canvas = {
  readonly doc: PDFKit.PDFDocument;
  readonly theme: Theme;
  /** Whether the fonts have a sign for this code point. */
  readonly has: (codePoint: number) => boolean;
};

/** What a piece of text is, beside its words. */
export type Mark = {
  readonly strong: boolean;
  readonly target: Target | null;
  readonly blank: boolean;
};

export type TextLine = Line<Mark>;

export function setLook(canvas: Canvas, look: Look, mark?: Mark): void {
  const { doc, theme } = canvas;
  setFont(canvas, look, mark);
  if (mark?.target) doc.fillColor(theme.brand);
  else if (mark?.blank) doc.fillColor(theme.brandStrong);
  else doc.fillColor(theme[look.colour]);
}

function setFont({ doc }: Canvas, look: Look, mark: Mark | undefined): void {
  const strong = look.strong === true || mark?.strong === true;
  doc.font(strong ? "bold" : "regular").fontSize(look.size);
}

export function layOut(canvas: Canvas, text: Text, width: number, look: Look): TextLine[] {
  const runs = piecesOf(text).map((piece): Run<Mark> => {
    return { text: writable(plainText([piece]), canvas.has), mark: markOf(piece) };
  });
  return breakLines(runs, width, (part, mark) => {
    setFont(canvas, look, mark);
    return canvas.doc.widthOfString(part) + spacing(look) * part.length;
  });
}

export function spacing(look: Look): number {
  return (look.tracking ?? 0) * look.size;
}

function markOf(piece: Inline): Mark {
  const plain = { strong: false, target: null, blank: false };
  if (typeof piece === "string") return plain;
  switch (piece.kind) {
    case "strong":
      return { ...plain, strong: true };
    case "blank":
      return { ...plain, blank: true };
    case "link":
      return { ...plain, target: { kind: "url", url: piece.url } };
    case "section":
      return { ...plain, target: { kind: "section", id: piece.section } };
  }
}

/** A sign that the fonts lack stands as its base letter, or as a question mark: PDF/UA allows no empty box. */
export function writable(text: string, has: (codePoint: number) => boolean): string {
  return [...text.replace(/\s/g, (space) => (space === "\u00a0" ? space : " ")).normalize("NFC")]
    .map((sign) => {
      if (has(sign.codePointAt(0) ?? 0)) return sign;
      const [base = ""] = sign.normalize("NFKD");
      return has(base.codePointAt(0) ?? 0) ? base : "?";
    })
    .join("");
}

/** What is left of the page, below the place of writing. */
export function roomLeft({ doc }: Canvas): number {
  return page.height - page.bottom - doc.y;
}

export function newPage({ doc }: Canvas): void {
  doc.addPage();
  doc.y = page.top;
}

/** Goes on to the next page where so much does not fit on this one, if a fresh one helps. */
export function ensureRoom(canvas: Canvas, height: number): void {
  if (roomLeft(canvas) < height && canvas.doc.y > page.top) newPage(canvas);
}
