import { hostname, userInfo } from "node:os";

import type { Command } from "commander";

import { closeDatabase, database, parseConfig, setConfig } from "~/platform/index.server";

let named = "nulmeting";
let about: { readonly organisation?: string; readonly measurement?: string } = {};

/** Remembers what was called, for the audit log. */
export function nameCommand(command: Command): void {
  const names: string[] = [];
  for (let one: Command | null = command; one?.parent; one = one.parent) names.unshift(one.name());
  const options = Object.entries(command.opts<Record<string, unknown>>()).map(
    ([name, value]) => `--${name} ${String(value)}`,
  );
  named = [...names, ...command.args, ...options].join(" ");
  about = aboutWhom(command, names[0]);
}

/** The organisation that a command names, or the measurement of one. */
function aboutWhom(command: Command, group: string | undefined): typeof about {
  const { organisation } = command.opts<Record<string, unknown>>();
  if (typeof organisation === "string") return { organisation };
  const [first] = command.args;
  if (first === undefined) return {};
  const name = command.registeredArguments[0]?.name();
  if (name === "slug" && group === "organisation") return { organisation: first };
  const isMeasurement =
    name === "measurement" || (name === "slug" && ["measurement", "promise"].includes(group ?? ""));
  return isMeasurement ? { measurement: first } : {};
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
      organisation: await organisationSlug(),
      details: { command: named },
    });
    return await work();
  } finally {
    await closeDatabase();
  }
}

/** Null where the command names none, or a measurement that is not there. */
async function organisationSlug(): Promise<string | null> {
  const { organisation, measurement } = about;
  if (organisation !== undefined || measurement === undefined) return organisation ?? null;
  const found = await database().measurement.findUnique({
    where: { slug: measurement },
    select: { organisation: { select: { slug: true } } },
  });
  return found?.organisation.slug ?? null;
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
