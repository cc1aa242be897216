import { Readable } from "node:stream";

import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";

import { requireAdministrator } from "~/accounts/index.server";
import { auditCsv, readFilter } from "~/audit/index.server";

/** The log, as far as the filter lets through, to keep or to search elsewhere. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdministrator(request);
  const filter = readFilter(new URL(request.url).searchParams);
  return new Response(createReadableStreamFromReadable(Readable.from(auditCsv(filter))), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="logboek.csv"',
      "Cache-Control": "no-store",
    },
  });
}
