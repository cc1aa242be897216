import { redirect, type LoaderFunctionArgs } from "@remix-run/node";

import { requireOrganisationReader } from "~/accounts/index.server";
import { readDownload } from "~/exports";
import { releaseFile, releaseResponse } from "~/exports/index.server";
import { requestLanguage } from "~/i18n/index.server";
import { chooseMeasurement, organisationPage } from "~/results/index.server";

/** One file of a release, for who may read the organisation's pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const slug = params["slug"] ?? "";
  const { as } = await requireOrganisationReader(request, slug);
  const { searchParams: search } = new URL(request.url);
  const order = readDownload(params["file"], search, requestLanguage(request));
  if (!order) throw new Response(null, { status: 404 });
  const { organisation, measurements } = await organisationPage(slug, as);
  const measurement = chooseMeasurement(measurements, search.get("measurement"));
  const found =
    measurement && (await releaseFile({ measurement, organisation, measurements }, order));
  // The page says when there will be one.
  if (!found || found === "no-release")
    return redirect(`/organisations/${slug}/downloads?${search}`);
  if (found === "no-such-unit") throw new Response(null, { status: 404 });
  return await releaseResponse(request, found.file);
}
