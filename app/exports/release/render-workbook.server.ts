import type { Sheet } from "./sheet";
import { escapeXml, namespace, sheetXml, stylesXml, textsXml, type Texts } from "./sheet-xml";
import { zip, type ZipEntry } from "./zip.server";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Sheets as an .xlsx (ECMA-376) whose heads stay in sight. Every text is written as text, whatever it begins with. */
export async function renderWorkbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const texts: Texts = new Map();
  const paths = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  const parts: readonly (readonly [path: string, kind: string, pieces: Iterable<string>])[] = [
    ...sheets.map((sheet, index) => {
      return [paths[index] ?? "", "worksheet", sheetXml(sheet, texts)] as const;
    }),
    ["styles.xml", "styles", [stylesXml]],
    // Written last: by then every text is known.
    ["sharedStrings.xml", "sharedStrings", textsXml(texts)],
  ];
  const relations = parts.map(([path, kind]) => [path, `${office}/${kind}`] as const);
  const entries: readonly ZipEntry[] = [
    { name: "[Content_Types].xml", pieces: [declaration, contentTypes(parts)] },
    {
      name: "_rels/.rels",
      pieces: [relationsXml([["xl/workbook.xml", `${office}/officeDocument`]])],
    },
    { name: "xl/_rels/workbook.xml.rels", pieces: [relationsXml(relations)] },
    { name: "xl/workbook.xml", pieces: [workbookXml(sheets)] },
    ...parts.map(([path, , pieces]) => ({ name: `xl/${path}`, pieces })),
  ];
  return await zip(entries);
}

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

function contentTypes(
  parts: readonly (readonly [path: string, kind: string, ...rest: unknown[]])[],
) {
  const override = (path: string, kind: string) =>
    `<Override PartName="/xl/${path}" ContentType="${types}.${kind}+xml"/>`;
  return (
    `<Types xmlns="${packages}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    override("workbook.xml", "sheet.main") +
    parts.map(([path, kind]) => override(path, kind)).join("") +
    `</Types>`
  );
}

function relationsXml(relations: readonly (readonly [path: string, type: string])[]): string {
  const lines = relations.map(
    ([path, type], index) => `<Relationship Id="r${index + 1}" Type="${type}" Target="${path}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packages}/relationships">${lines.join("")}</Relationships>`;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const lines = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="r${index + 1}"/>`,
  );
  return `${declaration}<workbook xmlns="${namespace}" xmlns:r="${office}"><sheets>${lines.join("")}</sheets></workbook>`;
}
