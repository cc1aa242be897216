import { placeholders, type MailText } from "./texts";

const longestSubject = 150;
const longestBody = 10_000;

export type TextProblem =
  | "subject-missing"
  | "subject-long"
  | "subject-link"
  | "body-long"
  | "link-missing"
  | "link-beside"
  | "unknown-place";

/** What is wrong with words that somebody wrote, by field. Nothing: `{}`. */
export type TextProblems = { readonly subject?: TextProblem; readonly body?: TextProblem };

/** As it is stored: one line of subject, and the line ends of a plain text. */
export function tidyText({ subject, body }: MailText): MailText {
  return {
    subject: subject.replace(/\s+/g, " ").trim(),
    body: body.replace(/\r\n?/g, "\n").trim(),
  };
}

export function checkText({ subject, body }: MailText): TextProblems {
  const inSubject = checkSubject(subject);
  const inBody = checkBody(body);
  return { ...(inSubject && { subject: inSubject }), ...(inBody && { body: inBody }) };
}

function checkSubject(subject: string): TextProblem | null {
  if (subject === "") return "subject-missing";
  if (subject.length > longestSubject) return "subject-long";
  // A subject shows on locked screens and in the logs of mail servers.
  if (placesOf(subject).includes("link")) return "subject-link";
  return hasUnknown(subject) ? "unknown-place" : null;
}

function checkBody(body: string): TextProblem | null {
  if (body.length > longestBody) return "body-long";
  if (hasUnknown(body)) return "unknown-place";
  const withLink = body.split("\n").filter((line) => placesOf(line).includes("link"));
  if (withLink.length === 0) return "link-missing";
  // A line is left out where its date or contact is not known: the link must not go with it.
  const beside = withLink.some((line) =>
    placesOf(line).some((place) => place === "closesOn" || place === "contact"),
  );
  return beside ? "link-beside" : null;
}

function hasUnknown(text: string): boolean {
  return placesOf(text).some((name) => !placeholders.some((place) => place === name));
}

function placesOf(text: string): string[] {
  return [...text.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, name = ""]) => name.trim());
}
