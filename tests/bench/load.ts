import { Agent, request } from "node:http";

/** One request of a load. */
export type Call = { readonly path: string; readonly body: string };

/**
 * Sends calls over kept connections and waits for every answer.
 *
 * @returns answers per second
 * @throws Error when an answer is no success
 */
export async function perSecond(
  port: number,
  calls: readonly Call[],
  connections: number,
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const begin = process.hrtime.bigint();
  let next = 0;
  const worker = async () => {
    for (let call = calls[next++]; call; call = calls[next++]) await send(agent, port, call);
  };
  await Promise.all(Array.from({ length: connections }, worker));
  agent.destroy();
  return calls.length / (Number(process.hrtime.bigint() - begin) / 1e9);
}

function send(agent: Agent, port: number, { path, body }: Call): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      "Content-Type": "application/json",
      "Content-Length": Buffer.byteLength(body),
    };
    const outgoing = request({ agent, port, path, method: "POST", headers }, (response) => {
      response.resume().on("end", () => {
        const { statusCode } = response;
        if (statusCode === 201) resolve();
        else reject(new Error(`${path} answered ${statusCode}`));
      });
    });
    outgoing.on("error", reject).end(body);
  });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
