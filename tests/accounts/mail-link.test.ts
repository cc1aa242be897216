import { beforeAll, expect, test } from "vitest";

import { config, pool, setConfig } from "~/platform/index.server";

import { arrangeAccount } from "../setup/arrange-results";
import { testServer } from "../setup/server";
import { client } from "./client";
import { linkIn, testMailbox } from "./mailbox";

const server = testServer();
const mailbox = testMailbox();
const visitor = () => client(() => server.url);
let email = "";

beforeAll(async () => {
  email = (await arrangeAccount("network")).email;
});

test("a mailed link signs in, once; looking at it does not use it up", async () => {
  const by = visitor();
  expect((await by.post("/sign-in/link", { email: ` ${email.toUpperCase()} ` })).status).toBe(200);
  const mail = await mailbox.take(email);
  const link = linkIn(mail);
  expect(mail.subject).toBe("Uw inloglink voor Nulmeting");
  const scanner = visitor();
  for (let i = 0; i < 3; i += 1) expect((await scanner.ask(link)).status).toBe(200);
  await scanner.ask(link, { method: "HEAD" });
  expect((await by.post(link, {})).status).toBe(302);
  expect(await by.isIn()).toBe(true);
  const late = visitor();
  expect((await late.ask(link)).status).toBe(404);
  expect((await late.post(link, {})).status).toBe(404);
  expect(await late.isIn()).toBe(false);
});

test("of several who use it at the same moment one gets in", async () => {
  await visitor().post("/sign-in/link", { email });
  const link = linkIn(await mailbox.take(email));
  const answers = await Promise.all([1, 2, 3, 4].map(() => visitor().post(link, {})));
  expect(answers.map(({ status }) => status).sort()).toEqual([302, 404, 404, 404]);
});

test("using one voids the others, and ten minutes void it too", async () => {
  await pool().query("DELETE FROM failure_count");
  await visitor().post("/sign-in/link", { email });
  const first = linkIn(await mailbox.take(email));
  await visitor().post("/sign-in/link", { email });
  const second = linkIn(await mailbox.take(email));
  expect((await visitor().post(second, {})).status).toBe(302);
  expect((await visitor().post(first, {})).status).toBe(404);
  await visitor().post("/sign-in/link", { email });
  const third = linkIn(await mailbox.take(email));
  const { rows } = await pool().query<{ minutes: number }>(
    "SELECT extract(epoch FROM expires_at - now()) / 60 AS minutes FROM verification",
  );
  expect(rows.map(({ minutes }) => Math.ceil(minutes))).toEqual([10]);
  await pool().query("UPDATE verification SET expires_at = now() - interval '1 second'");
  expect((await visitor().post(third, {})).status).toBe(404);
});

test("the answer is the same for who has an account and who has none, who gets no mail", async () => {
  await pool().query("DELETE FROM failure_count");
  const unknown = email.replace("network", "netwurk");
  const pages = await Promise.all(
    [unknown, email].map(async (address) => {
      const answer = await visitor().post("/sign-in/link", { email: address });
      expect(answer.headers.getSetCookie()).toEqual([]);
      return withoutNonce(await answer.text());
    }),
  );
  expect(pages[0]).toBe(pages[1]);
  await mailbox.take(email);
  expect(mailbox.arrived).toEqual([]);
});

test("nobody fills another's mailbox: five links in a quarter of an hour, and the answer stays the same", async () => {
  await pool().query("DELETE FROM failure_count");
  for (let i = 0; i < 5; i += 1) {
    await visitor().post("/sign-in/link", { email });
    await mailbox.take(email);
  }
  const sixth = await visitor().post("/sign-in/link", { email });
  expect(sixth.status).toBe(200);
  // Another's mail comes after it, and it alone.
  const { email: other } = await arrangeAccount("administrator");
  await visitor().post("/sign-in/link", { email: other });
  await mailbox.take(other);
  expect(mailbox.arrived).toEqual([]);
});

test("the database and the log keep no link that works", async () => {
  await pool().query("DELETE FROM failure_count");
  await visitor().post("/sign-in/link", { email });
  const token =
    linkIn(await mailbox.take(email))
      .split("/")
      .at(-1) ?? "";
  const { rows } = await pool().query<{ all: string }>(
    `SELECT (SELECT string_agg(v::text, '') FROM verification v)
       || (SELECT string_agg(e::text, '') FROM audit_event e) AS all`,
  );
  expect(rows[0]?.all).toContain("mail-link-sent");
  expect(rows[0]?.all).not.toContain(token);
});

test("a mailed link leads back to the page that asked to sign in, and to no other site", async () => {
  for (const [back, to] of [
    ["/network/rounds?members=a", "/network/rounds?members=a"],
    ["https://kwaad.example/", "/sign-in"],
    ["//kwaad.example/", "/sign-in"],
    [`/${"x".repeat(500)}`, "/sign-in"],
  ] as const) {
    await pool().query("DELETE FROM failure_count");
    const by = visitor();
    await by.post(`/sign-in/link?${new URLSearchParams({ back })}`, { email });
    const link = linkIn(await mailbox.take(email));
    expect(link).not.toContain("kwaad");
    expect([back, (await by.post(link, {})).headers.get("Location")]).toEqual([back, to]);
  }
  // Nor where somebody else wrote it behind the link.
  await visitor().post("/sign-in/link", { email });
  const link = linkIn(await mailbox.take(email));
  const forged = await visitor().post(`${link}?back=https://kwaad.example/`, {});
  expect(forged.headers.get("Location")).toBe("/sign-in");
});

test("without a mail server the way is not offered and not there", async () => {
  const { smtpUrl } = config();
  setConfig({ ...config(), smtpUrl: null });
  try {
    expect(await (await visitor().ask("/sign-in")).text()).not.toContain("/sign-in/link");
    expect((await visitor().ask("/sign-in/link")).status).toBe(404);
    expect((await visitor().post("/sign-in/link", { email })).status).toBe(404);
  } finally {
    setConfig({ ...config(), smtpUrl });
  }
  expect(await (await visitor().ask("/sign-in")).text()).toContain("/sign-in/link");
});

function withoutNonce(page: string): string {
  return page.replaceAll(/nonce="[^"]*"/g, "");
}
