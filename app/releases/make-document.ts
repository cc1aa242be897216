import { ALL_RULES, type DisclosureRules } from "~/disclosure";
import type { Instrument } from "~/questionnaires";

import { aggregate, type Sums } from "./aggregate";
import { breakdownColumn } from "./breakdown-columns";
import { crossingsOf } from "./values/crossings";
import { decideRelease, showAll, type ReleaseDecisions } from "./values/decisions";
import type { ItemResult, ResultDocument, WithheldReason } from "./document";
import { emptyDocument } from "./empty-document";
import { keptStatistics, type KeptStatistics } from "./kept";
import {
  openLines,
  plannedLines,
  protectedLines,
  type LinePlan,
  type OwnScale,
  type PlannedLines,
  type PlanProofs,
} from "./line-plan";
import type { LineContext } from "./line-results";
import { measuresOf, type Measures } from "./measures";
import type { DocumentOptions } from "./options";
import { reliabilityOf } from "./reliability";
import { createReader, type RespondentScores } from "./respondent-scores";
import type { RespondentTable } from "./respondent-table";
import { rounded, whole as unrounded } from "./rounding";
import { validRows, type ValidRows } from "./valid-rows";
import type { ValueProof } from "./values/value-proof";
import { headcountOf, writeBreakdown, writeLine } from "./write-lines";

export type ReleaseProof = PlanProofs & { readonly values: ValueProof };

export type MadeDocument = {
  readonly document: ResultDocument;
  /** How the lines and numbers were chosen; to be stored unserved. `null` for an unprotected document. */
  readonly proof: ReleaseProof | null;
  /** To be stored unserved. */
  readonly kept: KeptStatistics;
};

/**
 * The result document of one measurement.
 *
 * Protected, as for a release: one set of respondents (every scale of the total valid) with missing
 * items counted as the person's mean on the scale; lines chosen on counts alone; then the value rules;
 * numbers rounded. With fewer respondents than the minimum it holds no number at all. Unprotected, as
 * for analysts on their own data: nothing is imputed, merged, hidden or rounded, and every number
 * has its own n. The order of the respondents leaves no trace in a protected document.
 *
 * @param rules all but for tests that show what a rule is there for
 * @throws RangeError when the minimum is below 1
 */
export function makeDocument(
  instrument: Instrument,
  respondents: RespondentTable,
  options: DocumentOptions,
  rules: DisclosureRules = ALL_RULES,
): MadeDocument {
  if (!(options.minimum >= 1)) throw new RangeError("the minimum group is at least 1");
  const measures = measuresOf(instrument);
  const isFilledIn = options.protected && rules.filledIn;
  const reader = createReader(instrument, respondents, measures, isFilledIn);
  const columns = options.breakdowns.map((by) =>
    breakdownColumn(instrument, respondents, by, options),
  );
  if (!options.protected) {
    const rows = Int32Array.from({ length: respondents.n }, (_, row) => row);
    const plans = openLines(columns);
    const sums = aggregate(instrument, measures, reader, rows, plans);
    return {
      document: openDocument(instrument, measures, plans, sums, options),
      proof: null,
      kept: keptStatistics(instrument, measures, sums),
    };
  }
  const { core, own } = validRows(measures, reader, respondents.n);
  const scales = ownScales(measures, own);
  const { plans, proofs } = protectedLines(columns, options.minimum, core, scales, rules);
  const written = writeProtected(instrument, { measures, reader, core, plans }, options, rules);
  const { document, kept, values } = written;
  return { document, kept, proof: { ...proofs, values } };
}

/**
 * The protected document once more, on lines that were chosen when its respondents still had all their categories.
 *
 * @param lines of the breakdowns of `options`, over the same table
 */
export function remakeDocument(
  instrument: Instrument,
  respondents: RespondentTable,
  options: DocumentOptions,
  lines: readonly PlannedLines[],
): Pick<MadeDocument, "document" | "kept"> {
  const measures = measuresOf(instrument);
  const reader = createReader(instrument, respondents, measures, true);
  const { core, own } = validRows(measures, reader, respondents.n);
  const { plans } = plannedLines(lines, options.minimum, core, ownScales(measures, own));
  return writeProtected(instrument, { measures, reader, core, plans }, options, ALL_RULES);
}

function ownScales(measures: Measures, own: ValidRows["own"]): OwnScale[] {
  return [...own].map(([family, rows]) => ({
    family,
    id: measures.scales[family]?.id ?? "",
    rows,
  }));
}

type Planned = {
  readonly measures: Measures;
  readonly reader: RespondentScores;
  readonly core: Int32Array;
  readonly plans: readonly LinePlan[];
};

function writeProtected(
  instrument: Instrument,
  { measures, reader, core, plans }: Planned,
  options: DocumentOptions,
  rules: DisclosureRules,
): Pick<MadeDocument, "document" | "kept"> & { readonly values: ValueProof } {
  const sums = aggregate(instrument, measures, reader, core, plans);
  const kept = keptStatistics(instrument, measures, sums);
  if (core.length < options.minimum && rules.smallGroups) {
    const document = emptyDocument(instrument, measures, core.length, options);
    return { document, kept, values: [] };
  }
  const crossings = crossingsOf(instrument, measures, reader, core, plans);
  const { minimum } = options;
  const decided = decideRelease(instrument, measures, plans, sums, crossings, minimum, rules);
  return {
    document: protectedDocument(instrument, measures, plans, sums, decided, options, rules),
    kept,
    values: decided.proof,
  };
}

function protectedDocument(
  instrument: Instrument,
  measures: Measures,
  plans: readonly LinePlan[],
  sums: Sums,
  { whole, breakdowns, items }: ReleaseDecisions,
  { minimum, population }: DocumentOptions,
  rules: DisclosureRules,
): ResultDocument {
  const n = sums.whole.n(0);
  const headcount = headcountOf({ n, population: population.total }, true, rules);
  const rounding = rules.rounding ? rounded : unrounded;
  const basis = { protected: true, rounding, levels: instrument.levels };
  const line: LineContext = {
    ...basis,
    population: headcount.population,
    marginWithheld: headcount.populationWithheld ?? null,
  };
  const numbers = writeLine(measures, sums.whole, whole, 0, line, (scale, reason) =>
    reliabilityOf(sums.covariances[scale] ?? NO_COVARIANCE, reason, line, rules),
  );
  return {
    n,
    ...headcount,
    minimum,
    protected: true,
    scales: numbers.scales,
    competences: numbers.competences,
    items: writeItems(instrument, sums, items, line),
    total: numbers.total,
    breakdowns: plans.map((plan, i) => {
      const lines = sums.breakdowns[i] ?? sums.whole;
      const decisions = breakdowns[i] ?? whole;
      const total = { n, population: population.total };
      return writeBreakdown(measures, plan, lines, decisions, total, basis, rules);
    }),
  };
}

function openDocument(
  instrument: Instrument,
  measures: Measures,
  plans: readonly LinePlan[],
  sums: Sums,
  { minimum, population }: DocumentOptions,
): ResultDocument {
  const n = sums.whole.n(0);
  const basis = { protected: false, rounding: unrounded, levels: instrument.levels };
  const line = { ...basis, population: population.total, marginWithheld: null };
  const all = showAll(instrument);
  const numbers = writeLine(measures, sums.whole, all, 0, line, (scale, reason) =>
    reliabilityOf(sums.covariances[scale] ?? NO_COVARIANCE, reason, line),
  );
  const items = sums.items.map(({ all: { n } }) => (n === 0 ? ("not-computable" as const) : null));
  return {
    n,
    population: population.total,
    minimum,
    protected: false,
    scales: numbers.scales,
    competences: numbers.competences,
    items: writeItems(instrument, sums, items, line),
    total: numbers.total,
    breakdowns: plans.map((plan, i) =>
      writeBreakdown(
        measures,
        plan,
        sums.breakdowns[i] ?? sums.whole,
        all,
        { n, population: population.total },
        basis,
      ),
    ),
  };
}

function writeItems(
  instrument: Instrument,
  sums: Sums,
  reasons: readonly (WithheldReason | null)[],
  { rounding, protected: isProtected }: LineContext,
): ItemResult[] {
  return instrument.items.map(({ name }, i) => {
    const reason = reasons[i] ?? null;
    const found = sums.items[i];
    if (reason !== null || !found) {
      const withheld = reason ?? "not-computable";
      const told = !isProtected && sums.whole.n(0) > 0 ? found?.missing : null;
      return { id: name, mean: null, missing: told ?? null, withheld };
    }
    return {
      id: name,
      mean: rounding.points(found.all.mean),
      missing: rounding.share(found.missing),
    };
  });
}

const NO_COVARIANCE = { n: 0, means: [], matrix: [] };
