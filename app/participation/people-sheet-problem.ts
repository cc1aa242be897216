/** Why no letters or poster were made. */
export type SheetProblem = {
  readonly of: "letters" | "poster";
  readonly problem: "count" | "unit" | "closed";
};

/** As it stands in an address: `letters-count`. @returns null for anything else */
export function toSheetProblem(text: string | null): SheetProblem | null {
  for (const of of ["letters", "poster"] as const) {
    for (const problem of ["count", "unit", "closed"] as const) {
      if (text === `${of}-${problem}`) return { of, problem };
    }
  }
  return null;
}
