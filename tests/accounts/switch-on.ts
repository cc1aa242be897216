import { TOTP } from "otpauth";
import { expect } from "vitest";

import { password } from "../setup/arrange-results";
import type { Client } from "./client";

/** Switches the second step on for who is signed in. */
export async function switchOn(by: Client): Promise<{ app: TOTP; codes: readonly string[] }> {
  const start = await by.post("/account/second-step", { act: "start", "password-start": password });
  const app = appOf(await start.text());
  const confirm = { act: "confirm", code: app.generate() };
  const done = await by.post("/account/second-step", confirm);
  expect(done.status).toBe(302);
  const codes = recoveryCodesIn(await (await by.ask("/account/recovery-codes")).text());
  expect(codes).toHaveLength(10);
  await by.post("/account/recovery-codes", {});
  const again = await by.ask("/account/recovery-codes");
  expect(again.headers.get("Location")).toBe("/account/second-step");
  return { app, codes };
}

/** The app on a phone, with the key that a page shows. */
export function appOf(page: string): TOTP {
  const [, secret = ""] = /<code[^>]*>([A-Z2-7 ]+)<\/code>/.exec(page) ?? [];
  return new TOTP({ secret: secret.replaceAll(" ", "") });
}

export function recoveryCodesIn(page: string): string[] {
  return [...page.matchAll(/<li>([A-Za-z0-9]{5}-[A-Za-z0-9]{5})<\/li>/g)].map(
    ([, code = ""]) => code,
  );
}
