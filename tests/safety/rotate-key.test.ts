import { randomBytes } from "node:crypto";

import { symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto";
import { beforeAll, expect, test } from "vitest";

import { signInSecret } from "~/accounts/auth.server";
import { findStop, stopMail } from "~/mailing/index.server";
import { stopHash, stopLink } from "~/mailing/stop.server";
import { openMeasurementSecret } from "~/participation/index.server";
import { config, database, deriveKey, open, pool, seal, setConfig } from "~/platform/index.server";

import { arrangeMeasurement } from "../setup/arrange";
import { arrangeAccount } from "../setup/arrange-results";
import { testDatabase } from "../setup/database";
import { nulmeting } from "../setup/process";

const made = testDatabase("installed");
const next = randomBytes(32);
const before: { key: Buffer; secret: string; token: string; invitations: string[] } = {
  ...{ key: Buffer.alloc(0), secret: "", token: "", invitations: [] },
};

const secretOf = async (slug: string) => {
  const found = await database().measurement.findUniqueOrThrow({ where: { slug } });
  if (!found.secret) throw new Error("no secret");
  return openMeasurementSecret(found.secret).toString("hex");
};
const rotate = (old: Uint8Array) =>
  nulmeting(["rotate-key"], {
    DATABASE_URL: made.url,
    APP_KEY: next.toString("base64"),
    APP_KEY_OLD: Buffer.from(old).toString("base64"),
  });
let measurement = "";

beforeAll(async () => {
  const { appKey } = config();
  if (!appKey) throw new Error("no key");
  before.key = appKey;
  ({ measurement } = await arrangeMeasurement({ codes: 30 }));
  before.secret = await secretOf(measurement);
  const lines = await pool().query<{ id: string }>("SELECT id FROM invitation ORDER BY id");
  before.invitations = lines.rows.map(({ id }) => id);
  const [first = "", second = ""] = before.invitations;
  before.token = stopLink(first).split("/").at(-1) ?? "";
  await stopMail(stopLink(second).split("/").at(-1) ?? "");
  const { email } = await arrangeAccount("network");
  const user = await database().user.findUniqueOrThrow({ where: { email } });
  const key = signInSecret(appKey);
  await database().twoFactor.create({
    data: {
      ...{ id: "stap", userId: user.id },
      secret: await symmetricEncrypt({ key, data: "geheim" }),
      backupCodes: await symmetricEncrypt({ key, data: '["code"]' }),
    },
  });
  const organisation = await database().organisation.findFirstOrThrow();
  await database().organisationSso.create({
    data: {
      ...{
        organisationId: organisation.id,
        issuer: "https://inloggen.example",
        clientId: "nulmeting",
      },
      clientSecret: seal(deriveKey(appKey, "single sign-on secrets"), Buffer.from("partij")),
    },
  });
});

test("under a key that is not the old one nothing moves, and the command says so", async () => {
  const { code, stderr } = await rotate(randomBytes(32));
  expect([code, stderr]).toEqual([1, expect.stringContaining("nothing was changed")]);
  expect(await secretOf(measurement)).toBe(before.secret);
  const { code: without, stderr: why } = await nulmeting(["rotate-key"], {
    DATABASE_URL: made.url,
    APP_KEY: next.toString("base64"),
  });
  expect([without, why]).toEqual([1, expect.stringContaining("APP_KEY_OLD")]);
});

test("all that was kept under the old key is kept under the new one, and says the same", async () => {
  const { code, stderr } = await rotate(before.key);
  expect([code, stderr]).toEqual([
    0,
    expect.stringContaining("1 measurements, 1 who want no mail, 2 secrets"),
  ]);
  await expect(secretOf(measurement)).rejects.toThrow(/APP_KEY/);
  setConfig({ ...config(), appKey: next, oldAppKey: before.key });
  expect(await secretOf(measurement)).toBe(before.secret);

  const [, second = ""] = before.invitations;
  const stops = await pool().query<{ hash: Buffer }>("SELECT hash FROM mail_stop");
  expect(stops.rows.map(({ hash }) => hash.toString("hex"))).toEqual([
    stopHash(second).toString("hex"),
  ]);

  const step = await database().twoFactor.findUniqueOrThrow({ where: { id: "stap" } });
  const key = signInSecret(next);
  expect(await symmetricDecrypt({ key, data: step.secret })).toBe("geheim");
  expect(await symmetricDecrypt({ key, data: step.backupCodes })).toBe('["code"]');
  const provider = await database().organisationSso.findFirstOrThrow();
  expect(open(deriveKey(next, "single sign-on secrets"), provider.clientSecret).toString()).toBe(
    "partij",
  );
});

test("links in mails of before unsubscribe while the old key is told, and no longer", async () => {
  expect(await findStop(before.token)).not.toBeNull();
  expect(await stopMail(before.token)).toBe(true);
  setConfig({ ...config(), oldAppKey: null });
  expect(await findStop(before.token)).toBeNull();
});
