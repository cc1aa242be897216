// Makes one account in an installation: `add-account.ts <role> [organisation]`.
import {
  closeDatabase,
  openDatabase,
  parseConfig,
  setConfig,
} from "../../app/platform/index.server";
import { arrangeAccount } from "../setup/arrange-results";

const [role, organisation] = process.argv.slice(2);
if (role !== "hr" && role !== "network") throw new Error(`there is no account for ${role}`);
setConfig(parseConfig(process.env, { ownKey: false }));
await openDatabase();
await arrangeAccount(role, organisation);
await closeDatabase();
