import { ALL_RULES } from "~/disclosure";
import type { Instrument } from "~/questionnaires";

import type { BreakdownResult } from "../document";
import type { KeptStatistics } from "../kept";
import { makeDocument, type MadeDocument } from "../make-document";
import type { DocumentOptions } from "../options";
import type { RespondentTable } from "../respondent-table";
import { AuditedRelease, UnsafeRelease } from "./audited-release";
import type { Problem } from "./printed";

/**
 * Makes the document and has it audited. Where the audit finds fault, which is a mistake in the gate, the last
 * breakdown is withheld and all begins anew: a measurement closes whatever happens, and tells too little rather than too much.
 *
 * @param rules all but for tests that show what the audit is there for
 * @throws UnsafeRelease when not even everybody as one line is safe
 */
export function makeAudited(
  instrument: Instrument,
  respondents: RespondentTable,
  options: DocumentOptions,
  rules = ALL_RULES,
): { readonly release: AuditedRelease; readonly kept: KeptStatistics } {
  const faults: (readonly Problem[])[] = [];
  for (let shown = options.breakdowns.length; ; shown -= 1) {
    const breakdowns = options.breakdowns.slice(0, shown);
    const made = makeDocument(instrument, respondents, { ...options, breakdowns }, rules);
    try {
      const tried = { ...withWithheld(made, options.breakdowns.slice(shown)), faults };
      return { release: AuditedRelease.of(instrument, respondents, tried), kept: made.kept };
    } catch (error) {
      if (!(error instanceof UnsafeRelease) || shown === 0) throw error;
      faults.push(error.problems);
    }
  }
}

function withWithheld(
  { document, proof }: MadeDocument,
  breakdowns: DocumentOptions["breakdowns"],
): Pick<MadeDocument, "document" | "proof"> {
  const withheld = breakdowns.map((by): BreakdownResult => ({
    by,
    withheld: "could-be-subtracted",
    groups: [],
  }));
  return { document: { ...document, breakdowns: [...document.breakdowns, ...withheld] }, proof };
}
