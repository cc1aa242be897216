// What a release asks at its worst: many respondents, units by the hundred, a table by pairs, scales of an organisation's own.
import { readFileSync } from "node:fs";

import { parseDefinition, type Answers, type Instrument } from "../../app/questionnaires";
import { createRespondentTable } from "../../app/releases";
import { makeAudited } from "../../app/releases/audit/make-audited";

const respondents = 15_000;
const ownScales = 12;
const groups = { unit: 200, job: 8, age: 5, site: 6, contract: 5 };
const breakdowns = [["unit"], ["job"], ["age"], ["site", "contract"]];
const target = { seconds: 60, megabytes: 1_024 };

/** Plans, checks and writes one such release, and prints what it took. */
export function showPlanning(show: (text: string) => void): void {
  const instrument = widened(parseDefinition(core()));
  const builder = createRespondentTable(instrument);
  const random = randomNumbers(12_345);
  for (let person = 0; person < respondents; person += 1)
    builder.add(answersOf(instrument, random));
  const table = builder.table();
  const begin = process.hrtime.bigint();
  const options = { minimum: 10, population: { total: null, byCategory: {} }, breakdowns };
  const { release } = makeAudited(instrument, table, { ...options, protected: true });
  const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const isMet = seconds <= target.seconds && megabytes <= target.megabytes;
  const lines = release.document.breakdowns.map((breakdown) => breakdown.groups.length).join(" + ");
  show(
    `\nPlanning and auditing ${respondents} respondents, ${lines} lines, ${instrument.scales.length} scales: ` +
      `${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB (target ${target.seconds} s, ${target.megabytes} MB)${isMet ? "" : " FAILED"}`,
  );
}

function core(): unknown {
  return JSON.parse(readFileSync("survey-definitions/core.json", "utf8"));
}

function widened(instrument: Instrument): Instrument {
  const [scale] = instrument.scales;
  const [item] = instrument.items;
  if (!scale || !item) throw new Error("the core is empty");
  const own = Array.from({ length: ownScales }, (_, i) => `eigen${i}`);
  return {
    ...instrument,
    scales: [
      ...instrument.scales,
      ...own.map((id) => ({ ...scale, id, competence: null, core: false })),
    ],
    items: [
      ...instrument.items,
      ...own.flatMap((id) =>
        [0, 1, 2, 3].map((i) => ({
          ...{ ...item, name: `${id}${i}`, question: `${id}${i}`, scale: id, competence: null },
          scoring: { kind: "range" as const, min: 0, max: 3, reverse: false },
        })),
      ),
    ],
    background: Object.keys(groups).map((name) => ({ name, title: { nl: name }, values: [] })),
  };
}

/** Somebody of some ability, who skips one question in fifty and one scale of the organisation's own in ten. */
function answersOf({ items }: Instrument, random: () => number): Answers {
  const ability = 60 + 28 * (random() + random() + random() - 1.5);
  const answers: Record<string, unknown> = {};
  const skips = new Map<string, boolean>();
  for (const { question, scale, core: isCore, scoring } of items) {
    const key = scale ?? "";
    if (!skips.has(key)) skips.set(key, !isCore && random() < 0.1);
    if (skips.get(key) || random() < 0.02) continue;
    const share = Math.min(1, Math.max(0, (ability + 60 * (random() - 0.5)) / 100));
    answers[question] =
      scoring.kind === "range"
        ? Math.round(scoring.min + share * (scoring.max - scoring.min))
        : random() < share
          ? scoring.answer
          : "iets anders";
  }
  for (const [name, count] of Object.entries(groups))
    answers[name] = `${name} ${Math.floor(count * random() ** (name === "unit" ? 1.5 : 1))}`;
  return answers;
}

/** The same numbers in every run (Mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
