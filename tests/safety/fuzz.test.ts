import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";

import { formatCode } from "~/participation";

import { client, type Client } from "../accounts/client";
import { arrangeTenants } from "../isolation/arrange";
import { builtRoutes, type BuiltRoute } from "../isolation/build-routes";
import { arrangeMeasurement, newReceipt, sampleAnswers } from "../setup/arrange";
import { arrangeAccount } from "../setup/arrange-results";
import { pageAddress } from "../setup/page-address";
import { testServer } from "../setup/server";

// An hour of what was never tried, on demand: FUZZ_SECONDS=3600 FUZZ_SEED=$RANDOM npx vitest run tests/safety/fuzz
const seconds = Number(process.env.FUZZ_SECONDS ?? 60);
const seed = Number(process.env.FUZZ_SEED ?? 20_261_123);

const server = testServer();
let region: Awaited<ReturnType<typeof arrangeTenants>>;
let pages: BuiltRoute[];
let codes: readonly string[];

beforeAll(async () => {
  region = await arrangeTenants();
  pages = (await builtRoutes()).filter(({ isPage }) => isPage);
  ({ codes } = await arrangeMeasurement({ codes: 50 }));
}, 300_000);

const nasty = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...["", " ", "\0", "\r\nSet-Cookie: a=b", "../../etc/passwd", "%00", "‮", "\ud800"],
      ...["__proto__", "constructor", "toString", "null", "NaN", "-1", "1e999", "9".repeat(400)],
      ...["'; DROP TABLE response; --", "<script>alert(1)</script>", "{{7*7}}", "${7*7}"],
      ...["=cmd|' /C calc'!A0", "+1", "@SUM(1)", "2026-02-31", "0000-00-00", "99999-01-01"],
      ...["http://169.254.169.254/", "file:///etc/passwd", "//evil.example", "/\\evil.example"],
      ...["javascript:alert(1)", "a@b", "a@b.nl\nBcc: c@d.nl", `${"a".repeat(30_000)}!`],
      ...["<row ".repeat(5_000), '"'.repeat(20_000), "[".repeat(5_000), "a,".repeat(5_000)],
    ),
  },
);

const anything = fc.anything({
  key: fc.oneof(
    fc.string({ maxLength: 10 }),
    fc.constantFrom("__proto__", "constructor", "prototype", "gedrag", "vinden", "unit"),
  ),
  values: [fc.boolean(), fc.double(), fc.constant(null), nasty],
  maxDepth: 4,
});

/** What tells how we are made, or what should have stayed inside. */
const inside =
  /\n\s+at \S+ \(|node_modules|PrismaClient|syntax error at or near|\.server\.ts|violates \w+ constraint/;

let random = seed;
const draw = <T>(values: fc.Arbitrary<T>): T => {
  const [value] = fc.sample(values, { numRuns: 1, seed: random++ });
  if (value === undefined) throw new Error("nothing was drawn");
  return value;
};
const oneOf = <T>(values: readonly T[]): T =>
  draw(fc.constantFrom(...values.map((v) => [v] as const)))[0];

/** Half a sign cannot be sent. */
const wellFormed = (text: string) => Buffer.from(text).toString();

type Asked = { readonly path: string; readonly method: string; readonly body?: unknown };

/** Neither an error of ours, nor an answer that does not come, nor one that tells what is inside. */
async function expectComposed(asked: Asked, answering: Promise<Response>): Promise<string> {
  const about = `seed ${seed}: ${asked.method} ${asked.path} ${JSON.stringify(asked.body ?? "").slice(0, 2_000)}`;
  const answer = await answering;
  expect(answer.status, about).toBeLessThan(500);
  const text = Buffer.from(await answer.arrayBuffer()).toString();
  expect(inside.exec(text)?.[0], about).toBeUndefined();
  const location = answer.headers.get("Location");
  if (location !== null) expect(new URL(location, server.url).origin, about).toBe(server.url);
  return text;
}

const inTime = () => AbortSignal.timeout(20_000);

test(
  "whatever is sent to take part, it is answered, and what is promised about the answers stays so",
  async () => {
    const until = Date.now() + (seconds * 1000) / 2;
    let tries = 0;
    while (Date.now() < until) {
      const code = draw(fc.oneof(fc.constantFrom(...codes.map(formatCode)), nasty));
      const [method = "", part = ""] = oneOf([
        ["GET", ""],
        ["PUT", "/draft"],
        ["POST", "/response"],
        ["DELETE", "/response"],
      ]);
      const path = `/api/v1/participation/${encodeURIComponent(wellFormed(code))}${part}`;
      const known = { answers: sampleAnswers, page: 0, language: "nl", receipt: newReceipt() };
      const value = draw(
        fc.oneof(
          anything,
          anything.map((answers) => ({ ...known, answers })),
          fc.tuple(nasty, anything).map(([name, one]) => ({
            ...known,
            answers: { ...sampleAnswers, [name]: one, vinden: one },
          })),
        ),
      );
      const body = method === "PUT" || method === "POST" ? written(value) : undefined;
      const headers = { "Content-Type": "application/json", "X-Forwarded-For": "10.0.0.1" };
      const init = { method, headers, signal: inTime(), ...(body !== undefined && { body }) };
      await expectComposed({ path, method, body }, fetch(server.url + path, init));
      tries += 1;
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(tries).toBeGreaterThan(seconds / 2);
  },
  (seconds + 60) * 1000,
);

/** As JSON, and sometimes not quite. */
function written(value: unknown): string {
  const text = JSON.stringify(value) ?? "undefined";
  return oneOf([true, true, true, false]) ? text : text.slice(0, text.length / 2);
}

type Form = {
  readonly action: string;
  readonly isGet: boolean;
  readonly fields: [string, string][];
};

/** The forms of a page, with what their fields hold. */
function formsOf(html: string, address: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, head = "", inner = ""]) => ({
    action: pathFrom(attribute(head, "action") ?? address, address),
    isGet: attribute(head, "method") !== "post",
    fields: [...inner.matchAll(/<(?:input|select|textarea|button)\b([^>]*)>/g)].flatMap(
      ([, field = ""]): [string, string][] => {
        const name = attribute(field, "name");
        return name === null ? [] : [[name, attribute(field, "value") ?? ""]];
      },
    ),
  }));
}

function pathFrom(action: string, address: string): string {
  const { pathname, search } = new URL(action, new URL(address, server.url));
  return pathname + search;
}

function attribute(head: string, name: string): string | null {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(head)?.[1]?.replaceAll("&amp;", "&") ?? null;
}

function filledIn({ fields }: Form): FormData {
  const data = new FormData();
  for (const [name, value] of fields) {
    const filled = wellFormed(draw(fc.oneof(fc.constant(value), nasty)));
    const times = oneOf([0, 1, 1, 1, 1, 2]);
    for (let i = 0; i < times; i += 1) {
      if (oneOf([true, false, false, false, false]))
        data.append(name, new File([filled], "lijst.xlsx"));
      else data.append(name, filled);
    }
  }
  if (oneOf([true, false])) data.append(wellFormed(draw(nasty)), wellFormed(draw(nasty)));
  return data;
}

type Visitor = { readonly role: "hr" | "network" | "administrator" | null; by: Client };

let arrivals = 0;

/** Whoever a form sent out comes in again, as somebody new. */
async function comeIn(visitor: Visitor): Promise<void> {
  if (visitor.role === null || (await visitor.by.isIn())) return;
  visitor.by = client(() => server.url);
  const { email } = await arrangeAccount(
    visitor.role,
    visitor.role === "hr" ? region.tenants[0]?.slug : undefined,
    `vreemde${(arrivals += 1)}`,
  );
  await visitor.by.signIn(email);
}

test(
  "whatever is typed in a form, it is answered in words",
  async () => {
    const [tenant] = region.tenants;
    if (!tenant) throw new Error("there is no member");
    const visitors: Visitor[] = ([null, "hr", "network", "administrator"] as const).map((role) => ({
      role,
      by: client(() => server.url),
    }));
    const until = Date.now() + (seconds * 1000) / 2;
    let sent = 0;
    while (Date.now() < until) {
      const visitor = oneOf(visitors);
      await comeIn(visitor);
      const address = pageAddress(oneOf(pages).pattern, tenant, region);
      const page = visitor.by.ask(address, { signal: inTime() });
      const forms = formsOf(await expectComposed({ path: address, method: "GET" }, page), address);
      if (forms.length === 0) continue;
      const form = oneOf(forms);
      const data = filledIn(form);
      const pairs = [...data].map(([name, value]): [string, string] => [
        name,
        typeof value === "string" ? value : value.name,
      ]);
      const query = new URLSearchParams(pairs);
      if (form.isGet) {
        const path = `${form.action.split("?")[0]}?${query.toString().slice(0, 8_000)}`;
        await expectComposed({ path, method: "GET" }, visitor.by.ask(path, { signal: inTime() }));
      } else {
        const init = {
          ...{ method: "POST", headers: { Origin: server.url }, signal: inTime() },
          body: oneOf([true, false]) ? data : query,
        };
        await expectComposed(
          { path: form.action, method: "POST", body: pairs },
          visitor.by.ask(form.action, init),
        );
      }
      sent += 1;
    }
    expect(sent).toBeGreaterThan(seconds / 10);
  },
  (seconds + 60) * 1000,
);
