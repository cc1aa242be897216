import type { TableFinding } from "./table";
import type { TableFileProblem } from "./table-file";
import type { UnitProblem } from "./table";
import type { UnitPreview } from "./unit-edit";
import type { TreeLine } from "./unit-tree";

export const SAVED_UNITS = ["add", "change", "remove", "replace"] as const;
export type SavedUnits = (typeof SAVED_UNITS)[number];

export type UnitsView = {
  readonly name: string;
  /** The page itself, and the one that it belongs to. */
  readonly path: string;
  readonly back: string;
  readonly lines: readonly TreeLine[];
  /** Headcount of all. */
  readonly total: number;
  readonly search: string;
  /** The lines that the search finds. */
  readonly found: readonly TreeLine[];
  /** The unit that is being changed. */
  readonly chosen: TreeLine | null;
  /** Rounds of measurements that are open, and keep the tree that they opened with. */
  readonly running: readonly string[];
  readonly saved: SavedUnits | null;
};

export type UnitsOutcome =
  | { readonly refused: UnitProblem | "moved-on" }
  | { readonly unreadable: TableFileProblem }
  | { readonly findings: readonly TableFinding[] }
  | { readonly preview: UnitPreview };
