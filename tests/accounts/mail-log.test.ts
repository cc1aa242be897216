import { randomBytes } from "node:crypto";

import { afterAll, expect, test } from "vitest";

import { pool } from "~/platform/index.server";

import { PostOffice } from "../mail/post-office";
import { testDatabase } from "../setup/database";
import { startNulmeting } from "../setup/process";
import { freePort } from "../setup/server";
import { until } from "../setup/until";

const database = testDatabase("installed");
const office = new PostOffice();
const mailServer = await office.open();
afterAll(() => office.close());

test("a link that the mail server refuses is logged without whom it was for", async () => {
  office.answer = (address) => ({ status: 550, text: `no ${address} here` });
  await pool().query(
    `INSERT INTO "user" (id, name, email, updated_at) VALUES ('w', 'Wil', 'wil@voorbeeld.nl', now())`,
  );
  const port = await freePort();
  const server = await startNulmeting(["start"], {
    ...{ DATABASE_URL: database.url, PORT: String(port), SMTP_URL: mailServer },
    ...{ APP_KEY: randomBytes(32).toString("base64"), LOG_LEVEL: "error" },
  });
  try {
    const body = new URLSearchParams({ email: "wil@voorbeeld.nl" });
    await fetch(`http://localhost:${port}/sign-in/link`, { method: "POST", body });
    const logged = () => server.errors.filter((line) => line.includes("could not be mailed"));
    await until(() => logged().length > 0, { timeout: 60_000 });
    expect(logged().join()).toContain('"responseCode":550');
    expect(server.errors.join()).not.toContain("wil@");
  } finally {
    server.process.kill("SIGTERM");
    await server.exited;
  }
});
