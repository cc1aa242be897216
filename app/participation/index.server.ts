// Pure, and here too so that the server and its commands need not load the components of the other face.
export { formatCode, normaliseCode } from "./code";
export {
  defaultPromise,
  loosened,
  promisePurposes,
  promiseReaders,
  promiseSchema,
  promiseText,
  type PromiseChanges,
} from "./promise";
export type { PromiseTerms } from "./view";
export {
  askForReceipt,
  codeOfRequest,
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
export {
  deviceKey,
  codeOf,
  newMeasurementSecret,
  openMeasurementSecret,
  resealMeasurementSecrets,
} from "./codes.server";
export { clearCodeCookieHeaders, codeCookieHeaders, readCodeCookie } from "./cookie.server";
export { eraseResults, eraseRoll } from "./erase.server";
export { saveDraft } from "./draft.server";
export { findParticipation, toHost } from "./find.server";
export { handIn } from "./hand-in.server";
export type { HandInOutcome } from "./hand-in.server";
export {
  importAnswersFile,
  type ImportFile,
  type ImportFileOutcome,
} from "./import-responses-file.server";
export {
  importResponses,
  type CollectedAnswers,
  type ImportOutcome,
  type ImportProblem,
} from "./import-responses.server";
export { mostPeopleBytes, readPeopleFile, type PeopleFile } from "./people-file.server";
export { checkPeople } from "./people-rows";
export { addPeople, listAddresses, removePeople } from "./people.server";
export type { PeopleFileProblem, PeopleFinding, Person } from "./people";
export { findingText } from "./people-words";
export { findingsCsv } from "./people-findings-csv.server";
export { mayOpenHere } from "./kiosk-result.server";
export { kioskCookie, kioskOf, kioskPath, leaveKioskHeaders, wipeHeaders } from "./kiosk.server";
export { openResult, withdrawByReceipt, withdrawWithCode } from "./receipt.server";
export type { OpenedResult, WithdrawOutcome } from "./receipt.server";
export { enrolByUnit, spendBallots } from "./roll.server";
export {
  addSharedLink,
  findSharedLink,
  takeSharedBallot,
  takesTooMany,
  type SharedLinkView,
} from "./shared-link.server";
