import type { Answers } from "~/questionnaires";

/** What the server made of the answers. `invalid` names the questions it could not take. */
export type HandInOutcome =
  | { readonly kind: "handed-in" }
  | { readonly kind: "invalid"; readonly questions: readonly string[] }
  | { readonly kind: "refused" }
  | { readonly kind: "failed" }
  | { readonly kind: "no-connection" };

export type HandIn = {
  readonly answers: Answers;
  readonly language: string;
  /** The same for every attempt: so a second one after a lost reply gets the first result. */
  readonly receipt: string;
};

/** Hands in the response of the code in the cookie. */
export async function postResponse(handIn: HandIn): Promise<HandInOutcome> {
  const response = await fetch("/api/v1/participation/me/response", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(handIn),
  }).catch(() => null);
  if (response === null) return { kind: "no-connection" };
  if (response.ok) return { kind: "handed-in" };
  if (response.status === 422) {
    const problem: unknown = await response.json().catch(() => null);
    return { kind: "invalid", questions: namedQuestions(problem) };
  }
  return [401, 404, 409, 410].includes(response.status) ? { kind: "refused" } : { kind: "failed" };
}

/** The questions that a problem document names, without the row of a matrix: `gedrag.delen` is `gedrag`. */
export function namedQuestions(problem: unknown): readonly string[] {
  if (typeof problem !== "object" || problem === null || !("problems" in problem)) return [];
  if (!Array.isArray(problem.problems)) return [];
  return problem.problems.flatMap((one: unknown) => {
    if (typeof one !== "object" || one === null || !("question" in one)) return [];
    return typeof one.question === "string" ? one.question.split(".", 1) : [];
  });
}
