import {
  data,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { requireNetwork } from "~/accounts/index.server";
import { recordAct } from "~/audit/index.server";
import { requestLanguage } from "~/i18n/index.server";
import { OnboardingPage, readSentTable } from "~/organisations";
import { importMembers, listOrganisations, sectorChoices } from "~/organisations/index.server";
import { readPeopleFile } from "~/participation/index.server";
import { NetworkShell } from "~/results";
import styles from "~/ui/styles/members.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const handle = { title: "members:onboarding.title" };

export async function loader({ request }: LoaderFunctionArgs) {
  const { name } = await requireNetwork(request);
  const [members, sectors] = await Promise.all([
    listOrganisations(),
    sectorChoices(requestLanguage(request)),
  ]);
  return {
    frame: { viewer: { name }, rounds: [], round: null },
    members: members.length,
    sectors: sectors.map(({ label }) => label),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireNetwork(request);
  const form = await request.formData();
  const table = await readSentTable(form.get("list"), readPeopleFile);
  if (!("rows" in table)) return data(table, 422);
  const outcome = await importMembers(table.rows, form.get("newSectors") === "yes");
  if ("findings" in outcome) return data(outcome, 422);
  await recordAct(request, viewer, "organisations-imported", {
    details: { added: outcome.added.join(" "), same: String(outcome.same) },
  });
  return data({ added: outcome.added.length, same: outcome.same });
}

export default function Onboarding() {
  const { frame, ...page } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  return (
    <NetworkShell {...frame}>
      <OnboardingPage {...page} outcome={outcome ?? null} />
    </NetworkShell>
  );
}
