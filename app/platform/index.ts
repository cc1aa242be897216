export { clientAddress, clientAddressHeader } from "./client-address";
export { dayAfter, dayOf, startOfDay } from "./dutch-day";
export { problem } from "./problem";
