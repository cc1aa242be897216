export {
  houseStyleSchema,
  type BrandColours,
  type Host,
  type HouseStyle,
  type Logo,
} from "./house-style";
export { leafThrough, type Leafed } from "./leaf-through";
export { MemberList } from "./member-list";
export { OnboardingPage, type OnboardingOutcome } from "./onboarding-page";
export { readMember, readSlug, type MemberFacts, type MemberProblems } from "./members";
export { findMembers, type MemberLine } from "./member-search";
export { FactsForm } from "./member-form";
export { actOfSetting } from "./settings";
export { SettingsPage } from "./settings-page";
export { isSlug } from "./slug";
export {
  bare,
  finding,
  firstFindings,
  readTable,
  type OfferProblem,
  type FirstFindings,
  type TableFinding,
  type TableRow,
} from "./table";
export type { TableFile, TableFileProblem } from "./table-file";
export { checkUnits } from "./unit-table";
export { asTable, readSentTable } from "./table-file";
export { TableUpload } from "./table-upload";
export { findingText } from "./table-words";
export { headcounts, type UnitLine } from "./units";
export { sectorSlug } from "./sectors";
export { UnitsPage } from "./units-page";
