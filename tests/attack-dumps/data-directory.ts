import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";

import pg from "pg";

/** Something that can be looked for, and how it stands in a file. */
export type Trace = { readonly what: string; readonly bytes: Buffer };

export type Found = {
  readonly what: string;
  /** The relation that the file belongs to; for other files the folder. */
  readonly where: string;
};

/** Looks for the traces in every file of the server, deleted rows and gaps between rows included. */
export async function searchFiles(url: string, traces: readonly Trace[]): Promise<Found[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const root = await client.query<{ data_directory: string }>("SHOW data_directory");
    const relations = await client.query<{ file: string | null; name: string }>(
      `SELECT pg_relation_filepath(c.oid) AS file, coalesce(t.relname || ' (long values)', c.relname) AS name
       FROM pg_class c LEFT JOIN pg_class t ON t.reltoastrelid = c.oid`,
    );
    const names = new Map(relations.rows.map(({ file, name }) => [file, name]));
    const directory = root.rows[0]?.data_directory ?? "";
    const found = new Map<string, Found>();
    for (const file of filesIn(directory)) {
      const content = readFileSync(file);
      const path = relative(directory, file);
      const where = names.get(path.replace(/(_fsm|_vm|\.\d+)$/, "")) ?? path.replace(/\/.*/, "");
      for (const { what, bytes } of traces) {
        if (content.includes(bytes)) found.set(`${what} ${where}`, { what, where });
      }
    }
    return [...found.values()];
  } finally {
    await client.end();
  }
}

function filesIn(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: "utf8" })
    .map((name) => join(directory, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true);
}
