import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";

import { afterAll, beforeAll, expect, test } from "vitest";

import { createTestDatabase, dropTestDatabase } from "../setup/database";
import { startNulmeting, type Started } from "../setup/process";
import { freePort } from "../setup/server";
import { until } from "../setup/until";

const port = await freePort();
const url = `http://localhost:${port}`;
const database = await createTestDatabase("installed");
let server: Started;

beforeAll(async () => {
  server = await startNulmeting(["start"], {
    DATABASE_URL: database,
    APP_KEY: randomBytes(32).toString("base64"),
    PORT: String(port),
    BASE_URL: "https://nulmeting.example.org",
    LOG_LEVEL: "info",
  });
});

afterAll(async () => {
  server.process.kill("SIGTERM");
  await server.exited;
  await dropTestDatabase(database);
});

const ask = (path: string, init: RequestInit = {}) =>
  fetch(url + path, { redirect: "manual", ...init });
const pages = [
  "/",
  "/privacy",
  "/sign-in",
  "/t/0000-0000-0000-0000",
  "/account",
  "/api/v1/openapi.json",
  "/api/v1/nowhere",
  "/nowhere",
  "/%",
  "/health/live",
  "/assets/nowhere.js",
];

test("every answer says what a browser may do with it, errors and files too", async () => {
  for (const path of pages) {
    const { headers } = await ask(path);
    const policy = headers.get("Content-Security-Policy") ?? "";
    const own = path.startsWith("/api/") ? "'none'" : "'self'";
    expect([path, policy]).toEqual([path, expect.stringContaining(`default-src ${own}`)]);
    expect(policy).not.toMatch(/unsafe-|\*|https?:/);
    for (const directive of [
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      `form-action ${own}`,
    ])
      expect([path, policy]).toEqual([path, expect.stringContaining(directive)]);
    expect([path, headers.get("X-Content-Type-Options")]).toEqual([path, "nosniff"]);
    expect([path, headers.get("Referrer-Policy")]).toEqual([path, "same-origin"]);
    expect([path, headers.get("Permissions-Policy")]).toEqual([
      path,
      expect.stringContaining("camera=(), microphone=(), geolocation=()"),
    ]);
    expect([path, headers.get("Strict-Transport-Security")]).toEqual([
      path,
      expect.stringMatching(/max-age=\d{8}/),
    ]);
    expect([path, headers.get("X-Powered-By"), headers.get("Server")]).toEqual([path, null, null]);
  }
});

test("a script of a page carries a number that no other answer has", async () => {
  const nonces = await Promise.all(
    Array.from({ length: 5 }, async () => {
      const answer = await ask("/privacy");
      const nonce =
        /script-src 'self' 'nonce-([^']+)'/.exec(
          answer.headers.get("Content-Security-Policy") ?? "",
        )?.[1] ?? "";
      const scripts = [...(await answer.text()).matchAll(/<script\b([^>]*)>/g)].map(
        ([, found = ""]) => found,
      );
      expect(scripts.length).toBeGreaterThan(0);
      for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
      return nonce;
    }),
  );
  expect(new Set(nonces).size).toBe(5);
  for (const nonce of nonces) expect(Buffer.from(nonce, "base64")).toHaveLength(16);
});

test("an answer names its request, and so does what is logged of it; callers cannot choose the name", async () => {
  const answer = await ask("/nowhere", { headers: { "X-Request-Id": "gekozen" } });
  const number = answer.headers.get("X-Request-Id") ?? "";
  expect(number).toMatch(/^[0-9a-f-]{36}$/);
  await until(() => server.errors.some((line) => line.includes(`"request":"${number}"`)));
  expect(server.errors.join("\n")).not.toContain("gekozen");
  expect((await ask("/nowhere")).headers.get("X-Request-Id")).not.toBe(number);
});

test("requests of staff are logged without what may be a token; those of people who take part are not", async () => {
  const token = "K7QMH2XFDR9PWV3N";
  for (const path of [
    `/t/${token}`,
    `/T/${token}`,
    `/${token}`,
    `/${token}/${token}`,
    `/Q/${token}`,
    `/result#${token}`,
    `/api/v1/participation/${token}`,
  ])
    await ask(path);
  const answer = await ask(`/sign-in/link/${token}?secret=${token}`);
  const number = answer.headers.get("X-Request-Id") ?? "";
  await until(() => server.errors.some((line) => line.includes(number)));
  const lines = server.errors
    .filter((line) => line.startsWith("{"))
    .map((line): unknown => JSON.parse(line));
  expect(lines).toContainEqual(
    expect.objectContaining({ method: "GET", part: "sign-in", status: answer.status }),
  );
  expect(server.errors.join("\n")).not.toContain(token);
  for (const part of ["t", "T", "Q", "result"])
    expect(lines).not.toContainEqual(expect.objectContaining({ part }));
});

test("a page is read and takes forms by POST; anything else is refused with what it takes", async () => {
  for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS"]) {
    const body = method === "OPTIONS" ? null : Buffer.alloc(300 * 1024);
    const answer = await ask("/sign-in", { method, body });
    expect([method, answer.status]).toEqual([method, 405]);
    expect(answer.headers.get("Allow")).toBe("GET, HEAD, POST");
  }
});

test("who does not finish asking is hung up on", async () => {
  const socket = connect(port, "127.0.0.1");
  let said = "";
  socket.setEncoding("utf8").on("data", (part) => (said += part));
  socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n");
  await once(socket, "close", { signal: AbortSignal.timeout(30_000) });
  expect(said).toMatch(/^HTTP\/1.1 408 /);
});

test("a choice of language is remembered for a year on every page, by a name that no other host can give", async () => {
  const [cookie] = (await ask("/?language=en")).headers.getSetCookie();
  expect(cookie).toBe(
    "__Host-language=en; Max-Age=31536000; Path=/; HttpOnly; Secure; SameSite=Lax",
  );
});
