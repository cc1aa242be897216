// Pure, and here too so that the server and its commands need not load the components of the other face.
export { formatCode, normaliseCode } from "./code";
export { defaultPromise } from "./promise";
export {
  answer,
  answersSchema,
  codeOfRequest,
  readBody,
  readReceiptHeader,
  refuseForeignOrigin,
  unknownCode,
} from "./api.server";
export {
  countUsedBallots,
  fillBallotBox,
  handOutCodes,
  listBallotUnits,
} from "./ballot-box.server";
export type { HandedOutCode } from "./ballot-box.server";
export { newMeasurementSecret } from "./codes.server";
export { clearCodeCookieHeaders, codeCookieHeaders, readCodeCookie } from "./cookie.server";
export { saveDraft } from "./draft.server";
export { findParticipation } from "./find.server";
export { handIn } from "./hand-in.server";
export type { HandInOutcome } from "./hand-in.server";
export {
  importResponses,
  type CollectedAnswers,
  type ImportOutcome,
  type ImportProblem,
} from "./import-responses.server";
export { openResult, withdrawByReceipt, withdrawWithCode } from "./receipt.server";
export type { OpenedResult, WithdrawOutcome } from "./receipt.server";
export { enrolByUnit, spendBallots } from "./roll.server";
