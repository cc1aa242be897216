import { closeDatabase, parseConfig, setConfig } from "~/platform/index.server";

/** Works beside a running server, also on the database of our own; starts that one when nobody has. */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  setConfig(parseConfig(process.env, { ownKey: false }));
  const { prepareInstallation } = await import("~/server");
  await prepareInstallation();
  try {
    return await work();
  } finally {
    await closeDatabase();
  }
}
