import { findRound, listMeasurements } from "~/measurements/index.server";
import { problem } from "~/platform";
import { comparisonOf, findBenchmark, roundFigures } from "~/results/index.server";
import type { Comparison } from "~/results/index.server";

import type { Asked, Given } from "./keyed.server";
import { languageOf } from "./language";
import { isSlug } from "./slug";

/** A closed round as the pages of the key's holder show it. */
export async function comparison({ request, key, id }: Asked): Promise<Given> {
  const round = isSlug(id) ? await findRound(id) : null;
  if (!round) return problem(404, "There is no such round");
  const open = problem(409, "The round is open: it is compared when it closes", {
    reason: "round-open",
  });
  const language = languageOf(request);
  if (key.role === "network") {
    const figures = await roundFigures(id, language);
    return figures ? { body: { view: "network", round, ...figures } } : open;
  }
  if (!(await findBenchmark(id))) return open;
  // Within the scope there are its own alone; the benchmark stands on the first of a round.
  const own = (await listMeasurements()).find(
    (line) => line.round === id && line.state === "published",
  );
  const found = own ? await comparisonOf(own, language) : null;
  const shown = found ?? { kind: "withheld" as const, reason: "not-in-round" as const };
  return {
    body: { view: "organisation", round, measurement: own?.slug ?? null, ...linesOf(shown) },
  };
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
