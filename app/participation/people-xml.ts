/** More cells than this between the corners of a sheet is no list of people. */
const mostCells = 5_000_000;
/** Lists have 100,000 lines at most. With a million rows the reader takes more than a minute. */
const mostRows = 300_000;
/** A cell holds 32,767 signs, and a sign written as a reference takes up to ten. */
const longestPiece = 512 * 1024;
/** Before the first tag there may be a byte order mark. */
const longestBefore = 16;

const piece =
  /^<[/?]?(?:[\w.-]+:)?([\w.-]+)((?:[ \t\r\n]+[\w.:-]+=(?:"[^"]*"|'[^']*'))*)[ \t\r\n]*[/?]?>/;

/**
 * Whether a part of a workbook can be read in a time and a memory that fit its length: a single cell in a far corner
 * would make the reader fill everything before it, and a tag without an end would make it begin anew all the time.
 *
 * @param xml one byte to a sign: what tags are made of is one byte in UTF-8
 * @returns broken for what no spreadsheet writes, such as comments and document types
 */
export function checkXml(xml: string): "fine" | "broken" | "too-large" {
  let [rows, columns, next] = [0, 0, 0];
  const first = xml.slice(0, longestBefore).indexOf("<");
  if (first < 0) return "broken";
  for (let at = first; at < xml.length; at = next) {
    next = xml.indexOf("<", at + 1);
    if (next < 0) next = xml.length;
    if (next - at > longestPiece) return "too-large";
    const [tag, name, attributes = ""] = piece.exec(xml.slice(at, next)) ?? [];
    if (tag === undefined) return "broken";
    if ((name !== "row" && name !== "c") || tag.startsWith("</")) continue;
    const place = placeOf(attributes);
    if (!place) return "broken";
    rows = Math.max(rows + (name === "row" ? 1 : 0), place.row);
    columns = Math.max(columns, place.column);
    if (rows > mostRows || rows * columns > mostCells) return "too-large";
  }
  return "fine";
}

/** Where a row or cell says that it stands, 0 for what it does not say. @returns null when it says it twice or oddly */
function placeOf(attributes: string): { row: number; column: number } | null {
  const said = [...attributes.matchAll(/[\s:]r=(?:"([^"]*)"|'([^']*)')/g)];
  const [[, double, single] = []] = said;
  const [, letters, digits] = /^([A-Z]{0,3})(\d{1,7})$/.exec(double ?? single ?? "0") ?? [];
  if (said.length > 1 || letters === undefined) return null;
  return { row: Number(digits), column: columnNumber(letters) };
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
