import {
  addMeasurement,
  addRound,
  closeMeasurement,
  findMeasurement,
  openMeasurement,
} from "../../app/measurements/index.server";
import { addOrganisation } from "../../app/organisations/index.server";
import type { Instrument } from "../../app/questionnaires";
import { getVersion } from "../../app/questionnaires/index.server";
import { database, pool } from "../../app/platform/index.server";
import { createScorer } from "../../app/scoring";
import { whereTimeGoesHere } from "./profile";

/** What closing took beside the grouped averages of the same scales and groups in SQL. */
export type ClosingFigure = {
  /** Of the measurement and of its organisation. */
  readonly slug: string;
  readonly responses: number;
  readonly averagesSeconds: number;
  readonly closingSeconds: number;
  readonly megabytes: number;
};

const patterns = 2_000;
const units = 200;

/** Closes one measurement of so many made-up responses in 200 units, on a database that is open. */
export async function timeClosing(responses: number): Promise<ClosingFigure> {
  const slug = `closing-${responses}`;
  const id = await arrange(slug, responses);
  const { instrument } = await versionOf(id);
  await pool()
    .query("VACUUM ANALYZE response")
    .catch(() => undefined);
  const averagesSeconds = await seconds(() => groupedAverages(id, instrument));
  const closingSeconds = await seconds(() => close(slug));
  const megabytes = process.resourceUsage().maxRSS / 1024;
  return { slug, responses, averagesSeconds, closingSeconds, megabytes };
}

/** Where the time goes when another one like it is closed. */
export async function profileClosing(responses: number): Promise<readonly string[]> {
  const slug = `profiled-${responses}`;
  await arrange(slug, responses);
  return await whereTimeGoesHere(() => close(slug));
}

async function close(slug: string): Promise<void> {
  const outcome = await closeMeasurement(slug, new Date());
  if (outcome !== "published") throw new Error(outcome);
}

async function arrange(slug: string, responses: number): Promise<string> {
  const each = Math.max(1, Math.ceil((responses * 2) / units));
  const tree = Array.from({ length: units }, (_, place) => ({
    unit: `Afdeling ${place + 1}`,
    parent: null,
    headcount: each,
  }));
  await addOrganisation({ slug, name: slug, sector: "overheden", units: tree });
  await addRound(slug, slug);
  const plan = { slug, organisation: slug, questionnaire: "core", round: slug };
  await addMeasurement({ ...plan, minimum: 10, namedInNetwork: false });
  await openMeasurement(slug, new Date());
  const measurement = await findMeasurement(slug);
  if (!measurement) throw new Error("the measurement is gone");
  const { instrument, hash } = await versionOf(measurement.id);
  const made = madeUpResponses(instrument);
  await pool().query(
    `INSERT INTO response (measurement_id, id, version_hash, answers, scores)
     SELECT $1, gen_random_uuid(), $2,
            one.answers || jsonb_build_object('unit', 'Afdeling ' || (1 + floor(random() * $5))::int), one.scores
     FROM generate_series(1, $6) AS number
     JOIN unnest($3::jsonb[], $4::jsonb[]) WITH ORDINALITY AS one (answers, scores, place)
       ON one.place = 1 + number % ${patterns}`,
    [
      measurement.id,
      hash,
      made.map(({ answers }) => JSON.stringify(answers)),
      made.map(({ scores }) => JSON.stringify(scores)),
      units,
      responses,
    ],
  );
  return measurement.id;
}

async function versionOf(measurementId: string) {
  const { versionId } = await database().measurement.findUniqueOrThrow({
    where: { id: measurementId },
    select: { versionId: true },
  });
  return await getVersion(versionId);
}

/** Answers that differ enough that no value rule hides a scale. */
function madeUpResponses(instrument: Instrument) {
  const score = createScorer(instrument);
  return Array.from({ length: patterns }, (_, person) => {
    const answers: Record<string, unknown> = {};
    instrument.items.forEach((item, place) => {
      const dice = ((person * 7919 + place * 104_729) % 1_000_003) / 1_000_003;
      const { scoring } = item;
      answers[item.question] =
        scoring.kind === "range"
          ? scoring.min + Math.floor(dice * (scoring.max - scoring.min + 1))
          : scoring.answer;
    });
    instrument.background.forEach((question, place) => {
      const value = question.values[(person + place * 13) % Math.max(1, question.values.length)];
      if (question.name !== "unit" && value) answers[question.name] = value.value;
    });
    const { scales, total, levels } = score(answers);
    return { answers, scores: { scales, total, levels } };
  });
}

/** The mean of every scale per group of every breakdown, and over all. */
async function groupedAverages(id: string, { scales, breakdowns }: Instrument): Promise<void> {
  const means = scales
    .map((scale) => `avg((scores->'scales'->>'${scale.id}')::float8)`)
    .concat(`avg((scores->>'total')::float8)`)
    .join(", ");
  for (const by of [[], ...breakdowns]) {
    const groups = by.map((name) => `answers->>'${name}'`).join(", ");
    await pool().query(
      `SELECT count(*), ${means} FROM response WHERE measurement_id = $1
       ${groups === "" ? "" : `GROUP BY ${groups}`}`,
      [id],
    );
  }
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const begin = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - begin) / 1e9;
}
