import { expect, test } from "vitest";

import { mailErrorForLog } from "~/platform";

import { readRefusal } from "./outcome";
import { batchSize, pauseAfter } from "./pace";

test.each([
  [{ code: "EENVELOPE", command: "RCPT TO", responseCode: 550 }, "refused"],
  [{ code: "EMESSAGE", command: "DATA", responseCode: 554 }, "refused"],
  [{ code: "EENVELOPE", command: "API" }, "refused"],
  [{ code: "EENVELOPE", command: "RCPT TO", responseCode: 451 }, "later"],
  [{ code: "EENVELOPE", command: "MAIL FROM", responseCode: 550 }, "closed"],
  [{ code: "EAUTH", command: "AUTH PLAIN", responseCode: 535 }, "closed"],
  [{ code: "ESOCKET", command: "CONN", syscall: "connect" }, "closed"],
  [{ code: "EDNS", command: "CONN" }, "closed"],
  [{ code: "ECONNECTION", command: "CONN", responseCode: 421 }, "closed"],
  [{ code: "ECONNECTION", command: "CONN" }, "uncertain"],
  [{ code: "ETIMEDOUT", command: "CONN" }, "uncertain"],
  [{ code: "ESOCKET", command: "CONN", syscall: "read" }, "uncertain"],
  ["what is this", "uncertain"],
])("what the mail server said, %j, means: %s", (error, outcome) => {
  expect(readRefusal(error)).toBe(outcome);
});

test("the log hears what happened and not to whom", () => {
  const error = Object.assign(new Error("550 no jan@voorbeeld.nl here"), {
    code: "EENVELOPE",
    command: "RCPT TO",
    responseCode: 550,
    rejected: ["jan@voorbeeld.nl"],
  });
  expect(JSON.stringify(mailErrorForLog(error))).not.toContain("jan");
});

test("a minute holds no more letters than it may", () => {
  for (const perMinute of [1, 20, 60, 600, 100_000]) {
    const letters = batchSize(perMinute);
    expect(letters).toBeLessThanOrEqual(20);
    const batch = Math.max(1, pauseAfter(letters, perMinute, 0));
    expect((letters / batch) * 60_000).toBeLessThanOrEqual(Math.max(perMinute, 1));
  }
  expect(pauseAfter(20, 600, 500)).toBe(1_500);
  expect(pauseAfter(20, 600, 9_000)).toBe(0);
});
