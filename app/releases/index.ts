export * from "./document";
export { type KeptStatistics } from "./kept";
export { type PlanProofs } from "./line-plan";
export { makeDocument, type MadeDocument } from "./make-document";
export { type DocumentOptions, type Population } from "./options";
export {
  createRespondentTable,
  UNKNOWN,
  type RespondentTable,
  type RespondentTableBuilder,
} from "./respondent-table";
