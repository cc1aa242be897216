import { Readable } from "node:stream";

import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";

import { requireAdministrator } from "~/accounts/index.server";
import type { AuditFilter } from "~/audit";
import { auditCsv, readFilter, recordAct } from "~/audit/index.server";
import { attachment } from "~/exports";

/** The log, as far as the filter lets through, to keep or to search elsewhere. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireAdministrator(request);
  const filter = readFilter(new URL(request.url).searchParams);
  await recordAct(request, viewer, "log-downloaded", { details: chosen(filter) });
  return new Response(createReadableStreamFromReadable(Readable.from(auditCsv(filter))), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": attachment("logboek.csv"),
      "Cache-Control": "no-store",
    },
  });
}

function chosen(filter: AuditFilter): Record<string, string> {
  const entries = Object.entries(filter);
  return Object.fromEntries(entries.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
