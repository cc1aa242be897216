import type { BrandProblem } from "./brand-rules";
import type { BrandColours, HouseStyle } from "./house-style";
import type { LogoProblem } from "./logo";
import type { MemberFacts, MemberProblems } from "./members";

export type SectorChoice = { readonly value: string; readonly label: string };

export type SettingsView = {
  readonly slug: string;
  readonly name: string;
  readonly contact: string | null;
  readonly houseStyle: HouseStyle | null;
  readonly units: number;
  /** Headcount of all units. */
  readonly people: number;
  readonly unitsPath: string;
  /** For administrators; HR does not change these. */
  readonly facts: MemberFacts | null;
  readonly sectors: readonly SectorChoice[];
};

export type SavedSetting =
  "added" | "facts" | "contact" | "colours" | "own-colours" | "logo" | "logo-remove";

/** What came of a form of the settings. */
export type SettingsOutcome =
  | { readonly saved: SavedSetting }
  | { readonly problems: MemberProblems; readonly facts: MemberFacts }
  | { readonly brand: readonly BrandProblem[]; readonly written: BrandColours }
  | { readonly logo: LogoProblem };

/** Under which name a change stands in the audit log. */
export function actOfSetting(saved: SavedSetting): "organisation-changed" | "house-style-changed" {
  return saved === "facts" || saved === "contact" ? "organisation-changed" : "house-style-changed";
}
