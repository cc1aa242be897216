import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { ConfigurationError, parseConfig } from "./config.server";

const DATA_DIR = join(mkdtempSync(join(tmpdir(), "nulmeting-config-")), "data");

test("without any setting the site is on port 3000 with a database of its own and no key", () => {
  const config = parseConfig({ DATA_DIR }, { ownKey: false });
  expect(config).toMatchObject({
    port: 3000,
    baseUrl: "http://localhost:3000",
    databaseUrl: null,
    appKey: null,
    demo: false,
  });
});

test.each([
  [{ PORT: "veel" }, /PORT must be a port number/],
  [{ PORT: "70000" }, /PORT/],
  [{ APP_KEY: "kort" }, /APP_KEY must be 32 random bytes in base64.*openssl/],
  [{ DATABASE_URL: "mysql://x" }, /DATABASE_URL must be an address like postgresql/],
  [{ BASE_URL: "nulmeting" }, /BASE_URL must be an address like https/],
  [{ LOG_LEVEL: "hard" }, /LOG_LEVEL must be one of/],
])("a wrong setting stops the start with a sentence that names it: %j", (environment, sentence) => {
  const parse = () => parseConfig({ DATA_DIR, ...environment }, { ownKey: false });
  expect(parse).toThrow(ConfigurationError);
  expect(parse).toThrow(sentence);
});

test("an empty setting is no setting", () => {
  expect(parseConfig({ DATA_DIR, PORT: "", APP_KEY: "" }, { ownKey: false }).port).toBe(3000);
});

test("only the demo makes a key of its own, keeps it, and its commands find it", () => {
  expect(parseConfig({ DATA_DIR }, { ownKey: false }).appKey).toBeNull();
  const made = parseConfig({ DATA_DIR, NULMETING_DEMO: "1" }, { ownKey: false }).appKey;
  expect(made).toHaveLength(32);
  expect(parseConfig({ DATA_DIR }, { ownKey: false }).appKey).toEqual(made);
});
