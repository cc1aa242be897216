import { formatCode } from "~/participation";

import { newReceipt } from "../setup/arrange";
import { bearer } from "./arrange";
import type { World } from "./world";

export type Call = {
  /** Under the base of the API. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
};

export type Caller = {
  /** Each with the status that it must have; in this order. */
  readonly calls: readonly (readonly [status: number, call: Call])[];
  /** A call that is good, for breaking. */
  readonly good: Call;
};

const json = { "Content-Type": "application/json" };
const csv = { "Content-Type": "text/csv" };

/** For each operation of the document: calls that it takes, and those that it has reasons of its own to refuse. */
export function callersIn({
  keys,
  measurements,
  people,
  closed,
  running,
  handInBody,
}: World): Readonly<Record<string, Caller>> {
  const { hr, network, other } = keys;
  const [first = "", second = "", third = "", fourth = ""] = people.codes;
  const send = (path: string, body: unknown): Call => ({
    ...{ path, headers: json, body: JSON.stringify(body) },
  });
  const list = (
    slug: string,
    body: string | Uint8Array<ArrayBuffer>,
    key = hr,
    type = csv,
  ): Call => ({
    path: `/measurements/${slug}/invitations`,
    headers: { ...bearer(key), ...type },
    body,
  });
  const get = (path: string, key = hr): Call => ({ path, headers: bearer(key) });
  const about = (slug: string, part = "") => `/measurements/${slug}${part}`;
  const receipts = [newReceipt(), newReceipt()];
  const [receipt = "", withdrawn = ""] = receipts;
  const response = (code: string) => `/participation/${code}/response`;
  const withReceipt = (path: string, used: string): Call => ({
    ...{ path, headers: { Authorization: `Receipt ${used}` } },
  });
  const draft = { answers: { vinden: 2 }, page: 1 };
  const hidden = [measurements.ofOther, "bestaat-niet", "%00", "Hoofd.letters", "a".repeat(300)];

  const onMeasurement = (part: string, open: number, planned: number): Caller["calls"] => [
    [200, get(about(measurements.published, part))],
    [200, get(about(measurements.published, part), network)],
    [open, get(about(measurements.open, part))],
    [planned, get(about(measurements.planned, part))],
    [planned, get(about(measurements.trial, part))],
    [404, get(about(measurements.trial, part), network)],
    [404, get(about(measurements.published, part), other)],
    [404, get(about(measurements.ofOther, part), network)],
    ...hidden.map((slug) => [404, get(about(slug, part))] as const),
  ];

  return {
    listMeasurements: {
      good: get("/measurements"),
      calls: [
        [200, get("/measurements")],
        [200, get("/measurements?limit=1&state=published", network)],
        [200, get(`/measurements?round=${closed}`)],
        [200, get("/measurements?limit=1&cursor=eg")],
      ],
    },
    getMeasurement: {
      good: get(about(measurements.published)),
      calls: onMeasurement("", 200, 200),
    },
    getResults: {
      good: get(about(measurements.published, "/results")),
      calls: onMeasurement("/results", 409, 409),
    },
    getParticipation: {
      good: get(about(measurements.published, "/participation")),
      calls: [
        [200, get(about(measurements.open, "/participation"))],
        [200, get(about(measurements.open, "/participation"), network)],
        [409, get(about(measurements.planned, "/participation"))],
        [409, get(about(measurements.trial, "/participation"))],
        [404, get(about(measurements.open, "/participation"), other)],
        [404, get(about(measurements.ofOther, "/participation"), network)],
        ...hidden.map((slug) => [404, get(about(slug, "/participation"))] as const),
      ],
    },
    postInvitations: {
      good: list(measurements.open, "email\nx@voorbeeld.nl\n"),
      calls: [
        [201, list(measurements.open, "email;taal\nnieuw.een@voorbeeld.nl;en\n")],
        // Everybody stands on the roll by then.
        [422, list(measurements.open, "email;taal\nnieuw.een@voorbeeld.nl;en\n")],
        [
          201,
          list(
            measurements.planned,
            new Uint8Array(Buffer.from("\ufeffemail\r\nnieuw.twee@voorbeeld.nl\r\n", "utf16le")),
          ),
        ],
        [422, list(measurements.open, "email,unit\ngeen adres,Zolder\n")],
        [422, list(measurements.open, "naam\nJan\n")],
        [422, list(measurements.open, "")],
        [422, list(measurements.open, new Uint8Array([0, 1, 2, 3]))],
        [413, list(measurements.open, `email\n${"x".repeat(6 * 1024 * 1024)}`)],
        [415, list(measurements.open, "email\nx@voorbeeld.nl\n", hr, json)],
        [409, list(measurements.published, "email\nx@voorbeeld.nl\n")],
        [409, list(measurements.trial, "email\nx@voorbeeld.nl\n")],
        [403, list(measurements.open, "email\nx@voorbeeld.nl\n", network)],
        [404, list(measurements.open, "email\nx@voorbeeld.nl\n", other)],
        ...hidden.map((slug) => [404, list(slug, "email\nx@voorbeeld.nl\n")] as const),
      ],
    },
    listRounds: {
      good: get("/rounds"),
      calls: [
        [200, get("/rounds")],
        [200, get("/rounds?limit=2", network)],
      ],
    },
    getComparison: {
      good: get(`/rounds/${closed}/comparison`),
      calls: [
        [200, get(`/rounds/${closed}/comparison`)],
        [200, get(`/rounds/${closed}/comparison`, network)],
        [409, get(`/rounds/${running}/comparison`)],
        [409, get(`/rounds/${running}/comparison`, network)],
        ...["bestaat-niet", "%00"].map((slug) => [404, get(`/rounds/${slug}/comparison`)] as const),
      ],
    },
    openCode: {
      good: { path: `/participation/${third}` },
      calls: [
        [200, { path: `/participation/${formatCode(third).toLowerCase()}` }],
        [404, { path: "/participation/AAAA-BBBB-CCCC-DDDD" }],
        [404, { path: "/participation/me" }],
        [404, { path: "/participation/%00" }],
      ],
    },
    saveDraft: {
      good: send(`/participation/${third}/draft`, draft),
      calls: [
        [204, send(`/participation/${third}/draft`, draft)],
        [404, send("/participation/AAAA-BBBB-CCCC-DDDD/draft", draft)],
        [413, send(`/participation/${third}/draft`, { ...draft, more: "x".repeat(300_000) })],
        [
          403,
          {
            ...send(`/participation/${third}/draft`, draft),
            headers: { ...json, "Sec-Fetch-Site": "cross-site" },
          },
        ],
      ],
    },
    handIn: {
      good: send(response(fourth), handInBody()),
      calls: [
        [201, send(response(first), handInBody(receipt))],
        [200, send(response(first), handInBody(receipt))],
        [409, send(response(first), handInBody())],
        [404, send(response("AAAA-BBBB-CCCC-DDDD"), handInBody())],
        [422, send(response(fourth), { ...handInBody(), answers: { geheim: 1 } })],
        [413, send(response(fourth), { ...handInBody(), more: "x".repeat(300_000) })],
        [
          403,
          {
            ...send(response(fourth), handInBody()),
            headers: { ...json, "Sec-Fetch-Site": "cross-site" },
          },
        ],
        [201, send(response(second), handInBody(withdrawn))],
      ],
    },
    openResult: {
      good: withReceipt("/result", receipt),
      calls: [
        [200, withReceipt("/result", receipt)],
        [401, { path: "/result" }],
        [401, withReceipt("/result", "kort")],
        [404, withReceipt("/result", newReceipt())],
      ],
    },
    withdraw: {
      good: withReceipt(response(second), withdrawn),
      calls: [
        [401, { path: response(second) }],
        [404, withReceipt(response(second), newReceipt())],
        [404, withReceipt(response("AAAA-BBBB-CCCC-DDDD"), withdrawn)],
        [
          403,
          {
            ...withReceipt(response(second), withdrawn),
            headers: { "Sec-Fetch-Site": "cross-site" },
          },
        ],
        [204, withReceipt(response(second), withdrawn)],
      ],
    },
    getOpenApi: { good: { path: "/openapi.json" }, calls: [[200, { path: "/openapi.json" }]] },
  };
}
