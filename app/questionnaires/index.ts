export { answerSpec, type Choice as AnswerChoice } from "./answer-spec";
export * from "./instrument";
export { canonicalJson } from "./canonical-json";
export {
  compareVersions,
  type ComparedVersion,
  type SetComparison,
  type TotalComparison,
  type VersionComparison,
} from "./compare-versions";
export type { ItemChange, ItemComparison } from "./compare-versions-items";
export type { Meaning } from "./compare-versions-meaning";
export type { Verdict as ComparisonVerdict } from "./compare-versions-sets";
export {
  areaOf,
  areas,
  competences,
  competenceTitle,
  isArea,
  isCompetence,
  type Competence,
} from "./digcomp";
export type { JsonRecord } from "./json";
export { readText } from "./local-text";
export { mergeDefinitions } from "./merge-definitions";
export { defaultLevels, parseDefinition } from "./parse-definition";
export { copyPart, partQuestions } from "./part-of";
export { participantDefinition, type ParticipantOptions } from "./participant-definition";
export { extendsKey, isUnmergedPart, questionsOf } from "./structure";
export {
  compileValidator,
  hasConditions,
  validateAnswers,
  type AnswerProblem,
  type AnswerValidator,
  type HiddenBy,
  type ValidatedAnswers,
  type ValidateOptions,
} from "./validator";
export type { Reason as AnswerProblemReason } from "./answer-checks";
