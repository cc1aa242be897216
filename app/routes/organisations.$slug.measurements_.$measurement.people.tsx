import {
  data,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { requireHr } from "~/accounts/index.server";
import type { Act } from "~/audit";
import { recordAct } from "~/audit/index.server";
import { makeKioskAddress, mostLetters, mostShared } from "~/exports/index.server";
import { translate } from "~/i18n/index.server";
import {
  countRoll,
  emptyList,
  findMeasurement,
  importPeople,
  peopleUnits,
} from "~/measurements/index.server";
import { PeoplePage, toSheetProblem, type SheetProblem, type UploadOutcome } from "~/participation";
import { findingsCsv, readPeopleFile } from "~/participation/index.server";
import { OrganisationShell } from "~/results";
import { chooseMeasurement, organisationPage } from "~/results/index.server";
import styles from "~/ui/styles/people.css?url";

/** More lines would not help anyone to mend a list. */
const shownFindings = 200;

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, organisation, line, measurement } = await requirePeople(request, params);
  const t = await translate(request, "people");
  return {
    pageTitle: t("title", { round: line.roundName }),
    frame: { viewer: { name: viewer.name }, as: "hr" as const, organisation },
    page: {
      back: `/organisations/${organisation.slug}/measurements`,
      round: line.roundName,
      state: line.state,
      minimum: line.minimum,
      units: await peopleUnits(measurement),
      counts: await countRoll(measurement.id),
      mostLetters,
      mostShared,
      wrong: toSheetProblem(new URL(request.url).searchParams.get("wrong")),
    },
  };
}

type Done = {
  readonly upload: UploadOutcome | null;
  readonly removed: number | null;
  readonly kiosk: string | null;
  readonly wrong: SheetProblem | null;
};
const nothing: Done = { upload: null, removed: null, kiosk: null, wrong: null };

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, organisation, line } = await requirePeople(request, params);
  const form = await request.formData();
  const note = (act: Act, details: Readonly<Record<string, string>>) =>
    recordAct(request, viewer, act, {
      organisation: organisation.slug,
      details: { measurement: line.slug, ...details },
    });
  if (form.get("intent") === "kiosk") {
    const order = { organisation: organisation.slug, measurement: line.slug, unit: null };
    const count = Number(form.get("people"));
    const made = await makeKioskAddress({ ...order, count, language: "nl" });
    if (typeof made === "string") {
      return data({ ...nothing, wrong: toSheetProblem(`poster-${made}`) }, 400);
    }
    await note("kiosk-made", {});
    return data({ ...nothing, kiosk: made.address });
  }

  if (form.get("intent") === "empty") {
    const outcome = await emptyList(line.slug);
    // The page says by itself that the measurement was opened meanwhile.
    if (typeof outcome === "string") return data({ ...nothing }, 409);
    await note("people-removed", { people: String(outcome.removed) });
    return data({ ...nothing, removed: outcome.removed });
  }

  const sent = form.get("list");
  const at = Date.now();
  const tell = (upload: UploadOutcome, status: number) => data({ ...nothing, upload }, status);
  if (!(sent instanceof File) || sent.name === "") return tell({ at, kind: "no-file" }, 400);
  const file = await readPeopleFile(new Uint8Array(await sent.arrayBuffer()));
  const outcome = await importPeople(line.slug, file);
  // The page says by itself that the measurement was closed meanwhile.
  if (typeof outcome === "string") return data({ ...nothing }, 409);
  if ("unreadable" in outcome) {
    return tell({ at, kind: "unreadable", problem: outcome.unreadable }, 400);
  }
  if ("findings" in outcome) {
    const { findings } = outcome;
    const csv = findingsCsv(findings, await translate(request, "people"));
    const shown = findings.slice(0, shownFindings);
    return tell({ at, kind: "findings", findings: shown, count: findings.length, csv }, 400);
  }
  await note("people-added", { people: String(outcome.added) });
  return tell({ at, kind: "added", count: outcome.added }, 200);
}

/** HR of the organisation, and a measurement of it. */
async function requirePeople(request: Request, params: LoaderFunctionArgs["params"]) {
  const slug = params["slug"] ?? "";
  const viewer = await requireHr(request, slug);
  const { organisation, measurements } = await organisationPage(slug, "hr");
  const line = chooseMeasurement(measurements, params["measurement"] ?? "");
  const measurement = line && (await findMeasurement(line.slug));
  if (!line || !measurement) throw new Response(null, { status: 404 });
  return { viewer, organisation, line, measurement };
}

export default function People() {
  const { frame, page } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  return (
    <OrganisationShell {...frame}>
      <PeoplePage
        {...page}
        upload={outcome?.upload ?? null}
        removed={outcome?.removed ?? null}
        kiosk={outcome?.kiosk ?? null}
        wrong={outcome ? outcome.wrong : page.wrong}
      />
    </OrganisationShell>
  );
}
