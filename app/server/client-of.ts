import type { IncomingMessage } from "node:http";

import proxyAddress from "proxy-addr";

import { ConfigurationError } from "~/platform/index.server";

/**
 * Tells where a request comes from. Anybody can send `X-Forwarded-For`, so a line of it counts only as far as
 * the proxies that wrote it are trusted.
 *
 * @param trusted how many proxies stand before the app, or their addresses; null: none
 * @throws ConfigurationError for what is no address
 */
export function clientAddressReader(
  trusted: number | string | null,
): (request: IncomingMessage) => string {
  const trust = trustOf(trusted);
  // A connection that is gone has no address any more.
  return (request) =>
    request.socket.remoteAddress === undefined ? "unknown" : proxyAddress(request, trust);
}

function trustOf(trusted: number | string | null): (address: string, hop: number) => boolean {
  if (trusted === null) return () => false;
  if (typeof trusted === "number") return (_address, hop) => hop < trusted;
  try {
    return proxyAddress.compile(trusted.split(",").map((address) => address.trim()));
  } catch {
    throw new ConfigurationError(
      "TRUST_PROXY must be how many proxies stand before the app, such as 1, or their addresses, such as 127.0.0.1, 10.0.0.0/8.",
    );
  }
}
