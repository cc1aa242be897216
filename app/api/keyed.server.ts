import type { LoaderFunctionArgs } from "@remix-run/node";
import type { z } from "zod";

import type { ApiKey, KeyScope } from "~/accounts";
import { requireKey } from "~/accounts/index.server";
import { recordLook } from "~/audit/index.server";
import { findLine, type MeasurementLine } from "~/measurements/index.server";
import { problem } from "~/platform";

import type { Operation } from "./operation";
import { readQuery } from "./query.server";
import { replyTagged } from "./reply.server";
import { isSlug } from "./slug";

export type KeyedOperation<Query extends z.ZodType = z.ZodType> = Operation<Query> & {
  readonly access: { readonly by: "key"; readonly scope: KeyScope | null };
};

/** Who asks what. */
export type Asked<Query extends z.ZodType = z.ZodType> = {
  readonly request: Request;
  readonly key: ApiKey;
  /** The parameter of the path, where there is one. */
  readonly id: string;
  readonly query: z.output<Query>;
};

/** What a handler gives: the body of its answer, or a problem. */
export type Given =
  | {
      readonly body: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | Response;

type Handler = (args: LoaderFunctionArgs) => Promise<Response>;

/** A handler that reads: a key with its scope, the query, the audit log, and the answer by its schema. */
export function reading<Query extends z.ZodType>(
  operation: KeyedOperation<Query>,
  work: (asked: Asked<Query>) => Promise<Given>,
): Handler {
  return answering(operation, async (asked) => {
    await recordLook(asked.request, asked.key, asked.key.organisation?.slug ?? null);
    return await work(asked);
  });
}

/** The same about one measurement; to a key that may not see it, it does not exist. */
export function readingMeasurement(
  operation: KeyedOperation,
  work: (line: MeasurementLine, asked: Asked) => Promise<Given>,
): Handler {
  return answering(operation, async (asked) => {
    const line = await findForKey(asked.key, asked.id);
    await recordLook(
      asked.request,
      asked.key,
      line?.organisation ?? asked.key.organisation?.slug ?? null,
    );
    return line ? await work(line, asked) : noMeasurement();
  });
}

/** A handler about one measurement that changes something; it writes its act down by itself. */
export function changing(
  operation: KeyedOperation,
  work: (line: MeasurementLine, asked: Asked) => Promise<Response>,
): Handler {
  return withKey(operation, async (asked) => {
    const line = await findForKey(asked.key, asked.id);
    return line ? await work(line, asked) : noMeasurement();
  });
}

function answering<Query extends z.ZodType>(
  operation: KeyedOperation<Query>,
  work: (asked: Asked<Query>) => Promise<Given>,
): Handler {
  return withKey(operation, async (asked) => {
    const given = await work(asked);
    if (given instanceof Response) return given;
    const { body, headers = {} } = given;
    return replyTagged(asked.request, operation, body, { cache: "private, no-cache", headers });
  });
}

function withKey<Query extends z.ZodType>(
  operation: KeyedOperation<Query>,
  work: (asked: Asked<Query>) => Promise<Response>,
): Handler {
  return async ({ request, params }) => {
    try {
      const key = await requireKey(request, operation.access.scope);
      const query = readQuery(request, operation.query);
      return await work({ request, key, id: params["id"] ?? "", query });
    } catch (thrown) {
      // An answer that was thrown goes out as one.
      if (thrown instanceof Response) return thrown;
      throw thrown;
    }
  };
}

async function findForKey({ role }: ApiKey, slug: string): Promise<MeasurementLine | null> {
  const line = isSlug(slug) ? await findLine(slug) : null;
  if (!line) return null;
  // Its own HR by the scope of the database; the office what consents.
  return role === "hr" || (line.namedInNetwork && !line.trial) ? line : null;
}

function noMeasurement(): Response {
  return problem(404, "There is no such measurement");
}
