export { clientAddress, clientAddressHeader } from "./client-address";
export { problem } from "./problem";
