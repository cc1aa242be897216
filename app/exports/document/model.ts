import type { Board, Drawing } from "~/charts";

/** A piece of running text. */
export type Inline =
  | string
  | { readonly kind: "strong"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly url: string }
  /** Leads to a section of the same document. */
  | { readonly kind: "section"; readonly text: string; readonly section: string }
  /** What only the organisation can fill in; never guessed. */
  | { readonly kind: "blank"; readonly hint: string };

export type Text = string | readonly Inline[];

export type Block =
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: Text; readonly look?: "lead" | "small" }
  /** The words of a source. */
  | { readonly kind: "quote"; readonly text: Text }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly Text[] }
  /** Names with their values. */
  | { readonly kind: "fields"; readonly fields: readonly Field[] }
  /** The first cell of each row is its head. */
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly Text[])[];
      /** Shares of the width, one for each column; equal when absent. */
      readonly widths?: readonly number[];
      /** Smaller, for many columns. */
      readonly dense?: boolean;
    }
  /** A chart, laid out where it is drawn. */
  | {
      readonly kind: "figure";
      /** What it is a picture of; what it says follows from the drawing. */
      readonly title: string;
      readonly draw: (board: Board) => Drawing;
      /** Smaller, for many lines. */
      readonly dense?: boolean;
    };

export type Field = { readonly name: string; readonly value: Text };

export type Section = {
  /** Stands in an address: lower-case letters and dashes. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** On the page of the section before it, where there is room. */
  readonly continues?: boolean;
};

/** What every file format says alike: the formats only draw it. */
export type ExportDocument = {
  readonly title: string;
  readonly subtitle: string;
  /** BCP 47. */
  readonly language: string;
  readonly author: string;
  readonly subject: string;
  /** Under each page: what this is, of whom and of when. */
  readonly footer: string;
  /** Made-up data are marked as such on every page. */
  readonly demo: string | null;
  /** Whose it is, on its cover. */
  readonly logo?: LogoPicture | null;
  readonly opening: readonly Block[];
  readonly sections: readonly Section[];
};

export type LogoPicture = { readonly bytes: Uint8Array; readonly alternative: string };

/** How a blank reads in every format, so that one search finds them all. */
export function blankText(hint: string): string {
  return `[in te vullen: ${hint}]`;
}

export function piecesOf(text: Text): readonly Inline[] {
  return typeof text === "string" ? [text] : text;
}

/** The words alone. */
export function plainText(text: Text): string {
  return piecesOf(text)
    .map((piece) => {
      if (typeof piece === "string") return piece;
      return piece.kind === "blank" ? blankText(piece.hint) : piece.text;
    })
    .join("");
}

/** Every text of a block, in reading order. */
export function textsOf(block: Block): readonly Text[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
    case "quote":
      return [block.text];
    case "list":
      return block.items;
    case "fields":
      return block.fields.flatMap(({ name, value }) => [name, value]);
    case "table":
      return [...block.head, ...block.rows.flat()];
    case "figure":
      return [figureText(block)];
  }
}

/** What a figure says, in words. */
export function figureText({ title, draw }: Extract<Block, { kind: "figure" }>): string {
  const { alternative } = draw({ width: 100, size: 1, measure: (text) => text.length / 2 });
  return `${title}. ${alternative}`;
}

/** The hints of all blanks, each once, in order of appearance. */
export function blanksOf(blocks: readonly Block[]): string[] {
  const hints = blocks
    .flatMap(textsOf)
    .flatMap((text) =>
      piecesOf(text).flatMap((piece) =>
        typeof piece !== "string" && piece.kind === "blank" ? [piece.hint] : [],
      ),
    );
  return [...new Set(hints)];
}
