import { z } from "zod";

const shortest = 12;
const longest = 128;

/** Per field of the form, the key of the sentence that says what is wrong. */
export type AccountProblems = {
  readonly name?: "nameMissing";
  readonly email?: "emailWrong" | "emailTaken";
  readonly password?: "passwordShort" | "passwordLong";
  readonly repeat?: "passwordsDiffer";
};

/** What is wrong with a new account; empty when nothing is. */
export function accountProblems(
  person: { readonly name: string; readonly email: string; readonly password: string },
  repeated: string,
): AccountProblems {
  const { name, email, password } = person;
  return {
    ...(name === "" && { name: "nameMissing" as const }),
    ...(!z.email().safeParse(email).success && { email: "emailWrong" as const }),
    ...(password.length < shortest && { password: "passwordShort" as const }),
    ...(password.length > longest && { password: "passwordLong" as const }),
    ...(password !== repeated && { repeat: "passwordsDiffer" as const }),
  };
}
