import type { Board, Drawing } from "~/charts";

import type { Block, Field, Inline, Text } from "./model";

// Short words for those who write documents.

export function heading(text: string): Block {
  return { kind: "heading", level: 2, text };
}

export function subheading(text: string): Block {
  return { kind: "heading", level: 3, text };
}

export function paragraph(text: Text): Block {
  return { kind: "paragraph", text };
}

export function lead(text: Text): Block {
  return { kind: "paragraph", text, look: "lead" };
}

export function small(text: Text): Block {
  return { kind: "paragraph", text, look: "small" };
}

export function quote(text: Text): Block {
  return { kind: "quote", text };
}

export function bullets(items: readonly Text[]): Block {
  return { kind: "list", ordered: false, items };
}

export function steps(items: readonly Text[]): Block {
  return { kind: "list", ordered: true, items };
}

export function fields(rows: readonly (readonly [name: string, value: Text])[]): Block {
  return { kind: "fields", fields: rows.map(([name, value]): Field => ({ name, value })) };
}

export function table(
  head: readonly string[],
  rows: readonly (readonly Text[])[],
  widths?: readonly number[],
): Extract<Block, { kind: "table" }> {
  return { kind: "table", head, rows, ...(widths && { widths }) };
}

/** A table or figure of many parts, a little smaller. */
export function dense<Wide extends Extract<Block, { kind: "table" | "figure" }>>(
  block: Wide,
): Wide {
  return { ...block, dense: true };
}

/** @param title what it is a picture of */
export function figure(
  title: string,
  draw: (board: Board) => Drawing,
): Extract<Block, { kind: "figure" }> {
  return { kind: "figure", title, draw };
}

export function strong(text: string): Inline {
  return { kind: "strong", text };
}

/** Leads to a section of the same document. */
export function toSection(text: string, section: string): Inline {
  return { kind: "section", text, section };
}

export function link(text: string, url: string): Inline {
  return { kind: "link", text, url };
}

export function blank(hint: string): Inline {
  return { kind: "blank", hint };
}

/** Running text with pieces in it: text`Wij vragen ${blank("naam")}.` */
export function text(strings: TemplateStringsArray, ...values: (Text | number | Inline)[]): Text {
  return strings.flatMap((string, index): Inline[] => {
    const value = values[index];
    const piece = value === undefined ? [] : typeof value === "number" ? [String(value)] : value;
    const all = isList(piece) ? [string, ...piece] : [string, piece];
    return all.filter((one) => one !== "");
  });
}

function isList(value: Text | Inline): value is readonly Inline[] {
  return Array.isArray(value);
}
