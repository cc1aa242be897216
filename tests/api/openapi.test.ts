import { Validator } from "@seriousme/openapi-schema-validator";
import { beforeAll, expect, test } from "vitest";

import { builtRoutes } from "../isolation/build-routes";
import { testServer } from "../setup/server";
import { bearer } from "./arrange";
import { brokenBodies, brokenQueries } from "./broken";
import { callersIn, type Call, type Caller } from "./callers";
import { readDocument, type Described, type Reader } from "./document";
import { arrangeWorld, type World } from "./world";

const server = testServer();

let world: World;
let reader: Reader;
let callers: Readonly<Record<string, Caller>>;

beforeAll(async () => {
  world = await arrangeWorld();
  callers = callersIn(world);
  reader = readDocument(await (await fetch(`${server.url}/api/v1/openapi.json`)).text());
}, 300_000);

async function send(method: string, { path, headers = {}, body }: Call): Promise<Response> {
  return await fetch(`${server.url}/api/v1${path}`, {
    ...{ method, headers, redirect: "manual" },
    ...(body !== undefined && { body }),
  });
}

/** Calls that were made, and what came of each, judged by the document. */
async function expectStatus(described: Described, status: number, call: Call): Promise<unknown> {
  const answer = await send(described.method, call);
  const line = `${described.method} ${call.path} ${String(call.body).slice(0, 80)}`;
  expect([line, answer.status]).toEqual([line, status]);
  return await reader.judge(described, answer);
}

const goodOf = ({ operationId }: Described): Call => {
  const caller = callers[operationId];
  if (!caller) throw new Error(`nobody calls ${operationId}`);
  return caller.good;
};

const takesKey = ({ security }: Described) => security.some((one) => "key" in one);
const scopesOf = ({ security }: Described) => security.flatMap((one) => one["key"] ?? []);

test("the document is valid OpenAPI 3.1", async () => {
  const document = await (await fetch(`${server.url}/api/v1/openapi.json`)).json();
  const validator = new Validator({ strict: false });
  expect(await validator.validate(document)).toEqual({ valid: true });
  expect(validator.version).toBe("3.1");
});

test("every operation has a caller, and every caller an operation", () => {
  expect(reader.operations.map(({ operationId }) => operationId).sort()).toEqual(
    Object.keys(callers).sort(),
  );
});

test("the document names every route, and no other", async () => {
  const built = (await builtRoutes())
    .map(({ pattern }) => pattern)
    .filter((pattern) => pattern.startsWith("/api/"))
    .map((pattern) => pattern.replace("/api/v1", "").replace(/:(\w+)/g, "{$1}"));
  const named = new Set(reader.operations.map(({ path }) => path));
  expect([...named].sort()).toEqual([...new Set(built)].sort());
});

test("every operation answers as the document says, when it does and when it refuses", async () => {
  for (const described of reader.operations) {
    for (const [status, call] of callers[described.operationId]?.calls ?? [])
      await expectStatus(described, status, call);
  }
});

test("every example of the document fits its own schema", () => {
  let seen = 0;
  for (const { path, method, requestBody, responses } of reader.operations) {
    const at = ["paths", path, method.toLowerCase()];
    const parts = [
      ["requestBody", requestBody?.content ?? {}] as const,
      ...Object.entries(responses).map(
        ([status, { content }]) => [`responses/${status}`, content] as const,
      ),
    ];
    for (const [part, content] of parts) {
      for (const [type, { example }] of Object.entries(content)) {
        if (example === undefined) continue;
        const pointer = [...at, ...part.split("/"), "content", type, "schema"];
        expect([...pointer, reader.fits(pointer, example)]).toEqual([...pointer, true]);
        seen += 1;
      }
    }
  }
  expect(seen).toBeGreaterThan(4);
});

test("without a key that works nothing is to be had, and a key without the scope is told so", async () => {
  for (const described of reader.operations.filter(takesKey)) {
    const good = goodOf(described);
    const { Authorization: _key, ...headers } = good.headers ?? {};
    const others = ["", "Bearer", "Bearer nm_kort", `Basic ${world.keys.hr}`];
    for (const Authorization of others)
      await expectStatus(described, 401, { ...good, headers: { ...headers, Authorization } });
    await expectStatus(described, 401, { ...good, headers });
    for (const key of [world.keys.expired, `nm_${"A".repeat(64)}`])
      await expectStatus(described, 401, { ...good, headers: { ...headers, ...bearer(key) } });
    for (const scope of scopesOf(described)) {
      const key = await world.without(scope);
      const refused = { ...good, headers: { ...headers, ...bearer(key) } };
      expect(await expectStatus(described, 403, refused)).toMatchObject({ scope });
    }
  }
});

test("a query that is wrong is refused, and the answer names the parameter", async () => {
  let tried = 0;
  for (const described of reader.operations.filter(takesKey)) {
    const good = goodOf(described);
    for (const [query, parameter] of brokenQueries(described)) {
      const wrong = { ...good, path: good.path + query };
      expect(await expectStatus(described, 400, wrong)).toMatchObject({
        errors: expect.arrayContaining([expect.objectContaining({ parameter })]),
      });
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(20);
});

test("a body of another shape is refused", async () => {
  let tried = 0;
  for (const described of reader.operations) {
    const good = goodOf(described);
    if (!described.requestBody?.required) continue;
    for (const body of brokenBodies(described)) {
      await expectStatus(described, 400, { ...good, body });
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(15);
});

test("what a path does not do is refused with what it does", async () => {
  for (const path of new Set(reader.operations.map((one) => one.path))) {
    const there = reader.operations.filter((one) => one.path === path);
    const allowed = there.flatMap(({ method }) => (method === "GET" ? ["GET", "HEAD"] : [method]));
    const [described] = there;
    const { path: address = "", headers = {} } = described ? goodOf(described) : {};
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
      if (allowed.includes(method)) continue;
      const answer = await send(method, { path: address, headers });
      expect([method, path, answer.status, answer.headers.get("Allow")]).toEqual([
        ...[method, path, 405],
        allowed.join(", "),
      ]);
      expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
      expect(await answer.json()).toMatchObject({ status: 405 });
    }
  }
});

test.each([
  ["", "/", "/measurements/", "/Measurements", "/measurements.data", "/nergens"],
  ["/measurements/x/results.data", "/openapi.json/x", "/%6deasurements", "//measurements"],
])("what the document does not name is not there: %j", async (...paths) => {
  const headers = bearer(world.keys.hr);
  const bases = ["/api/v1", "/API/v1", "/%61pi/v1", "/api/v2"];
  for (const path of paths) {
    for (const base of bases) {
      const answer = await fetch(`${server.url}${base}${path}`, { headers });
      const line = `${base}${path}`;
      expect([line, answer.status, answer.headers.get("Content-Type")]).toEqual([
        ...[line, 404],
        "application/problem+json",
      ]);
    }
  }
  const other = await fetch(`${server.url}/%61pi/v1/measurements`, { headers });
  expect(other.status).toBe(404);
});

test("what can be read can be asked for its head, and is not sent twice", async () => {
  for (const described of reader.operations.filter(({ method }) => method === "GET")) {
    const good = goodOf(described);
    const answer = await send("GET", good);
    const head = await send("HEAD", good);
    expect([good.path, head.status, await head.text()]).toEqual([good.path, 200, ""]);
    expect(answer.headers.get("Cache-Control")).toMatch(/no-store|private|public, no-cache/);
    const tag = answer.headers.get("ETag");
    if (tag === null) continue;
    expect(head.headers.get("ETag")).toBe(tag);
    for (const known of [tag, `"anders", ${tag}`, `W/${tag}`, "*"]) {
      const headers = { ...good.headers, "If-None-Match": known };
      const again = await send("GET", { ...good, headers });
      expect([good.path, again.status, await again.text()]).toEqual([good.path, 304, ""]);
    }
    const headers = { ...good.headers, "If-None-Match": '"anders"' };
    expect((await send("GET", { ...good, headers })).status).toBe(200);
  }
});

test("no answer lets a web page of another site read it", async () => {
  for (const described of reader.operations) {
    const good = goodOf(described);
    const headers = { ...good.headers, Origin: "https://elders.example" };
    const answer = await send(described.method, { ...good, headers });
    expect(answer.headers.has("Access-Control-Allow-Origin")).toBe(false);
    if (described.method !== "GET") expect(answer.status).toBe(403);
  }
});
