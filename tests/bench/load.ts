import { Agent, request } from "node:http";

/** One request of a load. */
export type Call = {
  readonly path: string;
  readonly body?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

export type Reply = { readonly status: number; readonly cookies: readonly string[] };

/**
 * Sends calls over kept connections and waits for every answer.
 *
 * @returns answers per second
 * @throws Error when something was not created
 */
export async function perSecond(
  port: number,
  calls: readonly Call[],
  connections: number,
): Promise<number> {
  return await doneInASecond(port, calls, connections, async (send, call) => {
    const { status } = await send({ method: "POST", ...call });
    if (status !== 201) throw new Error(`${call.path} answered ${status}`);
  });
}

/** As many at a time as there are connections do their thing, until all are done. @returns how many a second */
export async function doneInASecond<One>(
  port: number,
  all: readonly One[],
  connections: number,
  thing: (send: (call: Call) => Promise<Reply>, one: One) => Promise<void>,
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const begin = process.hrtime.bigint();
  const left = all.values();
  const worker = async () => {
    for (const one of left) await thing((call) => send(agent, port, call), one);
  };
  await Promise.all(Array.from({ length: connections }, worker));
  agent.destroy();
  return all.length / (Number(process.hrtime.bigint() - begin) / 1e9);
}

function send(
  agent: Agent,
  port: number,
  { path, body, method = "GET", headers = {} }: Call,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = body && {
      "Content-Type": "application/json",
      "Content-Length": Buffer.byteLength(body),
    };
    const options = { agent, port, path, method, headers: { ...headers, ...sent } };
    const outgoing = request(options, (response) => {
      const cookies = (response.headers["set-cookie"] ?? []).map(
        (line) => line.split(";")[0] ?? "",
      );
      response.resume().on("end", () => resolve({ status: response.statusCode ?? 0, cookies }));
    });
    outgoing.on("error", reject).end(body);
  });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
