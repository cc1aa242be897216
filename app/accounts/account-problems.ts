import { z } from "zod";

const shortest = 12;
const longest = 128;

/** Per field of a form that asks for a new password, the key of the sentence that says what is wrong. */
export type PasswordProblems = {
  readonly current?: "passwordWrong";
  readonly password?: "passwordShort" | "passwordLong" | "passwordGuessable";
  readonly repeat?: "passwordsDiffer";
};

/** The same for a new account. */
export type AccountProblems = Omit<PasswordProblems, "current"> & {
  readonly name?: "nameMissing";
  readonly email?: "emailWrong" | "emailTaken" | "emailOther";
};

/** What is wrong with a new password, as far as its length tells; empty when nothing is. */
export function passwordProblems(password: string, repeated: string): PasswordProblems {
  return {
    ...(password.length < shortest && { password: "passwordShort" as const }),
    ...(password.length > longest && { password: "passwordLong" as const }),
    ...(password !== repeated && { repeat: "passwordsDiffer" as const }),
  };
}

/** What is wrong with a new account; empty when nothing is. */
export function accountProblems(
  person: { readonly name: string; readonly email: string; readonly password: string },
  repeated: string,
): AccountProblems {
  const { name, email, password } = person;
  return {
    ...(name === "" && { name: "nameMissing" as const }),
    ...(!z.email().safeParse(email).success && { email: "emailWrong" as const }),
    ...passwordProblems(password, repeated),
  };
}
