import type { LoaderFunctionArgs } from "@remix-run/node";

import { requireOrganisationReader } from "~/accounts/index.server";
import { chartResponse } from "~/exports/index.server";
import { requestLanguage, translate } from "~/i18n/index.server";
import { findChart, organisationPage } from "~/results/index.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const slug = params["slug"] ?? "";
  const { as } = await requireOrganisationReader(request, slug);
  const page = await organisationPage(slug, as);
  const search = new URL(request.url).searchParams;
  const found = await findChart(page, params["chart"] ?? "", search, requestLanguage(request));
  if (!found) throw new Response(null, { status: 404 });
  return chartResponse(found, await translate(request, "results"));
}
