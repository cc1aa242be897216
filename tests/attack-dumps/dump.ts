import pg from "pg";

/** One line of whatever somebody can get at: a row of a table, a line of a log or of a list. */
export type Row = {
  readonly table: string;
  /** Position in what it came from, as read. */
  readonly place: number;
  readonly cells: ReadonlyMap<string, string>;
};

export type Dump = { readonly name: string; readonly rows: readonly Row[] };

/** What the server itself tells about the tables, beside their rows. */
const statistics = [
  "pg_class",
  "pg_stat_all_tables",
  "pg_stat_all_indexes",
  "pg_statio_all_tables",
  "pg_stats",
  "pg_sequences",
  "pg_stat_activity",
  "pg_locks",
];

/**
 * All that a superuser sees of a database at one moment: every row of every table with its system
 * columns and in its physical order, sequences, and the server's own statistics.
 */
export async function takeDump(url: string, name: string): Promise<Dump> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const tables = await client.query<{ relation: string; name: string }>(
      `SELECT c.oid::regclass::text AS relation, c.relname AS name
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')`,
    );
    const rows: Row[] = [];
    for (const { relation, name: table } of tables.rows) {
      const found = await client.query<{ system: unknown; content: unknown }>(
        `SELECT json_build_object('ctid', ctid, 'xmin', xmin, 'xmax', xmax, 'cmin', cmin, 'cmax', cmax,
                  'tableoid', tableoid::int) AS system, to_jsonb(t) AS content FROM ONLY ${relation} t`,
      );
      rows.push(...found.rows.map((row, place) => toRow(withoutSuffix(table), place, row)));
    }
    for (const view of statistics) {
      const found = await client.query<{ content: unknown }>(
        `SELECT to_jsonb(t) AS content FROM ${view} t`,
      );
      rows.push(...found.rows.map((row, place) => toRow(view, place, row)));
    }
    await client.query("COMMIT");
    return { name, rows };
  } finally {
    await client.end();
  }
}

/** Lines of a list or a log that the adversary has beside the dump. */
export function listRows(table: string, lines: readonly Readonly<Record<string, string>>[]): Row[] {
  return lines.map((line, place) => toRow(table, place, line));
}

/** A partition is called after its measurement. */
function withoutSuffix(table: string): string {
  return table.replace(/_[0-9a-f]{32}$/, "");
}

function toRow(table: string, place: number, content: Readonly<Record<string, unknown>>): Row {
  return { table, place, cells: new Map(leaves("", content)) };
}

function leaves(path: string, value: unknown): [string, string][] {
  if (value === null || value === undefined) return [];
  if (typeof value !== "object") return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) =>
    leaves(["", "system", "content"].includes(path) ? key : `${path}.${key}`, inner),
  );
}
