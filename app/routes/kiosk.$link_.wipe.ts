import { redirect, type LoaderFunctionArgs } from "@remix-run/node";

import { normaliseCode } from "~/participation";
import { kioskPath, wipeHeaders } from "~/participation/index.server";

/** A plain address, so that it works where scripts do not: the computer forgets who was there, and starts anew. */
export function loader({ params }: LoaderFunctionArgs) {
  const link = normaliseCode(params.link ?? "");
  if (!link) throw redirect("/");
  return redirect(kioskPath(link), { headers: wipeHeaders(link) });
}
