export { comparison } from "./comparison.server";
export { invite } from "./invitations.server";
export { changing, reading, readingMeasurement } from "./keyed.server";
export {
  measurement,
  measurementsPage,
  participation,
  results,
  roundsPage,
} from "./measurements.server";
export { openApiDocument } from "./openapi.server";
export type { ApiArgs } from "./operation";
export { operations } from "./operations.server";
export { methodsOf } from "./paths.server";
export { readBody } from "./read-body.server";
export { reply, replyTagged } from "./reply.server";
