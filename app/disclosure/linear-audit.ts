import { findExposed, weightedDepth } from "./exposed";
import { nullVectors, type Incidence } from "./null-vectors";
import { numberLines, type Plan } from "./pair-check";
import { countPatterns, type Patterns } from "./patterns";

export type AuditResult = {
  /** How many different combinations of lines there are. */
  readonly atoms: number;
  /** Lines of the last plan that hold the people who would be singled out; `null` when safe. */
  readonly unsafe: readonly number[] | null;
};

/**
 * The linear audit of all breakdowns together: what three or more give away that no pair does.
 *
 * An atom is the set of people with the same line in every breakdown. Unsafe is any combination of
 * printed lines in which only atoms of fewer than `minimum` people together count; see `findExposed`
 * for which combinations are tried.
 *
 * @param plans the breakdown under test last
 */
export function linearAudit(
  patterns: Patterns,
  plans: readonly Plan[],
  minimum: number,
): AuditResult {
  const numbered = plans.map(({ groups }) => numberLines(groups, 0));
  const atoms = countPatterns(
    plans.map(({ column }, i) =>
      Int32Array.from(patterns.groups[column] ?? [], (group) => numbered[i]?.lineOf[group] ?? 0),
    ),
    patterns.sizes.length,
    patterns.sizes,
  );
  const incidence: Incidence = {
    atoms: atoms.sizes.length,
    lines: numbered.map(({ count }) => count),
    lineOf: atoms.groups,
  };
  const exposed = findFew(incidence, atoms.sizes, minimum);
  const last = atoms.groups.at(-1);
  const unsafe = exposed && [...new Set(exposed.map((atom) => last?.[atom] ?? 0))];
  return { atoms: incidence.atoms, unsafe };
}

/**
 * Atoms of fewer than `minimum` people together that alone count in some combination of lines, or `null`.
 *
 * @param sizes people per atom
 */
export function findFew(
  incidence: Incidence,
  sizes: ArrayLike<number>,
  minimum: number,
): number[] | null {
  const small = Array.from(sizes).flatMap((size, atom) => (size < minimum ? [atom] : []));
  if (small.length === 0) return null;
  const vectors = nullVectors(incidence, 1 + weightedDepth(small.length, minimum));
  return findExposed(
    small.map((atom) => ({
      atom,
      size: sizes[atom] ?? 0,
      value: vectors.map((vector) => vector[atom] ?? 0),
    })),
    minimum,
  );
}
