import type { Quartiles } from "~/charts";

export type NamedLine = {
  readonly slug: string;
  readonly name: string;
  /** In the order of the columns; null where the release hides the number. */
  readonly means: readonly (number | null)[];
  /** In the order of the columns: true where the member was asked otherwise than most. */
  readonly otherwise: readonly boolean[];
};

export type SectorSection = {
  readonly id: string;
  /** Null for the sectors that are shown shared. */
  readonly title: string | null;
  readonly sectors: readonly string[];
  readonly size: number;
  readonly named: readonly NamedLine[];
  readonly pool: {
    readonly members: number;
    /** In the order of the columns; null when the line is hidden. */
    readonly quartiles: readonly Quartiles[] | null;
  } | null;
};

/** Sectors that are shown shared have this address. */
export const OTHER_SECTORS = "other";
