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
import { findPlan, planChoices, readPlan, steerMeasurement } from "~/measurements/index.server";
import { OrganisationShell } from "~/results";
import { organisationPage } from "~/results/index.server";
import { Alert, Headline, Sheet } from "~/ui";
import styles from "~/ui/styles/measurement.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { slug = "", measurement = "" } = params;
  const viewer = await requireHr(request, slug);
  const { organisation } = await organisationPage(slug, "hr");
  const plan = await findPlan(slug, measurement);
  if (!plan) throw new Response(null, { status: 404 });
  const { versions } = await planChoices();
  const t = await translate(request, "measurement");
  return {
    pageTitle: t("plan.changeTitle", { organisation: organisation.name }),
    frame: { viewer: { name: viewer.name }, as: "hr" as const, organisation },
    versions,
    plan,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { slug = "", measurement = "" } = params;
  const viewer = await requireHr(request, slug);
  const now = new Date();
  const read = readPlan(await request.formData(), now);
  if (read.problems) return data({ ...read, refused: null }, { status: 422 });
  const { plan } = read;
  const outcome = await steerMeasurement(slug, measurement, { act: "change", plan }, now);
  if (outcome === "unknown") throw new Response(null, { status: 404 });
  if (typeof outcome !== "string")
    return data({ ...read, ...outcome, refused: null }, { status: 422 });
  if (outcome !== "done") return data({ ...read, problems: {}, refused: outcome }, { status: 409 });
  await recordAct(request, viewer, "measurement-changed", {
    organisation: slug,
    details: { measurement },
  });
  return redirect(`/organisations/${slug}/measurements/${measurement}`);
}

export default function ChangeMeasurement() {
  const { t } = useTranslation("measurement");
  const { frame, versions, plan } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <OrganisationShell {...frame}>
      <Headline title={t("plan.change")} lead={t("plan.lead")} />
      <Sheet title={t("plan.what")}>
        {answer?.refused && (
          <Alert title={t("refused.title")}>
            <p>{t(`refused.${answer.refused}`)}</p>
          </Alert>
        )}
        <PlanForm
          rounds={null}
          versions={versions}
          plan={{ ...plan, ...answer?.plan }}
          typed={answer && "typed" in answer ? answer.typed : undefined}
          problems={answer?.problems ?? {}}
        />
      </Sheet>
    </OrganisationShell>
  );
}
