import { database } from "~/platform/index.server";

import { demoAccounts } from "./accounts";

/** Empty, a demo that is whole or was cut short, or somebody's own data. */
export type DemoState = "empty" | "begun" | "whole" | "foreign";

export async function demoState(): Promise<DemoState> {
  const last = demoAccounts.at(-1);
  const [installation, organisations, users, whole] = await Promise.all([
    database().installation.findUnique({ where: { id: 1 }, select: { demo: true } }),
    database().organisation.count(),
    database().user.count(),
    database().user.count({ where: { email: last?.email ?? "" } }),
  ]);
  if (installation?.demo) return whole > 0 ? "whole" : "begun";
  return organisations + users > 0 ? "foreign" : "empty";
}
