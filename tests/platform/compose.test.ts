import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { parseConfig, settingNames } from "~/platform/config.server";

const compose = readCompose(readFileSync("compose.yaml", "utf8"));
const surroundings = {
  APP_KEY: Buffer.alloc(32, 1).toString("base64"),
  POSTGRES_PASSWORD: "sesam",
};

const environmentOf = (service: string) => {
  const under = `services.${service}.environment.`;
  return Object.fromEntries(
    [...compose]
      .filter(([path]) => path.startsWith(under))
      .map(([path, value]) => [path.slice(under.length), filledIn(value)]),
  );
};

test("the site of compose.yaml takes its settings, and asks the database that stands beside it", () => {
  const given = environmentOf("app");
  expect(settingNames).toEqual(expect.arrayContaining(Object.keys(given)));
  const config = parseConfig(given, { ownKey: false });
  const database = new URL(config.databaseUrl ?? "");
  expect({
    POSTGRES_USER: database.username,
    POSTGRES_PASSWORD: database.password,
    POSTGRES_DB: database.pathname.slice(1),
  }).toEqual(environmentOf(database.hostname));
  expect(compose.get("services.app.ports")).toContain(`:${config.port}"`);
  expect(readFileSync("Dockerfile", "utf8")).toContain(`EXPOSE ${config.port}\n`);
  expect(config).toMatchObject({ smtpUrl: null, trustProxy: null });
});

test("docs/deploying.md tells of every setting, and of no other", () => {
  const table = readFileSync("docs/deploying.md", "utf8")
    .split("## Settings")[1]
    ?.split("\n## ")[0];
  const told = [...(table ?? "").matchAll(/^\| ([`A-Z_, ]+?) *\|/gm)].flatMap(([, names = ""]) =>
    [...names.matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name),
  );
  expect(told.toSorted()).toEqual([...settingNames].toSorted());
});

/** By path, of the little of YAML that the file has: a list is the text of its lines. */
function readCompose(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const path: string[] = [];
  for (const line of text.split("\n")) {
    const [, indent = "", key, value = ""] = /^( *)([\w-]+):(?: (.*))?$/.exec(line) ?? [];
    if (key) {
      path.splice(indent.length / 2, Infinity, key);
      found.set(path.join("."), value);
    } else if (line.trim().startsWith("- ")) {
      found.set(path.join("."), `${found.get(path.join("."))}${line}\n`);
    }
  }
  return found;
}

/** As docker compose does it, with what the environment has or with what stands behind `:-`. */
function filledIn(text: string): string {
  const given = new Map(Object.entries(surroundings));
  return text.replace(/\$\{(\w+)(?::(-|\?)([^}]*))?\}/g, (_, name: string, kind, otherwise) => {
    const value = given.get(name);
    if (value === undefined && kind === "?") throw new Error(`compose.yaml asks for ${name}`);
    return value ?? otherwise;
  });
}
