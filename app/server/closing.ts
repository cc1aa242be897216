import type { Server, ServerResponse } from "node:http";

/** Whoever dawdles longer than this would keep the service manager waiting too. */
const LONGEST = 10_000;

/**
 * Prepares a server for its end: what was asked is answered, each on a connection that ends with it. Node alone lets a
 * connection live on that is busy as the end begins; who keeps asking along it would be cut off at last, with all others.
 */
export function closing(server: Server): () => Promise<void> {
  const answering = new Set<ServerResponse>();
  server.prependListener("request", (_request, response: ServerResponse) => {
    answering.add(response);
    response.once("close", () => answering.delete(response));
    if (!server.listening) lastOnItsConnection(response);
  });
  return async () => {
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      answering.forEach(lastOnItsConnection);
      setTimeout(() => server.closeAllConnections(), LONGEST).unref();
    });
  };
}

function lastOnItsConnection(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader("Connection", "close");
}
