import { checkText, tidyText, type TextProblems } from "./check-text";
import type { MailText } from "./texts";

export type Written = { readonly written: MailText; readonly problems: TextProblems | null };

/** The words of a form, and what is wrong with them. */
export function checkWritten(form: FormData): Written {
  const read = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const written = tidyText({ subject: read("subject"), body: read("body") });
  const problems = checkText(written);
  return { written, problems: Object.keys(problems).length > 0 ? problems : null };
}
