import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { requireHr } from "~/accounts/index.server";
import { recordAct } from "~/audit/index.server";
import { translate } from "~/i18n/index.server";
import { PlanForm } from "~/measurements";
import {
  newPlan,
  newPlanId,
  planChoices,
  planMeasurement,
  readPlan,
  readPlanId,
} from "~/measurements/index.server";
import { OrganisationShell } from "~/results";
import { organisationPage } from "~/results/index.server";
import { Headline, Sheet } from "~/ui";
import styles from "~/ui/styles/measurement.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { slug = "" } = params;
  const viewer = await requireHr(request, slug);
  const { organisation } = await organisationPage(slug, "hr");
  const choices = await planChoices();
  const t = await translate(request, "measurement");
  return {
    pageTitle: t("plan.title", { organisation: organisation.name }),
    frame: { viewer: { name: viewer.name }, as: "hr" as const, organisation },
    choices,
    plan: newPlan(choices),
    once: newPlanId(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { slug = "" } = params;
  const viewer = await requireHr(request, slug);
  const now = new Date();
  const form = await request.formData();
  const read = readPlan(form, now);
  if (read.problems) return data(read, { status: 422 });
  const outcome = await planMeasurement(slug, readPlanId(form), read.plan, now);
  if ("problems" in outcome) return data({ ...read, ...outcome }, { status: 422 });
  if (outcome.isNew) {
    await recordAct(request, viewer, "measurement-planned", {
      organisation: slug,
      details: { measurement: outcome.slug },
    });
  }
  return redirect(`/organisations/${slug}/measurements/${outcome.slug}`);
}

export default function NewMeasurement() {
  const { t } = useTranslation("measurement");
  const { frame, choices, plan, once } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <OrganisationShell {...frame}>
      <Headline title={t("plan.headline")} lead={t("plan.lead")} />
      <Sheet title={t("plan.what")}>
        {plan && choices.rounds.length > 0 ? (
          <PlanForm
            {...choices}
            once={once}
            plan={{ ...plan, ...answer?.plan }}
            typed={answer && "typed" in answer ? answer.typed : undefined}
            problems={answer?.problems ?? {}}
          />
        ) : (
          <p>{t("plan.noRound")}</p>
        )}
      </Sheet>
    </OrganisationShell>
  );
}
