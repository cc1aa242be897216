import { pool } from "~/platform/index.server";

/**
 * Puts people on the roll of a planned measurement by number: lines without an address, each with a
 * unit. Opening makes their ballots. A roll that has lines already stays as it is.
 *
 * @returns lines that were added
 */
export async function enrolByUnit(
  measurementId: string,
  groups: readonly { readonly unit: string; readonly people: number }[],
): Promise<number> {
  const enrolled = await pool().query(
    `WITH planned AS (
       SELECT id FROM measurement WHERE id = $1 AND state = 'planned' FOR SHARE
     )
     INSERT INTO invitation (id, measurement_id, unit)
     SELECT gen_random_uuid(), planned.id, one.unit
     FROM planned, unnest($2::text[], $3::int[]) AS one (unit, people),
          generate_series(1, one.people)
     WHERE NOT EXISTS (SELECT FROM invitation WHERE measurement_id = $1)`,
    [measurementId, groups.map(({ unit }) => unit), groups.map(({ people }) => people)],
  );
  return enrolled.rowCount ?? 0;
}

/**
 * Spends ballots of units from which answers were collected elsewhere, so that participation counts
 * them. Ballots without a unit stay as they are: reserves for late joiners are among them.
 *
 * @param used ballots of each unit that are used in all, once this is done
 */
export async function spendBallots(
  measurementId: string,
  units: readonly { readonly unit: string; readonly used: number }[],
): Promise<void> {
  await pool().query(
    `WITH gate AS (
       SELECT id FROM measurement WHERE id = $1 AND state = 'open' FOR SHARE
     ), ranked AS (
       SELECT b.hash, one.used AS wanted,
              row_number() OVER (PARTITION BY b.unit ORDER BY b.used DESC, b.hash) AS place
       FROM gate JOIN ballot b ON b.measurement_id = gate.id
       JOIN unnest($2::text[], $3::int[]) AS one (unit, used) ON one.unit = b.unit
     )
     UPDATE ballot b SET used = true FROM ranked
     WHERE b.measurement_id = $1 AND b.hash = ranked.hash AND NOT b.used
       AND ranked.place <= ranked.wanted`,
    [measurementId, units.map(({ unit }) => unit), units.map(({ used }) => used)],
  );
}
