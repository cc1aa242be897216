import type { Quartiles } from "~/charts";

import type { NamedMarks, RoundBenchmark } from "../benchmark/benchmark";
import type { NetworkView } from "./network-view";

/** A closed round in numbers, as the network's pages show it: named members each, the others per sector as quartiles. */
export type NetworkFigures = {
  /** In the round when it closed. */
  readonly members: number;
  /** Without a name and in no sector's line. */
  readonly uncounted: number;
  readonly areas: readonly { readonly id: string; readonly name: string }[];
  readonly sectors: readonly {
    /** `other`: several that are shown shared. */
    readonly id: string;
    readonly names: readonly string[];
    readonly members: number;
    readonly named: readonly (NamedMarks & { readonly slug: string; readonly name: string })[];
    /** Null where all are named. */
    readonly others: {
      readonly members: number;
      /** By area; null where they may not be shown. */
      readonly quartiles: Readonly<Record<string, Quartiles>> | null;
      readonly withheld: RoundBenchmark["unpooled"];
    } | null;
  }[];
};

export function networkFigures(benchmark: RoundBenchmark, view: NetworkView): NetworkFigures {
  const { columns, took, uncounted, sections, unpooled } = view;
  return {
    members: took,
    uncounted,
    areas: columns.map(({ id, name }) => ({ id, name })),
    sectors: sections.map(({ id, sectors, size, named, pool }) => ({
      id,
      names: sectors,
      members: size,
      named: named.flatMap(({ slug, name }) => {
        const marks = benchmark.named[slug];
        return marks ? [{ slug, name, ...marks }] : [];
      }),
      others: pool && {
        members: pool.members,
        quartiles:
          pool.quartiles &&
          Object.fromEntries(
            pool.quartiles.flatMap((line, place) => {
              const column = columns[place];
              return column ? [[column.id, line] as const] : [];
            }),
          ),
        withheld: pool.quartiles ? null : (unpooled ?? "too-few"),
      },
    })),
  };
}
