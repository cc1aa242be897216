import type { LoaderFunctionArgs } from "@remix-run/node";

import { requireHr } from "~/accounts/index.server";
import { findPackFile, packResponse } from "~/exports/index.server";

/** The works-council and privacy pack, for HR of the organisation alone, to work on. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisation = params["slug"] ?? "";
  await requireHr(request, organisation);
  const measurement = params["measurement"] ?? "";
  return packResponse(await findPackFile({ measurement, organisation }, "md", new Date()));
}
