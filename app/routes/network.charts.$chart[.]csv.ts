import type { LoaderFunctionArgs } from "@remix-run/node";

import { requireNetwork } from "~/accounts/index.server";
import { chartResponse } from "~/exports/index.server";
import { requestLanguage, translate } from "~/i18n/index.server";
import { findNetworkChart } from "~/results/index.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireNetwork(request);
  const search = new URL(request.url).searchParams;
  const found = await findNetworkChart(params["chart"] ?? "", search, requestLanguage(request));
  if (!found) throw new Response(null, { status: 404 });
  return chartResponse(found, await translate(request, "results"));
}
