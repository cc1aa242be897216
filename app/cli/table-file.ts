import { asTable, findingText, type TableFinding, type TableRow } from "~/organisations";

import { InputError } from "./io";
import { readBytes } from "./read-bytes";

/** The lines of a list as the pages read one: CSV or a workbook, as spreadsheets save them. */
export async function readRows(path: string): Promise<readonly TableRow[]> {
  const bytes = await readBytes(path);
  const { readPeopleFile } = await import("~/participation/index.server");
  const table = asTable(await readPeopleFile(bytes));
  if ("rows" in table) return table.rows;
  if ("findings" in table) return await refuse(path, table.findings);
  const t = await memberWords();
  throw new InputError(`${path}: ${t(`file.${table.unreadable}`)}`);
}

/** What is wrong with a list, line by line. @param more how much more is wrong than these */
export async function refuse(
  path: string,
  findings: readonly TableFinding[],
  more = 0,
): Promise<never> {
  const t = await memberWords();
  const lines = findings.map(
    (found) => `${path}: line ${found.line}: “${found.value}” ${findingText(found, t)}`,
  );
  const rest = more > 0 ? [`${path}: and ${more} more`] : [];
  throw new InputError([...lines, ...rest, "nothing was stored"].join("\n"));
}

async function memberWords() {
  const { translatorOf } = await import("~/i18n/index.server");
  return translatorOf("en").getFixedT("en", "members");
}
