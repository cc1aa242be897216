export { clientAddress, clientAddressHeader } from "./client-address";
export { dayAfter, dayOf, startOfDay, storedDay } from "./dutch-day";
export { problem } from "./problem";
