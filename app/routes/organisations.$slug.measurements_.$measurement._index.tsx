import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { requireHr } from "~/accounts/index.server";
import type { Act } from "~/audit";
import { recordAct } from "~/audit/index.server";
import { translate } from "~/i18n/index.server";
import { MeasurementPage } from "~/measurements";
import {
  endTrial,
  findTrial,
  readSteering,
  startTrial,
  steerMeasurement,
  type Steering,
} from "~/measurements/index.server";
import { OrganisationShell } from "~/results";
import { chooseMeasurement, organisationPage } from "~/results/index.server";
import styles from "~/ui/styles/measurement.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { slug = "", measurement: asked = "" } = params;
  const viewer = await requireHr(request, slug);
  const { organisation, measurements } = await organisationPage(slug, "hr");
  const measurement = chooseMeasurement(measurements, asked);
  if (!measurement) throw new Response(null, { status: 404 });
  const t = await translate(request, "measurement");
  return {
    pageTitle: t("title", { round: measurement.roundName, organisation: organisation.name }),
    frame: { viewer: { name: viewer.name }, as: "hr" as const, organisation },
    measurement,
    trial: measurement.state === "planned" ? await findTrial(slug, asked) : null,
    back: `/organisations/${slug}/measurements`,
  };
}

const acts: Readonly<Record<Steering["act"], Act>> = {
  open: "measurement-opened",
  close: "measurement-closed",
  cancel: "measurement-cancelled",
  extend: "measurement-extended",
  name: "measurement-named",
  change: "measurement-changed",
};

export async function action({ request, params }: ActionFunctionArgs) {
  const { slug = "", measurement = "" } = params;
  const viewer = await requireHr(request, slug);
  const form = await request.formData();
  const now = new Date();
  const here = `/organisations/${slug}/measurements/${measurement}`;
  const tell = (act: Act, details: Readonly<Record<string, string>> = {}) =>
    recordAct(request, viewer, act, { organisation: slug, details: { measurement, ...details } });

  if (form.get("intent") === "try") {
    const outcome = await startTrial(slug, measurement, now);
    if (outcome === "unknown") throw new Response(null, { status: 404 });
    if (typeof outcome === "string") {
      return data({ refused: outcome, links: null }, { status: 409 });
    }
    await tell("trial-started");
    return data({ refused: null, links: outcome.links });
  }
  if (form.get("intent") === "end-trial") {
    if ((await endTrial(slug, measurement, now)) === "ended") await tell("trial-ended");
    return redirect(here);
  }

  const steering = readSteering(form);
  if (steering === null) throw new Response(null, { status: 400 });
  if (typeof steering === "string") {
    return data({ refused: steering, links: null }, { status: 422 });
  }
  const outcome = await steerMeasurement(slug, measurement, steering, now);
  if (outcome === "unknown") throw new Response(null, { status: 404 });
  if (typeof outcome !== "string") throw new Response(null, { status: 400 });
  if (outcome !== "done") return data({ refused: outcome, links: null }, { status: 409 });
  await tell(acts[steering.act], {
    ...(steering.act === "extend" && { until: steering.until }),
    ...(steering.act === "name" && { named: steering.named ? "yes" : "no" }),
  });
  return redirect(here);
}

export default function Measurement() {
  const { frame, measurement, trial, back } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <OrganisationShell {...frame}>
      <MeasurementPage
        measurement={measurement}
        back={back}
        here={`${back}/${measurement.slug}`}
        refused={answer?.refused ?? null}
        trial={trial}
        links={answer?.links ?? null}
      />
    </OrganisationShell>
  );
}
