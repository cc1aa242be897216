import type { Command } from "commander";

import { InputError, tell } from "./io";
import { withDatabase } from "./with-database";

export function addRotateKeyCommand(program: Command): void {
  program
    .command("rotate-key")
    .description("keeps under APP_KEY what was kept under APP_KEY_OLD; stop the site first")
    .action(async () => {
      const { appKey, config, database } = await import("~/platform/index.server");
      const { resealMeasurementSecrets } = await import("~/participation/index.server");
      const { rekeyStops } = await import("~/mailing/index.server");
      const { rekeyAccounts } = await import("~/accounts/index.server");
      await withDatabase(async () => {
        const from = config().oldAppKey;
        if (!from)
          throw new InputError("set APP_KEY_OLD to the key until now, and APP_KEY to the new one");
        const change = { from, to: appKey() };
        try {
          const [measurements, stops, accounts] = await database().$transaction(
            async (tx) => [
              await resealMeasurementSecrets(tx, change),
              await rekeyStops(tx, change),
              await rekeyAccounts(tx, change),
            ],
            { timeout: 600_000 },
          );
          tell(
            `under the new key: ${measurements} measurements, ${stops} who want no mail, ${accounts} secrets of sign-in`,
          );
        } catch (error) {
          if (!isOtherKey(error)) throw error;
          throw new InputError(
            "APP_KEY_OLD is not the key that all is kept under; nothing was changed",
          );
        }
      });
    });
}

/** What GCM says of a piece under another key, ours and that of sign-in. */
function isOtherKey(error: unknown): boolean {
  return (
    error instanceof Error && /unable to authenticate|invalid tag|decrypt/i.test(error.message)
  );
}
