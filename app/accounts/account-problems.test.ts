import { expect, test } from "vitest";

import { accountProblems } from "./account-problems";

const person = {
  name: "J. de Boer",
  email: "j.deboer@voorbeeld.nl",
  password: "drie losse woorden",
};

test("a whole account has no problems", () => {
  expect(accountProblems(person, person.password)).toEqual({});
});

test("each wrong field is named by itself", () => {
  expect(accountProblems({ name: "", email: "voorbeeld.nl", password: "kort" }, "anders")).toEqual({
    name: "nameMissing",
    email: "emailWrong",
    password: "passwordShort",
    repeat: "passwordsDiffer",
  });
});

test("a password has 12 to 128 characters", () => {
  const problem = (password: string) => accountProblems({ ...person, password }, password).password;
  expect(problem("x".repeat(11))).toBe("passwordShort");
  expect(problem("x".repeat(12))).toBeUndefined();
  expect(problem("x".repeat(128))).toBeUndefined();
  expect(problem("x".repeat(129))).toBe("passwordLong");
});
