import type { RuleCode, Severity } from "./rules";

/** What lint says about one place of a file. Lines and columns count from 1. */
export type Finding = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: Severity;
  readonly code: RuleCode;
  /** What is wrong and how to mend it. */
  readonly message: string;
};

/** What a message quotes may be a whole book. */
const longestMessage = 400;

/** `file:line:column severity code message`, on one line. */
export function formatFinding(finding: Finding): string {
  const { file, line, column, severity, code, message } = finding;
  const short =
    message.length > longestMessage ? `${message.slice(0, longestMessage - 1)}…` : message;
  return `${file}:${line}:${column} ${severity} ${code} ${short.replace(/\s+/g, " ")}`;
}

export function isSound(findings: readonly Finding[]): boolean {
  return findings.every(({ severity }) => severity !== "error");
}

/** A place in the parsed file: an object or list, and what of it. */
export type Place = { readonly at: unknown; readonly key?: string | number };

export type Report = (code: RuleCode, place: Place, message: string) => void;
