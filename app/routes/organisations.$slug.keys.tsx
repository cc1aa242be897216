import {
  data,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { ApiKeysPage } from "~/accounts";
import { keysPage, requireHr, steerKeys } from "~/accounts/index.server";
import { OrganisationShell } from "~/results";
import { organisationPage } from "~/results/index.server";
import styles from "~/ui/styles/measurement.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const handle = { title: "keys:title" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const slug = params["slug"] ?? "";
  const { name } = await requireHr(request, slug);
  const { organisation } = await organisationPage(slug, "hr");
  return {
    frame: { viewer: { name }, as: "hr" as const, organisation },
    page: await keysPage({ role: "hr", organisation: slug }, new Date()),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const slug = params["slug"] ?? "";
  const viewer = await requireHr(request, slug);
  const house = { role: "hr", organisation: slug } as const;
  const outcome = await steerKeys(request, viewer, house, await request.formData());
  if (!outcome) throw new Response(null, { status: 404 });
  return data(outcome, "problems" in outcome ? 422 : 200);
}

export default function Keys() {
  const { frame, page } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  return (
    <OrganisationShell {...frame}>
      <ApiKeysPage {...page} outcome={outcome ?? null} />
    </OrganisationShell>
  );
}
