import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { requireHr } from "~/accounts/index.server";
import { recordAct } from "~/audit/index.server";
import { requestLanguage, translate } from "~/i18n/index.server";
import { actOfOffer, catalogueView, eventsFor, LearningPage } from "~/learning";
import {
  findHelp,
  joinedEvents,
  listOffers,
  nextStepsFor,
  steerMember,
} from "~/learning/index.server";
import { readPeopleFile } from "~/participation/index.server";
import { dayOf } from "~/platform";
import { OrganisationShell } from "~/results";
import {
  closedRounds,
  organisationPage,
  ownVerdicts,
  shownCompetences,
} from "~/results/index.server";
import results from "~/ui/styles/results.css?url";
import styles from "~/ui/styles/learning.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: results },
  { rel: "stylesheet", href: styles },
];

const pathOf = (slug: string) => `/organisations/${slug}/learning`;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { slug = "" } = params;
  const viewer = await requireHr(request, slug);
  const language = requestLanguage(request);
  const { organisation, measurements } = await organisationPage(slug, "hr");
  const competences = await shownCompetences(measurements);
  const today = dayOf(new Date());
  const [round] = await closedRounds();
  const inRound = round && measurements.find((one) => one.round === round.slug);
  const [verdicts, offers, joined, help, next, t] = await Promise.all([
    inRound ? ownVerdicts(inRound) : {},
    listOffers(slug),
    joinedEvents(slug),
    findHelp(slug),
    competences && nextStepsFor(slug, competences, language),
    translate(request, "learning"),
  ]);
  return {
    pageTitle: t("title.organisation", { name: organisation.name }),
    frame: { viewer: { name: viewer.name }, as: "hr" as const, organisation },
    steps: next?.steps ?? null,
    events: eventsFor(offers, { lines: help?.lines ?? {}, verdicts, joined }, today),
    view: catalogueView(offers, {
      ...{ path: pathOf(slug), of: "organisation", today, language },
      params: new URL(request.url).searchParams,
    }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { slug = "" } = params;
  const viewer = await requireHr(request, slug);
  const form = await request.formData();
  const outcome = await steerMember(slug, form, readPeopleFile, dayOf(new Date()));
  if (outcome === "unknown") throw new Response(null, { status: 404 });
  if (outcome === "nothing") throw new Response(null, { status: 400 });
  if (outcome === "past") return data(outcome, 409);
  if (outcome === "gone") return data(outcome, 404);
  const act = actOfOffer(outcome);
  if (act) await recordAct(request, viewer, act.act, { organisation: slug, details: act.details });
  if ("saved" in outcome) return redirect(`${pathOf(slug)}?saved=${outcome.saved}`);
  return data(outcome, act ? 200 : 422);
}

export default function Learning() {
  const { frame, ...page } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  return (
    <OrganisationShell {...frame}>
      <LearningPage
        {...page}
        organisation={frame.organisation.slug}
        outcome={typeof outcome === "object" ? outcome : null}
        over={typeof outcome === "string" ? outcome : null}
      />
    </OrganisationShell>
  );
}
