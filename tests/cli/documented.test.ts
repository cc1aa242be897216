import { readFile } from "node:fs/promises";

import { expect, test } from "vitest";

import { nulmeting } from "../setup/process";

/** The commands that `--help` lists, without its own. */
function listed(help: string): string[] {
  const [, commands = ""] = help.split("Commands:\n");
  return commands
    .split("\n")
    .flatMap((line) => /^ {2}([a-z-]+)/.exec(line)?.[1] ?? [])
    .filter((name) => name !== "help");
}

test("docs/commands.md names every command that --help lists, and no other", async () => {
  const { stdout } = await nulmeting(["--help"], {});
  const docs = await readFile("docs/commands.md", "utf8");
  const documented = new Set(
    [...docs.matchAll(/`nulmeting ([a-z-]+)/g)].map(([, name]) => name ?? ""),
  );
  expect([...documented].sort()).toEqual(listed(stdout).sort());
});
