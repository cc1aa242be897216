import type { Asked } from "./asked";

/** Set by the server from the connection, whatever the client sent under this name. */
export const clientAddressHeader = "x-nulmeting-client-address";

export function clientAddress(request: Pick<Asked, "headers">): string {
  return request.headers.get(clientAddressHeader) ?? "unknown";
}
