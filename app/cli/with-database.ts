import { closeDatabase, parseConfig, setConfig } from "~/platform/index.server";
import { prepareInstallation } from "~/server";

/** Works beside a running server, also on the database of our own; starts that one when nobody has. */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  setConfig(parseConfig(process.env, { ownKey: false }));
  await prepareInstallation();
  try {
    return await work();
  } finally {
    await closeDatabase();
  }
}
