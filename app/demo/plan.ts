import { apportion } from "./apportion";
import { addPoints, mapPoints, middle, type AreaPoints } from "./areas";
import { inventUnits } from "./invented-units";
import type { Member } from "./member";
import { isPilot, listMembers, slugOf } from "./members";
import { pilotUnits } from "./pilot-units";
import { randomFor } from "./random";
import { demoRounds, type DemoRound } from "./rounds";
import { getSector } from "./sectors";
import { sizeUnits, spreadAnswers, type SizedUnit } from "./sizes";

export type DemoSize = {
  readonly organisations: number;
  readonly responses: number;
  readonly seed: number;
};

export type DemoOrganisation = {
  readonly slug: string;
  readonly name: string;
  readonly sector: string;
  readonly pilot: boolean;
  readonly named: boolean;
  readonly contact: string;
  /** Where it stands on each area, in points. */
  readonly means: AreaPoints;
  readonly units: readonly SizedUnit[];
};

export type DemoMeasurement = {
  readonly slug: string;
  readonly organisation: DemoOrganisation;
  readonly round: DemoRound;
  readonly questionnaire: string;
  readonly state: "planned" | "open" | "published";
  /** Answers per unit, in the order of the organisation's units. */
  readonly answers: readonly number[];
  /** Where the organisation stands in this round. */
  readonly means: AreaPoints;
};

export type DemoPlan = {
  readonly seed: number;
  readonly organisations: readonly DemoOrganisation[];
  readonly measurements: readonly DemoMeasurement[];
};

type Run = {
  readonly member: Member;
  readonly round: DemoRound;
  readonly state: DemoMeasurement["state"];
  readonly weight: number;
};

/** Share of an open measurement's answers that are in already. */
const inSoFar = 0.7;

/**
 * Who measures when, and how many answers come from where: all of it follows from the seed.
 *
 * @throws RangeError for more members than there are names
 */
export function planDemo({ organisations, responses, seed }: DemoSize): DemoPlan {
  const members = listMembers(organisations, seed);
  const runs = demoRounds.flatMap((round, roundPlace) =>
    members.flatMap((member, place) => {
      const state = stateOf(roundPlace, place, members.length);
      return state ? [makeRun(member, round, state, seed)] : [];
    }),
  );
  const answersOf = divideAnswers(runs, responses);
  const weights = runs.reduce((sum, { weight }) => sum + weight, 0);
  const made = new Map(
    members.map((member) => {
      const own = runs.flatMap((run) => (run.member === member ? answersOf(run) : []));
      const wholeRound = Math.round((responses * member.size) / weights);
      return [member, makeOrganisation(member, Math.max(wholeRound, ...own), seed)];
    }),
  );
  return {
    seed,
    organisations: [...made.values()],
    measurements: runs.flatMap((run) => {
      const organisation = made.get(run.member);
      return organisation ? [makeMeasurement(run, organisation, answersOf(run), seed)] : [];
    }),
  };
}

function divideAnswers(runs: readonly Run[], responses: number): (run: Run) => number {
  const counts = apportion(
    responses,
    runs.map(({ weight }) => weight),
  );
  const countOf = new Map(runs.map((run, place) => [run, counts[place] ?? 0]));
  return (run) => countOf.get(run) ?? 0;
}

/** The pilots are in every round; the others come in by and by. Null: not in this round. */
function stateOf(round: number, place: number, members: number): Run["state"] | null {
  const pilot = place < 3;
  if (round === 0) return pilot || place % 5 < 3 ? "published" : null;
  const newcomer = place >= 12 && place >= members - 2;
  if (round === 1) return newcomer ? null : "published";
  if (pilot || place % 5 === 0) return "open";
  if (place % 13 === 4) return "published";
  return place % 3 === 1 || newcomer ? "planned" : null;
}

function makeRun(member: Member, round: DemoRound, state: Run["state"], seed: number): Run {
  const random = randomFor(seed, `turnout ${member.name} ${round.slug}`);
  const part = state === "planned" ? 0 : state === "open" ? inSoFar : 1;
  return {
    member,
    round,
    state,
    weight: member.size * round.turnout * part * random.between(0.92, 1.08),
  };
}

function makeOrganisation(member: Member, mostAnswers: number, seed: number): DemoOrganisation {
  const slug = slugOf(member.name);
  const templates = pilotUnits[slug] ?? inventUnits(member, seed);
  return {
    slug,
    name: member.name,
    sector: member.sector,
    pilot: isPilot(member.name),
    named: member.named,
    contact: `Mail de projectgroep: nulmeting@${slug}.example`,
    means: member.means ?? nearSector(member, seed),
    units: sizeUnits(templates, mostAnswers),
  };
}

function nearSector(member: Member, seed: number): AreaPoints {
  const random = randomFor(seed, `means ${member.name}`);
  const all = 2.5 * random.normal();
  return mapPoints(
    addPoints(middle, getSector(member.sector).profile),
    (points) => points + all + 2 * random.normal(),
  );
}

function makeMeasurement(
  { member, round, state }: Run,
  organisation: DemoOrganisation,
  answers: number,
  seed: number,
): DemoMeasurement {
  const random = randomFor(seed, `wave ${member.name} ${round.slug}`);
  const { slug, units, pilot, means } = organisation;
  const waves = units.map(() => random.between(0.85, 1.15));
  const shifted = addPoints(means, round.shift);
  return {
    slug: `${slug}-${round.slug}`,
    organisation,
    round,
    questionnaire: pilot ? slug : "core",
    state,
    answers: spreadAnswers(units, answers, (place) => waves[place] ?? 1),
    means: round.closed ? mapPoints(shifted, (points) => points + 0.8 * random.normal()) : shifted,
  };
}
