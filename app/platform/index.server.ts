export { agreedTime } from "./clock.server";
export { appKey, config, ConfigurationError, parseConfig, setConfig } from "./config.server";
export type { Config } from "./config-type";
export { cookieKeeping } from "./cookie.server";
export { writeCsv } from "./csv.server";
export {
  deriveKey,
  open,
  openJson,
  reseal,
  seal,
  sealJson,
  sha256,
  type KeyChange,
} from "./crypto.server";
export {
  closeDatabase,
  database,
  isDatabaseAway,
  openDatabase,
  pool,
  wholeDatabase,
  wholePool,
  ownerAddress,
} from "./database.server";
export type { Prisma, PrismaClient } from "./generated/prisma/client";
export { countFailure, forgetFailures, waitAfterFailures } from "./failures.server";
export type { FailureLimit } from "./failures.server";
export { enqueue, jobCounts, pause, startJobs, stopJobs, type JobHandler } from "./jobs.server";
export { canMail, closeMail, reachMail, sendMail, type Mail } from "./mail.server";
export { inRequest, log } from "./log.server";
export { prepared, quick } from "./prepared.server";
export { readBytes } from "./read-bytes.server";
export { readJson, type JsonBody } from "./read-json.server";
export { beyondScope, inScope, narrowTo } from "./scope.server";
export { migrationNames, projectRoot } from "./migrate.server";
export { together } from "./together.server";
export { restoreBackup, RestoreError } from "./backup/restore.server";
export { writeBackup } from "./backup/write-backup.server";
