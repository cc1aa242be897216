import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { join, resolve } from "node:path";

import { z } from "zod";

import type { Config } from "./config-type";
import { shelf } from "./shelf.server";

/** A wrong setting, in a sentence that names it; the start stops with it. */
export class ConfigurationError extends Error {}

const emptyAsAbsent = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(emptyAsAbsent, schema.optional());
const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
const url = (protocol: RegExp, example: string) =>
  z.url({ protocol, error: `must be an address like ${example}` });

const key = z
  .string()
  .refine(
    (text) => Buffer.from(text, "base64").length === 32,
    "must be 32 random bytes in base64; make one with: openssl rand -base64 32",
  );

const environmentSchema = z.object({
  PORT: optional(z.coerce.number({ error: "must be a port number" }).int().min(0).max(65535)),
  HOST: optional(z.string()),
  BASE_URL: optional(url(/^https?$/, "https://nulmeting.example.org")),
  DATA_DIR: optional(z.string()),
  DATABASE_URL: optional(url(/^postgres(ql)?$/, "postgresql://user:password@host:5432/name")),
  DATABASE_DIRECT_URL: optional(
    url(/^postgres(ql)?$/, "postgresql://user:password@host:5432/name"),
  ),
  APP_KEY: optional(key),
  APP_KEY_OLD: optional(key),
  TRUST_PROXY: optional(z.string()),
  SMTP_URL: optional(url(/^smtps?$/, "smtp://user:password@mail.example.org:587")),
  MAIL_FROM: optional(z.email({ error: "must be an address like nulmeting@example.org" })),
  MAIL_PER_MINUTE: optional(
    z.coerce
      .number({ error: "must be a whole number from 1 to 100000" })
      .int({ error: "must be a whole number from 1 to 100000" })
      .min(1, { error: "must be a whole number from 1 to 100000" })
      .max(100_000, { error: "must be a whole number from 1 to 100000" }),
  ),
  SECOND_STEP: optional(z.enum(["required", "free"], { error: "must be required or free" })),
  LOG_LEVEL: optional(z.enum(logLevels, { error: `must be one of ${logLevels.join(", ")}` })),
  NULMETING_DEMO: optional(z.string()),
  OPERATIONS_KEY: optional(
    z.string().min(32, { error: "must be at least 32 signs; make one with: openssl rand -hex 32" }),
  ),
});

/** Of the environment variables that are read. */
export const settingNames: readonly string[] = Object.keys(environmentSchema.shape);

export type Mode = {
  /** The demo and development may make and keep a key of their own beside their database. */
  readonly ownKey: boolean;
};

/**
 * Reads the environment once into one typed object.
 * @throws ConfigurationError with a sentence that names the setting
 */
export function parseConfig(
  environment: Readonly<Record<string, string | undefined>>,
  mode: Mode,
): Config {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    const sentences = parsed.error.issues.map(
      (issue) => `${issue.path.join(".")} ${issue.message}.`,
    );
    throw new ConfigurationError(sentences.join("\n"));
  }
  const env = parsed.data;
  const port = env.PORT ?? 3000;
  const dataDirectory = resolve(env.DATA_DIR ?? "data");
  const demo = env.NULMETING_DEMO === "1";
  const appKey = env.APP_KEY
    ? Buffer.from(env.APP_KEY, "base64")
    : keptKey(dataDirectory, mode.ownKey || demo);
  const baseUrl = (env.BASE_URL ?? `http://localhost:${port}`).replace(/\/$/, "");
  return {
    port,
    host: env.HOST,
    baseUrl,
    dataDirectory,
    databaseUrl: env.DATABASE_URL ?? null,
    databaseDirectUrl: env.DATABASE_DIRECT_URL ?? null,
    appKey,
    oldAppKey: env.APP_KEY_OLD ? Buffer.from(env.APP_KEY_OLD, "base64") : null,
    trustProxy: readTrust(env.TRUST_PROXY),
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM ?? `nulmeting@${new URL(baseUrl).hostname}`,
    mailPerMinute: env.MAIL_PER_MINUTE ?? 600,
    secondStepRequired:
      (env.SECOND_STEP ?? (baseUrl.startsWith("https:") ? "required" : "free")) === "required",
    logLevel: env.LOG_LEVEL ?? "info",
    demo,
    operationsKey: env.OPERATIONS_KEY ?? null,
  };
}

function readTrust(text: string | undefined): number | string | null {
  if (text === undefined) return null;
  return /^\d+$/.test(text.trim()) ? Number(text) : text;
}

/** Commands beside a running demo find the demo's key; nobody else gets one without asking. */
function keptKey(dataDirectory: string, mayMake: boolean): Buffer | null {
  const file = join(dataDirectory, "demo-key");
  if (existsSync(file)) return Buffer.from(readFileSync(file, "utf8"), "base64");
  if (!mayMake) return null;
  mkdirSync(dataDirectory, { recursive: true });
  const key = randomBytes(32);
  writeFileSync(file, key.toString("base64"), { mode: 0o600 });
  return key;
}

export function setConfig(config: Config): void {
  const kept = shelf();
  kept.config = config;
  if (kept.log) kept.log.level = config.logLevel;
}

export function config(): Config {
  const { config } = shelf();
  if (!config) throw new Error("the platform was not started");
  return config;
}

/** The key under which secrets are kept; a command that needs it stops with a sentence. */
export function appKey(): Buffer {
  const key = config().appKey;
  if (!key) {
    throw new ConfigurationError(
      "APP_KEY is not set. It must be 32 random bytes in base64; make one with: openssl rand -base64 32",
    );
  }
  return key;
}
