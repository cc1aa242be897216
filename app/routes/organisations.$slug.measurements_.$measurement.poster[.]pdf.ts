import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";

import { requireHr } from "~/accounts/index.server";
import { recordAct } from "~/audit/index.server";
import { makePoster, packResponse } from "~/exports/index.server";
import { toLanguage } from "~/i18n";

/** Who comes here by address finds the form. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { slug = "", measurement = "" } = params;
  await requireHr(request, slug);
  return redirect(`/organisations/${slug}/measurements/${measurement}/people#poster`);
}

/** A form that downloads: each time it hands out anew. */
export async function action({ request, params }: ActionFunctionArgs) {
  const organisation = params["slug"] ?? "";
  const measurement = params["measurement"] ?? "";
  const viewer = await requireHr(request, organisation);
  const form = await request.formData();
  const order = {
    organisation,
    measurement,
    count: Number(form.get("people")),
    unit: null,
    language: toLanguage(String(form.get("language") ?? "")),
  };
  const made = await makePoster(order, new Date());
  if (made === "unknown") throw new Response(null, { status: 404 });
  if (typeof made === "string") {
    const people = `/organisations/${organisation}/measurements/${measurement}/people`;
    return redirect(`${people}?wrong=poster-${made}#poster`);
  }
  await recordAct(request, viewer, "poster-made", {
    organisation,
    details: { measurement, people: String(order.count) },
  });
  return packResponse(made.file, order.language);
}
