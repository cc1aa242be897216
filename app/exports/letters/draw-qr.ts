import { create } from "qrcode";

import type { Canvas } from "../pdf/canvas";
import type { Element } from "../pdf/tags";

type Place = {
  readonly x: number;
  readonly y: number;
  /** Of one side, the white edge of four modules included, in points. */
  readonly size: number;
};

const edge = 4;

/** Draws a QR code as squares, with words for who does not see it (ISO/IEC 18004; ISO 14289-1, 7.3). */
export function drawQr(
  { doc, theme }: Canvas,
  parent: Element,
  url: string,
  alt: string,
  { x, y, size }: Place,
): void {
  const { modules } = create(url, { errorCorrectionLevel: "M" });
  const side = size / (modules.size + 2 * edge);
  const figure = doc.struct("Figure", { alt });
  const [left, bottom] = [x, doc.page.height - y - size];
  Object.assign(figure.dictionary.data, {
    A: { O: "Layout", Placement: "Block", BBox: [left, bottom, left + size, bottom + size] },
  });
  parent.add(figure);
  const content = doc.markStructureContent("Figure");
  doc.rect(x, y, size, size).fill("#ffffff");
  for (let row = 0; row < modules.size; row += 1) {
    for (const { from, to } of darkRuns(modules.size, (column) => modules.get(row, column) === 1)) {
      doc.rect(x + (from + edge) * side, y + (row + edge) * side, (to - from) * side, side);
    }
  }
  doc.fill(theme.ink);
  doc.endMarkedContent();
  figure.add(content);
}

/** Neighbours as one: between squares of their own, printers leave fine lines. */
function darkRuns(
  size: number,
  isDark: (column: number) => boolean,
): { readonly from: number; readonly to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (let column = 0; column < size; column += 1) {
    if (!isDark(column)) continue;
    const last = runs.at(-1);
    if (last?.to === column) last.to += 1;
    else runs.push({ from: column, to: column + 1 });
  }
  return runs;
}
