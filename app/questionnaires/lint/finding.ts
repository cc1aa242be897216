/** What lint says about one place of a file. Lines and columns count from 1. */
export type Finding = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** An error stops a definition from being used; a warning does not. */
  readonly severity: "error" | "warning";
  /** Stable, in kebab-case. */
  readonly code: string;
  /** What is wrong and how to mend it. */
  readonly message: string;
};

/** `file:line:column severity code message`, on one line. */
export function formatFinding(finding: Finding): string {
  const { file, line, column, severity, code, message } = finding;
  return `${file}:${line}:${column} ${severity} ${code} ${message.replace(/\s+/g, " ")}`;
}

export function isSound(findings: readonly Finding[]): boolean {
  return findings.every(({ severity }) => severity !== "error");
}

/** A place in the parsed file: an object or list, and what of it. */
export type Place = { readonly at: unknown; readonly key?: string | number };

export type Severity = Finding["severity"];

export type Report = (severity: Severity, code: string, place: Place, message: string) => void;
