import type { ClientBase } from "pg";

/** A table as a backup holds it; partitions are no tables of their own. */
export type Table = {
  /** With its schema, quoted as SQL takes it. */
  readonly name: string;
  /** Quoted; without what the database computes itself. */
  readonly columns: readonly string[];
  /** What orders its rows the same way on every server. */
  readonly order: readonly string[];
  /** Tables that must be filled before it. */
  readonly needs: readonly string[];
};

/** Prisma's own list; migrating writes it. */
export const MIGRATIONS = "public._prisma_migrations";

const everyTable = `
  SELECT format('%I.%I', n.nspname, c.relname) AS name,
    (SELECT array_agg(quote_ident(a.attname) ORDER BY a.attnum) FROM pg_attribute a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
    (SELECT array_agg(quote_ident(a.attname) || CASE WHEN a.attcollation <> 0 THEN ' COLLATE "C"' ELSE '' END ORDER BY k.place)
      FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k(column_number, place), pg_attribute a
      WHERE i.indrelid = c.oid AND i.indisprimary AND a.attrelid = c.oid AND a.attnum = k.column_number) AS key,
    ARRAY(SELECT DISTINCT format('%I.%I', fn.nspname, f.relname)
      FROM pg_constraint r JOIN pg_class f ON f.oid = r.confrelid JOIN pg_namespace fn ON fn.oid = f.relnamespace
      WHERE r.conrelid = c.oid AND r.contype = 'f' AND r.confrelid <> c.oid) AS needs
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
    AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
  ORDER BY 1`;

/** All tables of the database, each after those that it refers to. */
export async function listTables(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Omit<Table, "order"> & { key: string[] | null }>(everyTable);
  const tables = rows
    .filter(({ name }) => name !== MIGRATIONS)
    .map(({ key, ...table }) => ({ ...table, order: key ?? ['held::text COLLATE "C"'] }));
  return inOrder(tables);
}

/** @throws where tables refer to each other in a circle */
function inOrder(tables: readonly Table[]): Table[] {
  const done = new Set<string>();
  const ordered: Table[] = [];
  while (ordered.length < tables.length) {
    const next = tables.filter(
      ({ name, needs }) => !done.has(name) && needs.every((need) => done.has(need)),
    );
    if (next.length === 0) throw new Error("tables refer to each other in a circle");
    for (const table of next) done.add(table.name);
    ordered.push(...next);
  }
  return ordered;
}

/** Rows of a table as text, in an order of their own: the same rows give the same bytes. */
export const copyOut = ({ name, columns, order }: Table) =>
  `COPY (SELECT ${columns.join(", ")} FROM ${name} AS held ORDER BY ${order.join(", ")}) TO STDOUT`;

export const copyIn = ({ name, columns }: Pick<Table, "name" | "columns">) =>
  `COPY ${name} (${columns.join(", ")}) FROM STDIN`;

/** Values as text, the same on every server. */
export const sameText =
  "SET timezone = 'UTC'; SET datestyle = 'ISO'; SET intervalstyle = 'iso_8601'; SET bytea_output = 'hex'; SET extra_float_digits = 1";
