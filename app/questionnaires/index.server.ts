export { compileDefinition, definitionHash, type CompiledDefinition } from "./compile.server";
export { decodeText } from "./decode-text";
export {
  isUnreadable,
  loadDefinitionFile,
  readDefinitionText,
  resolveExtends,
  shippedFolder,
  type LoadOptions,
} from "./files.server";
export { formatFinding, isSound, type Finding } from "./lint/finding";
export {
  lintDefinition,
  readDefinition,
  type Linted,
  type LintOptions,
  type ResolveCore,
} from "./lint/lint.server";
export {
  draftOfPart,
  findPart,
  listParts,
  publishCopy,
  publishGrowth,
  type CopiedPart,
  type PartGrowth,
  type PublishedPart,
} from "./part-copy.server";
export {
  answersFormat,
  formatProblem,
  openAnswers,
  readAnswers,
  readAnswerValues,
} from "./read-answers.server";
export type {
  AnswersFormat,
  AnswersProblem,
  AnswersRow,
  ReadAnswersOptions,
  ReadValuesOptions,
  ValuesRow,
} from "./answers-file";
export type { AnswerProblem, ValidatedAnswers, ValidateOptions } from "./validator";
export {
  findPublishedVersion,
  getVersion,
  importShippedDefinitions,
  listQuestionnaires,
  publishAfter,
  publishFile,
  publishVersion,
  type PublishedVersion,
  type QuestionnaireSummary,
  type Version,
} from "./versions.server";
