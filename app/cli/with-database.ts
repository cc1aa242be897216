import { hostname, userInfo } from "node:os";

import type { Command } from "commander";

import { closeDatabase, parseConfig, setConfig } from "~/platform/index.server";

let named = "nulmeting";

/** Remembers what was called, for the audit log. */
export function nameCommand(command: Command): void {
  const names: string[] = [];
  for (let one: Command | null = command; one?.parent; one = one.parent) names.unshift(one.name());
  const options = Object.entries(command.opts<Record<string, unknown>>()).map(
    ([name, value]) => `--${name} ${String(value)}`,
  );
  named = [...names, ...command.args, ...options].join(" ");
}

/**
 * Works beside a running server, also on the database of our own; starts that one when nobody has. What is done is written down
 * first: whoever may not write may not do it.
 */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  setConfig(parseConfig(process.env, { ownKey: false }));
  const { prepareInstallation } = await import("~/server");
  const { record } = await import("~/audit/index.server");
  await prepareInstallation();
  try {
    await record({
      act: "command",
      ...callerOf(),
      details: { command: named },
    });
    return await work();
  } finally {
    await closeDatabase();
  }
}

/** Who runs the command and where, as the audit log says it. */
export function callerOf(): { readonly actor: string; readonly origin: string } {
  return { actor: caller(), origin: hostname() };
}

/** In a container a user may have no name. */
function caller(): string {
  try {
    return userInfo().username;
  } catch {
    return `user ${process.getuid?.() ?? "unknown"}`;
  }
}
