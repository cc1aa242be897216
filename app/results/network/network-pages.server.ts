import { z } from "zod";

import { localText } from "~/i18n";
import { listMeasurements, listRounds } from "~/measurements/index.server";
import { listOrganisations } from "~/organisations/index.server";
import { database } from "~/platform/index.server";
import type { Scale } from "~/questionnaires";
import { getVersion } from "~/questionnaires/index.server";

import { areaScales } from "../figures/area-scales";
import { boardView, type BoardView } from "./board-view";
import { membersView, type MembersView } from "./members-view";
import type { Network } from "./network";
import { findBenchmark } from "../benchmark/round-benchmark.server";
import { standingIn } from "../benchmark/standing";
import { networkFigures, type NetworkFigures } from "./network-figures";
import { networkView, type NetworkChoice, type NetworkView } from "./network-view";

type RoundLine = Awaited<ReturnType<typeof listRounds>>[number];

/** Which round the pages are about. */
export type RoundChoice = {
  /** Newest first. */
  readonly rounds: readonly Pick<RoundLine, "slug" | "name" | "state">[];
  readonly round: Pick<RoundLine, "slug" | "name" | "state"> | null;
};

/**
 * @param asked the round of the address; by default the newest that is closed, or the newest
 * @param preferred what the newest must be instead of closed
 * @throws a 404 for an unknown round
 */
export async function chooseRound(
  asked: string | null,
  preferred: "open" | "closed" = "closed",
): Promise<RoundChoice> {
  const rounds = (await listRounds()).map(({ slug, name, state }) => ({ slug, name, state }));
  const round =
    asked === null
      ? (rounds.find(({ state }) => state === preferred) ?? rounds[0] ?? null)
      : rounds.find(({ slug }) => slug === asked);
  if (round === undefined) throw new Response(null, { status: 404 });
  return { rounds, round };
}

const nameSchema = z.object({ nl: z.string(), en: z.string().optional() });

/** What is known of the network beside a benchmark. */
export async function network(round: string, language: string): Promise<Network> {
  const [organisations, measurements] = await Promise.all([
    listOrganisations(),
    listMeasurements(),
  ]);
  const agreeing = standingIn(measurements, round).filter(({ namedInNetwork }) => namedInNetwork);
  const sectors = new Map(organisations.map(({ sector }) => [sector.id, sector.name]));
  return {
    sectors: [...sectors].map(([id, name]) => ({
      id,
      name: localText(nameSchema.parse(name), language),
    })),
    size: organisations.length,
    names: Object.fromEntries(
      organisations
        .filter(({ slug }) => agreeing.some(({ organisation }) => organisation === slug))
        .map(({ slug, name }) => [slug, name]),
    ),
  };
}

/** The areas that a closed round compares, named as in one of its versions. */
export async function scalesOf(round: string, ids: readonly string[]): Promise<Scale[]> {
  const [measurement] = await database().measurement.findMany({
    where: { round: { slug: round }, state: "published" },
    select: { versionId: true },
    orderBy: { slug: "asc" },
    take: 1,
  });
  if (!measurement) return [];
  const { instrument } = await getVersion(measurement.versionId);
  return areaScales(instrument).filter(({ id }) => ids.includes(id));
}

/** @returns null while the round is open: its comparison is made once, after closing */
export async function roundComparison(
  round: string,
  choice: NetworkChoice,
  language: string,
): Promise<NetworkView | null> {
  return (await readRound(round, choice, language))?.view ?? null;
}

/** The same as numbers alone. @returns null while the round is open */
export async function roundFigures(
  round: string,
  language: string,
): Promise<NetworkFigures | null> {
  const read = await readRound(round, {}, language);
  return read && networkFigures(read.benchmark, read.view);
}

async function readRound(round: string, choice: NetworkChoice, language: string) {
  const benchmark = await findBenchmark(round);
  if (!benchmark) return null;
  const [known, scales] = await Promise.all([
    network(round, language),
    scalesOf(round, benchmark.scales),
  ]);
  return { benchmark, view: networkView(benchmark, known, scales, choice, language) };
}

/** @returns null while the round is open */
export async function membersSideBySide(
  round: string,
  asked: readonly string[],
  language: string,
): Promise<MembersView | null> {
  const benchmark = await findBenchmark(round);
  if (!benchmark) return null;
  const [{ names }, scales] = await Promise.all([
    network(round, language),
    scalesOf(round, benchmark.scales),
  ]);
  return membersView(benchmark, names, asked, scales, language);
}

/** Who plans, runs and is done in a round. */
export async function roundBoard(round: string, language: string): Promise<BoardView> {
  const [organisations, measurements] = await Promise.all([
    listOrganisations(),
    listMeasurements(),
  ]);
  return boardView(
    organisations.map(({ slug, name, sector }) => {
      const measurement = measurements.find(
        (line) => line.round === round && line.organisation === slug && line.state !== "cancelled",
      );
      const state = measurement?.state ?? "none";
      return {
        slug,
        name,
        sector: localText(nameSchema.parse(sector.name), language),
        state: state === "cancelled" ? "none" : state,
        closesOn: measurement?.closesOn ?? null,
        named: measurement?.namedInNetwork ?? false,
      };
    }),
  );
}
