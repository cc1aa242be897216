import { findRound, listMeasurements, type MeasurementLine } from "~/measurements/index.server";
import { problem } from "~/platform";
import { getVersion } from "~/questionnaires/index.server";
import { benchmarkHash, comparisonOf, findBenchmark, roundFigures } from "~/results/index.server";
import type { Comparison } from "~/results/index.server";

import type { Asked, Given } from "./keyed.server";
import { languageOf } from "./language";
import { isSlug } from "./slug";

/** A closed round as the pages of the key's holder show it. */
export async function comparison({ request, key, id }: Asked): Promise<Given> {
  const round = isSlug(id) ? await findRound(id) : null;
  if (!round) return problem(404, "There is no such round");
  const found = await findBenchmark(id);
  const language = languageOf(request);
  const figures = key.role === "network" ? await roundFigures(id, language) : null;
  if (!found || (key.role === "network" && !figures)) {
    const title = "The round is open: it is compared when it closes";
    return problem(409, title, { reason: "round-open" });
  }
  const benchmark = { hash: benchmarkHash(found), members: found.members.length };
  if (figures) return { body: { view: "network", round, benchmark, ...figures } };
  // Within the scope there are its own alone; the benchmark stands on the first of a round.
  const lines = await listMeasurements();
  const own = lines.find((line) => line.round === id && line.state === "published") ?? null;
  const compared = own ? await comparisonOf(own, language) : null;
  const shown = compared ?? { kind: "withheld" as const, reason: "not-in-round" as const };
  const measured = { measurement: own?.slug ?? null, questionnaire: own && (await versionOf(own)) };
  return { body: { view: "organisation", round, benchmark, ...measured, ...linesOf(shown) } };
}

async function versionOf({ versionId, questionnaire, version }: MeasurementLine) {
  const { hash } = await getVersion(versionId);
  return { key: questionnaire, version, hash };
}

function linesOf(shown: Comparison) {
  if (shown.kind === "withheld") {
    return { withheld: shown.reason, members: null, scales: [], competences: [] };
  }
  const { members, areas, competences } = shown.view;
  return {
    withheld: null,
    members,
    scales: areas.rows.map((row) => ({ ...toLine(row), basis: row.basis })),
    competences: competences.rows.map(toLine),
  };
}

type View = Extract<Comparison, { kind: "view" }>["view"];
type Row = View["competences"]["rows"][number] | View["areas"]["rows"][number];

function toLine({ id, figure, others, verdict }: Row) {
  const own =
    figure.kind === "figure"
      ? { own: { n: figure.n, mean: figure.mean, ci: figure.margin } }
      : { own: null, withheld: figure.reason };
  return { id, ...own, others, verdict };
}
