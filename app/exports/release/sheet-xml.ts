import type { Cell, Sheet } from "./sheet";

/** Each text of a workbook once, in the order of its first appearance; cells name it by its number. */
export type Texts = Map<string, number>;

/** Numbers of the looks in `stylesXml`. */
const style = { head: 1, text: 2, score: 3, share: 4, coefficient: 5, count: 6, date: 7 } as const;

export const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** What cells look like (ECMA-376, 18.8): heads, texts, the four kinds of numbers, dates. */
export const stylesXml =
  `<styleSheet xmlns="${namespace}"><numFmts count="3"><numFmt numFmtId="164" formatCode="0.0"/>` +
  `<numFmt numFmtId="165" formatCode="yyyy-mm-dd"/><numFmt numFmtId="166" formatCode="0.00"/></numFmts>` +
  `<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  `<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill>` +
  `<fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="2"><border/><border><bottom style="thin"/></border></borders>` +
  `<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="8"><xf/>` +
  look(0, 'wrapText="1"', 'fontId="1" applyFont="1" borderId="1" applyBorder="1"') +
  look(0, 'wrapText="1"') +
  [164, 9, 166, 1].map((format) => look(format)).join("") +
  look(165, 'horizontal="left"') +
  `</cellXfs></styleSheet>`;

function look(format: number, alignment = "", more = ""): string {
  return (
    `<xf numFmtId="${format}" applyNumberFormat="1" applyAlignment="1" ${more}>` +
    `<alignment vertical="top" ${alignment}/></xf>`
  );
}

/** So many rows at a time: some milliseconds. */
const rowsPerPiece = 200;

/** A sheet in pieces, its heads in sight however far one scrolls. A cell without content is left out. */
export function* sheetXml({ columns, rows }: Sheet, texts: Texts): Generator<string> {
  const letters = columns.map((_, index) => columnLetters(index));
  const rowXml = (cells: readonly Cell[], number: number, textStyle?: number) =>
    `<row r="${number}">${cells
      .map((cell, index) => cellXml(cell, `${letters[index]}${number}`, texts, textStyle))
      .join("")}</row>`;
  const widths = columns.map(
    ({ width }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const heads = columns.map(({ head }): Cell => ({ kind: "text", text: head }));
  yield (
    `<worksheet xmlns="${namespace}"><sheetViews><sheetView workbookViewId="0">` +
    `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${widths.join("")}</cols><sheetData>${rowXml(heads, 1, style.head)}`
  );
  let written: string[] = [];
  let number = 1;
  for (const cells of rows) {
    number += 1;
    written.push(rowXml(cells, number));
    if (written.length < rowsPerPiece) continue;
    yield written.join("");
    written = [];
  }
  yield `${written.join("")}</sheetData></worksheet>`;
}

function cellXml(cell: Cell, place: string, texts: Texts, textStyle: number = style.text): string {
  if (cell === null) return "";
  switch (cell.kind) {
    case "text":
      return `<c r="${place}" s="${textStyle}" t="s"><v>${numberOf(cell.text, texts)}</v></c>`;
    case "date":
      return `<c r="${place}" s="${style.date}"><v>${dayNumber(cell.day)}</v></c>`;
    default:
      return `<c r="${place}" s="${style[cell.kind]}"><v>${cell.value}</v></c>`;
  }
}

function numberOf(text: string, texts: Texts): number {
  const known = texts.get(text);
  if (known !== undefined) return known;
  const number = texts.size;
  texts.set(text, number);
  return number;
}

/** The texts of all sheets; asked for when these are written. */
export function* textsXml(texts: Texts): Generator<string> {
  yield `<sst xmlns="${namespace}">`;
  for (const text of texts.keys()) {
    yield `<si><t xml:space="preserve">${escapeXml(storable(text))}</t></si>`;
  }
  yield "</sst>";
}

/** What a cell of Excel can hold: 32,767 signs, and of those below the space only tab and new line. */
function storable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Cs}/gu, "\ufffd").slice(0, 32_767);
}

/** @param day ISO date @returns days since the day before 1900, as Excel counts them */
function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
}

/** 0 → A, 26 → AA. */
function columnLetters(index: number): string {
  const before = Math.floor(index / 26);
  return (before > 0 ? columnLetters(before - 1) : "") + String.fromCodePoint(65 + (index % 26));
}

const entities = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities.get(sign) ?? sign);
}
