import { request } from "node:http";

import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";

import { testServer } from "../setup/server";
import { arrangeWorld, type World } from "./world";

const server = testServer();
let world: World;

beforeAll(async () => {
  world = await arrangeWorld();
}, 300_000);

type Sent = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** A request as it is, which `fetch` would put right first. */
function send({ method, path, headers, body }: Sent) {
  const { hostname, port } = new URL(server.url);
  return new Promise<{ status: number; type: string }>((resolve, reject) => {
    const length = { "Content-Length": Buffer.byteLength(body) };
    const options = { host: hostname, port, method, path, headers: { ...headers, ...length } };
    const sent = request(options, (response) => {
      const type = response.headers["content-type"] ?? "";
      response.resume().once("end", () => resolve({ status: response.statusCode ?? 0, type }));
    });
    sent.once("error", reject);
    sent.end(body);
  });
}

const word = fc.oneof(
  fc.string({ maxLength: 12 }).map((text) => encodeURIComponent(text)),
  fc.constantFrom("%00", "%", "%ff", "..", "%2e%2e", ".data", "me", "a.b", "'", "%F0%9F%98%80"),
);

const part = () =>
  fc.oneof(
    word,
    fc.constantFrom(
      ...["measurements", "rounds", "participation", "result", "results", "comparison"],
      ...["invitations", "draft", "response", "openapi.json"],
      ...[world.measurements.published, world.measurements.trial, world.closed],
    ),
  );

const query = fc.array(
  fc.tuple(fc.oneof(fc.constantFrom("limit", "cursor", "round", "state", "_routes"), word), word),
  { maxLength: 4 },
);

const sent = () =>
  fc.record({
    method: fc.constantFrom("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"),
    path: fc
      .tuple(fc.array(part(), { maxLength: 4 }), query)
      .map(
        ([parts, pairs]) =>
          `/api/v1/${parts.join("/")}?${pairs.map((pair) => pair.join("=")).join("&")}`,
      ),
    headers: fc.record({
      Authorization: fc.oneof(
        fc.constantFrom(`Bearer ${world.keys.hr}`, `Bearer ${world.keys.network}`, "Receipt x"),
        fc.string({ maxLength: 20 }).map((text) => text.replace(/[^\x20-\x7e]/g, "")),
      ),
      "If-None-Match": fc.constantFrom("*", "", '"', 'W/"x", "y"'),
      "Content-Type": fc.constantFrom("text/csv", "application/json", "", "x"),
      "Accept-Language": fc.constantFrom("nl", "en", "*;q=x"),
    }),
    body: fc.oneof(fc.json({ maxDepth: 2 }), fc.string(), fc.constant("email,unit\n\0,x\n")),
  });

test("whatever is asked of the API, it fails at nothing, and refuses as the document says", async () => {
  await fc.assert(
    fc.asyncProperty(sent(), async (one) => {
      const { status, type } = await send(one);
      expect([one.path, status]).toEqual([one.path, expect.toSatisfy((s: number) => s < 500)]);
      if (status >= 400 && one.method !== "HEAD")
        expect([one.path, status, type]).toEqual([one.path, status, "application/problem+json"]);
    }),
    { numRuns: 600 },
  );
});
