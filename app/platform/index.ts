export type { Asked } from "./asked";
export { callerOf, clientAddress, clientAddressHeader } from "./client-address";
export { dayAfter, dayOf, startOfDay, storedDay } from "./dutch-day";
export { isLoopback } from "./loopback";
export { mailErrorForLog, mailErrorParts } from "./mail-error";
export { problem } from "./problem";
