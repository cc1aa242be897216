import { z } from "zod";

import { dayAfter, startOfDay } from "~/platform";
import { wholeDatabase, writeCsv, type Prisma } from "~/platform/index.server";

import { ACTS, type AuditFilter, type AuditLine } from "./act";

const perPage = 50;
const perBatch = 1_000;

export function readFilter(search: URLSearchParams): AuditFilter {
  const text = (name: string) => search.get(name)?.trim() || null;
  const day = (name: string) => z.iso.date().safeParse(text(name)).data ?? null;
  return {
    act: ACTS.find((act) => act === text("act")) ?? null,
    organisation: text("organisation"),
    actor: text("actor"),
    from: day("from"),
    until: day("until"),
  };
}

/** The newest first. @param before the last line of the page before; `null` for the first page */
export async function listAudit(
  filter: AuditFilter,
  before: string | null,
): Promise<{ lines: AuditLine[]; next: string | null }> {
  const place = before !== null && /^\d{1,18}$/.test(before) ? BigInt(before) : null;
  const found = await find(filter, place, perPage + 1);
  const lines = found.slice(0, perPage);
  return { lines, next: found.length > perPage ? (lines.at(-1)?.id ?? null) : null };
}

/** All of it as CSV, piece by piece, the newest first. */
export async function* auditCsv(filter: AuditFilter): AsyncGenerator<string> {
  const columns = ["at", "actor", "origin", "act", "organisation", "details"] as const;
  yield writeCsv([columns]);
  let before: bigint | null = null;
  for (;;) {
    const lines: AuditLine[] = await find(filter, before, perBatch);
    const last = lines.at(-1);
    if (!last) return;
    const rows = lines.map((line) => columns.map((column) => line[column]));
    yield writeCsv(rows, { bom: false });
    before = BigInt(last.id);
  }
}

async function find(
  { act, organisation, actor, from, until }: AuditFilter,
  before: bigint | null,
  take: number,
): Promise<AuditLine[]> {
  const where: Prisma.AuditEventWhereInput = {
    ...(before !== null && { id: { lt: before } }),
    ...(act && { act }),
    ...(organisation && { organisation }),
    ...(actor && { actor: { contains: actor, mode: "insensitive" } }),
    ...((from || until) && {
      at: {
        ...(from && { gte: startOfDay(from) }),
        ...(until && { lt: startOfDay(dayAfter(until)) }),
      },
    }),
  };
  const found = await wholeDatabase().auditEvent.findMany({ where, orderBy: { id: "desc" }, take });
  return found.map(({ id, at, act: stored, details, ...line }) => ({
    ...line,
    act: z.enum(ACTS).parse(stored),
    id: id.toString(),
    at: at.toISOString(),
    details: detailsSchema
      .parse(details)
      .map(([name, value]) => `${name}: ${value}`)
      .join("; "),
  }));
}

const detailsSchema = z
  .record(z.string(), z.string())
  .transform((details) => Object.entries(details));
