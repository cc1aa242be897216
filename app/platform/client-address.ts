import type { Asked } from "./asked";

/** Set by the server from the connection, whatever the client sent under this name. */
export const clientAddressHeader = "x-nulmeting-client-address";

/** Where a request comes from, as it stands in the audit log. */
export function clientAddress(request: Pick<Asked, "headers">): string {
  return request.headers.get(clientAddressHeader) ?? "unknown";
}

/** For counting who asks: of IPv6 the network alone, since one subscriber has all the addresses in it. */
export function callerOf(request: Pick<Asked, "headers">): string {
  const address = clientAddress(request).replace(/^::ffff:(?=\d+\.)/i, "");
  return address.includes(":") ? networkOf(address) : address;
}

/** @returns the first 64 bits. Source: RFC 4291, 2.2 */
function networkOf(address: string): string {
  const [front = [], back] = address
    .replace(/%.*$/, "")
    .split("::")
    .map((half) => half.split(":").filter(Boolean));
  const zeros = back ? Array<string>(Math.max(0, 8 - front.length - back.length)).fill("0") : [];
  const groups = [...front, ...zeros, ...(back ?? [])].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}
