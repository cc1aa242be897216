export type { Asked } from "./asked";
export { clientAddress, clientAddressHeader } from "./client-address";
export { dayAfter, dayOf, startOfDay, storedDay } from "./dutch-day";
export { problem } from "./problem";
export { together } from "./together";
