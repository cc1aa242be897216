import type { LoaderFunctionArgs } from "@remix-run/node";

import { requireHr } from "~/accounts/index.server";
import { findKitFile, packResponse } from "~/exports/index.server";

/** Texts with which HR tells staff about the measurement. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { slug = "", measurement = "" } = params;
  await requireHr(request, slug);
  return packResponse(await findKitFile(measurement, slug, new Date()));
}
