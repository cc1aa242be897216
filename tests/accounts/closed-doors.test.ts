import { beforeAll, expect, test } from "vitest";

import { auth } from "~/accounts/auth.server";
import { pool } from "~/platform/index.server";

import { arrangeAccount } from "../setup/arrange-results";
import { testServer } from "../setup/server";
import { client } from "./client";

const server = testServer();
let email = "";

beforeAll(async () => {
  email = (await arrangeAccount("network")).email;
});

/** The addresses that better-auth and its plugins would answer at, if they were let. */
function addresses(): string[] {
  return Object.values(auth().api).flatMap((endpoint) =>
    "path" in endpoint && typeof endpoint.path === "string" ? [endpoint.path] : [],
  );
}

test("none of the addresses of better-auth is there, for who is signed in neither", async () => {
  const paths = addresses();
  for (const known of ["/sign-up/email", "/update-user", "/change-email", "/list-sessions"])
    expect(paths).toContain(known);
  const by = client(() => server.url);
  await by.signIn(email);
  expect(await by.isIn()).toBe(true);
  const count = async () => (await pool().query('SELECT 1 FROM "user"')).rowCount;
  const before = await count();
  for (const path of paths) {
    for (const method of ["GET", "POST"]) {
      const answer = await by.ask(`/api/auth${path.replace(/:\w+/, "x")}`, {
        method,
        headers: { Origin: server.url, "Content-Type": "application/json" },
        ...(method === "POST" && {
          body: JSON.stringify({
            name: "X",
            email: "x@voorbeeld.nl",
            password: "lange losse woorden",
          }),
        }),
      });
      expect([path, method, answer.status]).toEqual([path, method, expect.toBeOneOf([404, 405])]);
      expect(answer.headers.getSetCookie().filter((line) => /session/.test(line))).toEqual([]);
    }
  }
  expect(await count()).toBe(before);
});
