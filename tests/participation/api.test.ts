import { expect, test } from "vitest";

import { formatCode } from "~/participation";
import { closeMeasurement } from "~/measurements/index.server";
import { config, setConfig } from "~/platform/index.server";

import { arrangeMeasurement, newReceipt, sampleAnswers } from "../setup/arrange";
import { testServer } from "../setup/server";

const server = testServer();

const api = (path: string, init?: RequestInit) => fetch(`${server.url}/api/v1${path}`, init);
const participation = (code: string, path = "") => `/participation/${code}${path}`;

function send(method: string, body: unknown): RequestInit {
  return {
    method,
    headers: { "Content-Type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  };
}

function post(code: string, body: unknown): Promise<Response> {
  return api(participation(code, "/response"), send("POST", body));
}

const handInBody = (receipt: string, answers: unknown = sampleAnswers) => ({
  answers,
  language: "nl",
  receipt,
});

async function oneCode(): Promise<string> {
  const { codes } = await arrangeMeasurement({ codes: 1 });
  return codes[0] ?? "";
}

test("a code opens the definition and the promise, and never a right answer or a scoring rule", async () => {
  const code = await oneCode();
  const response = await api(participation(formatCode(code).toLowerCase()));
  expect(response.status).toBe(200);
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({ state: "open", draft: null, promise: { minimum: 10 } });
  expect(text).not.toMatch(/correctAnswer|"scale"|"reverse"|"weight"|"competence"/);
});

test("answers in, result out, once: the same receipt finds it again and another one is refused", async () => {
  const code = await oneCode();
  const receipt = newReceipt();
  const first = await post(code, handInBody(receipt));
  expect(first.status).toBe(201);
  const { result } = await first.json();
  // vinden 3 of 3, nieuws 2 of 3; passwords 1 of 5 reversed, screen 4 of 5, and the mail was right.
  expect(result.scores.zoeken).toBeCloseTo((100 + 200 / 3) / 2, 10);
  expect(result.scores.veilig).toBeCloseTo((100 + 75 + 100) / 3, 10);
  expect(result.levels).toMatchObject({ zoeken: "voorloper", veilig: "voorloper" });

  const again = await post(code, handInBody(receipt, {}));
  expect([again.status, (await again.json()).result]).toEqual([200, result]);
  const other = await post(code, handInBody(newReceipt()));
  expect(other.status).toBe(409);
  expect(other.headers.get("Content-Type")).toBe("application/problem+json");

  const byLink = await (await api(participation(code))).json();
  expect(byLink).toEqual({ state: "submitted", definition: null, draft: null, promise: null });
});

test("only the receipt opens the result, and it says whether the answers can still be withdrawn", async () => {
  const { codes, measurement } = await arrangeMeasurement({ codes: 1 });
  const receipt = newReceipt();
  await post(codes[0] ?? "", handInBody(receipt));
  const ask = (header: string) => api("/result", { headers: { Authorization: header } });
  expect((await (await ask(`Receipt ${formatCode(receipt)}`)).json()).withdrawable).toBe(true);
  expect((await ask(`Receipt ${codes[0]}`)).status).toBe(404);
  expect((await api("/result")).status).toBe(401);
  await closeMeasurement(measurement, new Date());
  expect((await (await ask(`Receipt ${receipt}`)).json()).withdrawable).toBe(false);
});

test("withdrawing opens the code again, and the withdrawn receipt is worth nothing any more", async () => {
  const code = await oneCode();
  const receipt = newReceipt();
  await post(code, handInBody(receipt));
  const withdraw = (used: string) =>
    api(participation(code, "/response"), {
      method: "DELETE",
      headers: { Authorization: `Receipt ${used}` },
    });
  expect((await withdraw(newReceipt())).status).toBe(404);
  expect((await withdraw(receipt)).status).toBe(204);
  expect((await (await api(participation(code))).json()).state).toBe("open");
  expect((await post(code, handInBody(receipt))).status).toBe(409);
  expect((await post(code, handInBody(newReceipt()))).status).toBe(201);
});

test("another person's receipt withdraws nothing through my code", async () => {
  const { codes } = await arrangeMeasurement({ codes: 2 });
  const receipts = [newReceipt(), newReceipt()];
  for (const [index, code] of codes.entries()) await post(code, handInBody(receipts[index] ?? ""));
  const crossed = await api(participation(codes[0] ?? "", "/response"), {
    method: "DELETE",
    headers: { Authorization: `Receipt ${receipts[1]}` },
  });
  expect(crossed.status).toBe(404);
  const kept = await api("/result", { headers: { Authorization: `Receipt ${receipts[1]}` } });
  expect(kept.status).toBe(200);
});

test("a draft resumes on another device and is gone after handing in", async () => {
  const code = await oneCode();
  const draft = { answers: { vinden: 2 }, page: 1 };
  expect((await api(participation(code, "/draft"), send("PUT", draft))).status).toBe(204);
  expect((await (await api(participation(code))).json()).draft).toEqual(draft);
  await post(code, handInBody(newReceipt()));
  const late = await api(participation(code, "/draft"), send("PUT", draft));
  expect(late.status).toBe(409);
});

test("of twenty at once with the same receipt one is stored and all see the same result", async () => {
  const code = await oneCode();
  const receipt = newReceipt();
  const all = await Promise.all(Array.from({ length: 20 }, () => post(code, handInBody(receipt))));
  expect(all.map(({ status }) => status).sort()).toEqual([...Array<number>(19).fill(200), 201]);
  const results = await Promise.all(
    all.map(async (one) => JSON.stringify((await one.json()).result)),
  );
  expect(new Set(results).size).toBe(1);
});

test("of twenty at once with different receipts one is stored and nineteen are told so", async () => {
  const code = await oneCode();
  const all = await Promise.all(
    Array.from({ length: 20 }, () => post(code, handInBody(newReceipt()))),
  );
  expect(all.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(19).fill(409)]);
});

test.each([
  ["unknown items", { answers: { geheim: 1 } }, 422, "geheim"],
  ["a value outside the answers", { answers: { vinden: 9 } }, 422, "vinden"],
  ["a wrong type", { answers: { vinden: { $gt: 0 } } }, 422, "vinden"],
  ["a matrix row that is not there", { answers: { gedrag: { stelen: 1 } } }, 422, "gedrag"],
  [
    "a prototype key",
    '{"answers":{"__proto__":{"vinden":3}},"receipt":"RECEIPT"}',
    422,
    "__proto__",
  ],
  ["a constructor key", { answers: { constructor: 1 } }, 422, "constructor"],
  [
    "a prototype key in a matrix",
    '{"answers":{"gedrag":{"__proto__":1}},"receipt":"RECEIPT"}',
    422,
    "gedrag",
  ],
  ["answers that are a list", { answers: [1, 2] }, 400, "answers"],
  ["no answers", {}, 400, "answers"],
  ["a receipt that is none", { answers: {}, receipt: "kort" }, 400, "receipt"],
  ["no JSON", "{", 400, "JSON"],
  ["nothing", "", 400, "JSON"],
])("%s is refused and named, and the code stays open", async (_, body, status, named) => {
  const code = await oneCode();
  const receipt = newReceipt();
  const sent = typeof body === "string" ? body.replace("RECEIPT", receipt) : { receipt, ...body };
  const response = await post(code, sent);
  const text = await response.text();
  expect(response.status, text).toBe(status);
  expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  expect(text).toContain(named);
  expect((await (await api(participation(code))).json()).state).toBe("open");
});

test("too large a body is refused, with or without an honest length", async () => {
  const code = await oneCode();
  const large = handInBody(newReceipt(), { vinden: "x".repeat(300_000) });
  expect((await post(code, large)).status).toBe(413);
  const stream = new Blob([JSON.stringify(large)]).stream();
  const request = { method: "POST", body: stream, duplex: "half" } satisfies RequestInit & {
    duplex: "half";
  };
  expect((await api(participation(code, "/response"), request)).status).toBe(413);
});

test("an unknown code is unknown everywhere", async () => {
  const code = newReceipt();
  for (const answer of [
    api(participation(code)),
    api(participation("onzin")),
    api(participation("me")),
    api(participation(code, "/draft"), send("PUT", { answers: {}, page: 0 })),
    post(code, handInBody(newReceipt())),
  ]) {
    expect((await answer).status).toBe(404);
  }
});

test("before opening nothing is taken, and the code says so", async () => {
  const { codes } = await arrangeMeasurement({ codes: 12, state: "planned" });
  const code = codes[0] ?? "";
  expect((await (await api(participation(code))).json()).state).toBe("not-yet");
  const response = await post(code, handInBody(newReceipt()));
  expect([response.status, (await response.json()).state]).toEqual([409, "not-yet"]);
});

test("after closing nothing is taken, and the code says so", async () => {
  const { codes, measurement } = await arrangeMeasurement({ codes: 2 });
  await closeMeasurement(measurement, new Date());
  const code = codes[0] ?? "";
  expect((await (await api(participation(code))).json()).state).toBe("closed");
  expect((await post(code, handInBody(newReceipt()))).status).toBe(409);
  const draft = await api(participation(code, "/draft"), send("PUT", { answers: {}, page: 0 }));
  expect(draft.status).toBe(409);
});

test("another site cannot hand in with the code in my cookie", async () => {
  const code = await oneCode();
  const request = send("POST", handInBody(newReceipt()));
  const response = await api(participation("me", "/response"), {
    ...request,
    headers: {
      ...request.headers,
      Cookie: `nulmeting-code=${code}`,
      "Sec-Fetch-Site": "cross-site",
    },
  });
  expect(response.status).toBe(403);
});

test("the code in the cookie stands for the code in the address", async () => {
  const code = await oneCode();
  const opened = await fetch(`${server.url}/t/${formatCode(code)}`, { redirect: "manual" });
  expect([opened.status, opened.headers.get("Location")]).toEqual([302, "/t"]);
  const cookies = opened.headers
    .getSetCookie()
    .filter((cookie) => cookie.startsWith("nulmeting-code"));
  for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
  expect(cookies.map((cookie) => /Path=([^;]+)/.exec(cookie)?.[1])).toEqual([
    "/t",
    "/q",
    "/api/v1/participation",
  ]);
  const found = await api(participation("me"), { headers: { Cookie: `nulmeting-code=${code}` } });
  expect((await found.json()).state).toBe("open");
});

test("under https no other host and no unprotected page can give somebody a code", async () => {
  const [code = "", foreign = ""] = (await arrangeMeasurement({ codes: 2 })).codes;
  const kept = config();
  setConfig({ ...kept, baseUrl: "https://nulmeting.example.org" });
  try {
    const opened = await fetch(`${server.url}/t/${formatCode(code)}`, { redirect: "manual" });
    const cookies = opened.headers.getSetCookie().filter((cookie) => cookie.includes("-code="));
    expect(cookies).toHaveLength(3);
    for (const cookie of cookies)
      expect(cookie).toMatch(/^__Secure-nulmeting-code=.+; HttpOnly; Secure; SameSite=Lax$/);
    const Cookie = `__Secure-nulmeting-code=${code}; nulmeting-code=${foreign}`;
    const answer = await api(participation("me", "/response"), {
      ...send("POST", handInBody(newReceipt())),
      headers: { "Content-Type": "application/json", Cookie },
    });
    expect(answer.status).toBe(201);
  } finally {
    setConfig(kept);
  }
  expect((await (await api(participation(code))).json()).state).toBe("submitted");
  expect((await (await api(participation(foreign))).json()).state).toBe("open");
});
