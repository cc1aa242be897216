export { MailPage, type MailAnswer } from "./mail-page";
export { StopPage } from "./stop-page";
export { letterKey, toLetterChoice, type LetterChoice, type MailKind } from "./texts";
export type { TextProblems } from "./check-text";
