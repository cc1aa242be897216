import cluster from "node:cluster";
import { createHash, timingSafeEqual } from "node:crypto";

import express from "express";
import { AggregatorRegistry, collectDefaultMetrics, Gauge, Histogram, register } from "prom-client";

import { config, isDatabaseAway, jobCounts, pool } from "~/platform/index.server";

const ASK = "nulmeting:metrics";

type Kind = "respondent" | "api" | "staff" | "asset" | "operations";

const duration = new Histogram({
  name: "nulmeting_http_request_duration_seconds",
  help: "Requests by what kind of page they are for; those of people who take part are never told apart further.",
  labelNames: ["kind", "method", "status"],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
});

const requestsAtWork = new Gauge({
  name: "nulmeting_http_requests_in_flight",
  help: "Requests that are being answered.",
});

/** Counts and times what is asked, coarsely: nobody can see in it who handed in, or when somebody did. */
export function measuring(kindOf: (path: string) => Kind): express.RequestHandler {
  return (request, response, next) => {
    const began = process.hrtime.bigint();
    const kind = kindOf(request.path);
    requestsAtWork.inc();
    response.once("close", () => {
      requestsAtWork.dec();
      const seconds = Number(process.hrtime.bigint() - began) / 1e9;
      const status = `${Math.floor(response.statusCode / 100)}xx`;
      duration.observe({ kind, method: request.method, status }, seconds);
    });
    next();
  };
}

/** Prometheus text of all processes together, for the machine itself or who has the operations key. */
export function metrics(clientOf: (request: express.Request) => string): express.RequestHandler {
  measurePlatform();
  return (request, response, next) => {
    if (!mayAsk(request, clientOf(request))) {
      response.status(404).type("text/plain").send("Not found");
      return;
    }
    everyProcess().then((text) => response.type(register.contentType).send(text), next);
  };
}

let measured = false;

function measurePlatform(): void {
  if (measured) return;
  measured = true;
  // In each process it also answers for itself when the leading one asks.
  new AggregatorRegistry();
  collectDefaultMetrics({ prefix: "nulmeting_" });
  new Gauge({
    name: "nulmeting_database_connections",
    help: "Connections to the database, and requests that wait for one.",
    labelNames: ["state"],
    collect() {
      const { totalCount, idleCount, waitingCount } = pool();
      this.set({ state: "busy" }, totalCount - idleCount);
      this.set({ state: "idle" }, idleCount);
      this.set({ state: "waiting" }, waitingCount);
    },
  });
  new Gauge({
    name: "nulmeting_jobs",
    help: "Jobs of each queue that wait, are at work or failed.",
    labelNames: ["queue", "state"],
    aggregator: "first",
    async collect() {
      this.reset();
      for (const { queue, state, count } of await jobsIfKnown()) this.set({ queue, state }, count);
    },
  });
}

/** While the database is away all else is told. */
async function jobsIfKnown() {
  try {
    return await jobCounts();
  } catch (error) {
    if (isDatabaseAway(error)) return [];
    throw error;
  }
}

/**
 * The machine itself asks without a proxy in between: behind one on the same machine all the world comes from it.
 */
function mayAsk(request: express.Request, client: string): boolean {
  const { headers } = request;
  const forwarded = headers["x-forwarded-for"] ?? headers.forwarded ?? headers.via;
  if (forwarded === undefined && /^(127\.|::1$|::ffff:127\.)/.test(client)) return true;
  const { operationsKey } = config();
  const [, given = ""] = /^Bearer (.+)$/.exec(headers.authorization ?? "") ?? [];
  return operationsKey !== null && timingSafeEqual(hash(given), hash(operationsKey));
}

const hash = (text: string) => createHash("sha256").update(text).digest();

async function everyProcess(): Promise<string> {
  if (!cluster.isWorker) return await register.metrics();
  return await new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      process.off("message", hear);
      reject(new Error("the leading process does not answer"));
    }, 5_000);
    const hear = (message: unknown) => {
      if (!isAnswer(message)) return;
      clearTimeout(late);
      process.off("message", hear);
      resolve(message.text);
    };
    process.on("message", hear);
    process.send?.({ type: ASK });
  });
}

type Answer = { readonly type: typeof ASK; readonly text: string };

function isAnswer(message: unknown): message is Answer {
  if (typeof message !== "object" || message === null) return false;
  return (
    "type" in message &&
    message.type === ASK &&
    "text" in message &&
    typeof message.text === "string"
  );
}

/** In the leading process: gathers what all others measured for one of them that asks. */
export function answerForAll(): void {
  const together = new AggregatorRegistry();
  cluster.on("message", (worker, message: unknown) => {
    const isQuestion =
      typeof message === "object" && message !== null && "type" in message && message.type === ASK;
    if (!isQuestion) return;
    void together.clusterMetrics().then(
      (text) => worker.send({ type: ASK, text }),
      () => worker.send({ type: ASK, text: "" }),
    );
  });
}
