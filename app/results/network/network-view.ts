import { axisRange, type AxisRange } from "~/charts";
import type { Scale } from "~/questionnaires";

import { scaleName, type ScaleName } from "../figures/area-scales";
import type { RoundBenchmark } from "../benchmark/benchmark";
import type { Network } from "./network";
import { OTHER_SECTORS, type NamedLine, type SectorSection } from "./sector-section";
import { spreadView, type SpreadView } from "./sector-spread";
import { networkHeadline, networkLead } from "./network-headline";
import type { Sentence } from "../words/sentence";

export type NetworkView = {
  readonly headline: Sentence;
  readonly lead: readonly Sentence[];
  readonly columns: readonly ScaleName[];
  readonly sections: readonly SectorSection[];
  readonly filters: readonly {
    readonly id: string;
    readonly name: string;
    readonly size: number;
  }[];
  readonly sector: string | null;
  /** One area over all sectors; null without areas. */
  readonly spread: SpreadView | null;
  readonly took: number;
  /** Members that stand in no sector's line, because an area is hidden or they were asked otherwise. */
  readonly uncounted: number;
  /** Why members without a name are hidden, where they are. */
  readonly unpooled: RoundBenchmark["unpooled"];
  /** Scale of the small quartile lines, the same in the whole table. */
  readonly range: AxisRange;
};

/** What the address of the page chooses. */
export type NetworkChoice = {
  readonly sector?: string | null;
  /** Of the spread. */
  readonly area?: string | null;
};

/** A round's members by area: named ones each, the others per sector as quartiles. */
export function networkView(
  benchmark: RoundBenchmark,
  network: Network,
  scales: readonly Scale[],
  { sector = null, area = null }: NetworkChoice,
  language: string,
): NetworkView {
  const columns = scales.map((scale) => scaleName(scale, language));
  const sections = sectionsOf(benchmark, network, scales);
  const chosen = sections.find(({ id }) => id === sector) ?? null;
  return {
    headline: networkHeadline(benchmark.sectorFindings, network.sectors, columns, language),
    lead: networkLead(benchmark, network, columns, language),
    columns,
    sections: chosen ? [chosen] : sections,
    filters: sections.map(({ id, title, size }) => ({ id, name: title ?? "", size })),
    sector: chosen?.id ?? null,
    spread: spreadView(
      {
        sections,
        columns,
        findings: benchmark.sectorFindings,
        unpooled: benchmark.unpooled,
      },
      area,
      language,
    ),
    took: benchmark.members.length,
    uncounted: benchmark.members.filter(({ counted, named }) => !counted && !named).length,
    unpooled: benchmark.unpooled,
    range: axisRange(
      sections.flatMap(({ pool }) => (pool?.quartiles ?? []).flatMap(({ q1, q3 }) => [q1, q3])),
    ),
  };
}

function sectionsOf(
  benchmark: RoundBenchmark,
  network: Network,
  scales: readonly Scale[],
): SectorSection[] {
  const shared = benchmark.pools.find(({ sectors }) => sectors.length > 1)?.sectors ?? [];
  const alone = network.sectors.filter(
    ({ id }) => !shared.includes(id) && benchmark.members.some(({ sector }) => sector === id),
  );
  const sections = alone.map(({ id, name }) => section(id, name, [id]));
  const largestFirst = sections.toSorted(
    (one, other) => other.size - one.size || one.id.localeCompare(other.id),
  );
  return shared.length > 0 ? [...largestFirst, section(OTHER_SECTORS, null, shared)] : largestFirst;

  function section(id: string, title: string | null, ids: readonly string[]): SectorSection {
    const members = benchmark.members.filter(({ sector }) => ids.includes(sector));
    const unnamed = members.filter(({ named, counted }) => !named && counted).length;
    const pool = benchmark.pools.find(({ sectors }) =>
      sectors.some((known) => ids.includes(known)),
    );
    return {
      id,
      title,
      sectors: network.sectors.filter((known) => ids.includes(known.id)).map(({ name }) => name),
      size: members.length,
      named: members.flatMap(({ slug, named }) => (named ? namedLine(slug) : [])).toSorted(byName),
      pool:
        unnamed === 0
          ? null
          : {
              members: unnamed,
              quartiles: pool ? scales.flatMap(({ id: scale }) => pool.scales[scale] ?? []) : null,
            },
    };
  }

  function namedLine(slug: string): NamedLine[] {
    const [name, marks] = [network.names[slug], benchmark.named[slug]];
    if (!name || !marks) return [];
    const means = scales.map(({ id }) => marks.scales[id]?.mean ?? null);
    const otherwise = scales.map(({ id }) => marks.otherwise?.includes(id) ?? false);
    return [{ slug, name, means, otherwise }];
  }
}

const byName = (one: NamedLine, other: NamedLine) => one.name.localeCompare(other.name, "nl");
