import { layOut, type Canvas } from "../pdf/canvas";
import { addElement, type Element } from "../pdf/tags";
import type { Look } from "../pdf/theme";
import { writeLines } from "../pdf/write-text";

/** Where text goes on a sheet, in points. */
export type Column = { readonly x: number; readonly width: number };

/** Writes one paragraph or heading below what stands there. */
export function write(
  canvas: Canvas,
  parent: Element,
  role: "H1" | "H2" | "P",
  text: string,
  { look, column, after }: { readonly look: Look; readonly column: Column; readonly after: number },
): void {
  const lines = layOut(canvas, text, column.width, look);
  writeLines(canvas, addElement(canvas.doc, parent, role), role, lines, column.x, look);
  canvas.doc.y += after;
}
