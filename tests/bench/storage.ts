// What one respondent takes on the disk while a measurement is open, and in the log of changes.
import { pool } from "../../app/platform/index.server";
import { openBench } from "./bench-measurement";
import { install } from "./installation";
import { perSecond } from "./load";
import { startSite } from "./site";
import type { Figure } from "./table";

const people = Number(process.env.BENCH_STORAGE ?? 5_000);
const port = 3914;

export async function measureStorage(): Promise<Figure[]> {
  const installation = await install();
  try {
    const empty = await bytesOnDisk();
    const { handIns } = await openBench(people);
    const site = await startSite(installation, { port });
    const from = await logPosition();
    await perSecond(port, handIns, 32);
    const written = (await logPosition()) - from;
    await site.end();
    const stored = (await bytesOnDisk()) - empty;
    return [
      figure("kB on the disk for a respondent who handed in, indexes included", stored),
      figure("kB in the log of changes (WAL) for handing in", written),
    ];
  } finally {
    await installation.remove();
  }
}

function figure(what: string, bytes: number): Figure {
  const kilobytes = bytes / people / 1024;
  const measured = `${kilobytes.toFixed(1)} kB`;
  return { what, baseline: "", measured, value: kilobytes, target: null };
}

async function bytesOnDisk(): Promise<number> {
  const found = await pool().query<{ bytes: number }>(
    `SELECT sum(pg_total_relation_size(oid))::float8 AS bytes FROM pg_class
     WHERE relkind IN ('r', 'm') AND relnamespace = 'public'::regnamespace`,
  );
  return found.rows[0]?.bytes ?? 0;
}

async function logPosition(): Promise<number> {
  const found = await pool().query<{ bytes: number }>(
    "SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::float8 AS bytes",
  );
  return found.rows[0]?.bytes ?? 0;
}
