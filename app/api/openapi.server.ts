import { z } from "zod";

import { config } from "~/platform/index.server";

import { namedSchemas } from "./named";
import { answersOf } from "./openapi-answers.server";
import { apiBase, type Operation } from "./operation";
import { allOperations } from "./operations.server";

type Json = Readonly<Record<string, unknown>>;

let made: Json | undefined;

/** The document of the whole API, from the schemas by which it reads and answers. */
export function openApiDocument(): Json {
  made ??= {
    openapi: "3.1.1",
    info: {
      title: "Nulmeting",
      version: "1",
      summary: "Digital literacy of staff, in numbers about groups",
      description:
        "Numbers come from releases alone; one that may not be shown is null with a reason beside it. Errors are application/problem+json (RFC 9457). Lists are paged. Times are ISO 8601 in UTC. GET answers carry a strong ETag. There is no CORS: a key belongs in a program, not in a web page.",
      license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
    },
    servers: [{ url: config().baseUrl.replace(/\/$/, "") + apiBase }],
    paths: pathsOf(allOperations),
    components: { schemas: componentSchemas(), securitySchemes },
  };
  return made;
}

const securitySchemes = {
  key: { type: "http", scheme: "bearer", description: "A key of HR or of the network office." },
  code: {
    type: "apiKey",
    in: "cookie",
    name: "nulmeting-code",
    description: "For `me` in the place of the code; a code in the path needs no cookie.",
  },
  receipt: {
    type: "http",
    scheme: "Receipt",
    description: "The personal code that only the respondent holds.",
  },
};

function pathsOf(operations: readonly Operation[]): Json {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const item = (paths[operation.path] ??= {});
    item[operation.method] = toOperation(operation);
  }
  return paths;
}

function toOperation(operation: Operation): Json {
  const { id, summary, description, sent } = operation;
  const parameters = [...pathParameters(operation), ...queryParameters(operation)];
  return {
    operationId: id,
    summary,
    ...(description && { description }),
    tags: [operation.access.by === "key" ? "figures" : "taking part"],
    security: securityOf(operation),
    ...(parameters.length > 0 && { parameters }),
    ...(sent && {
      requestBody: {
        required: sent.required ?? true,
        content: { [sent.type]: { schema: toSchema(sent.body, "input"), example: sent.example } },
      },
    }),
    responses: answersOf(operation),
  };
}

function securityOf({ access }: Operation): readonly Json[] {
  switch (access.by) {
    case "key":
      return [{ key: access.scope === null ? [] : [access.scope] }];
    case "code":
      return [{}, { code: [] }];
    case "receipt":
      return [{ receipt: [] }];
    case "code-and-receipt":
      return [{ receipt: [] }, { receipt: [], code: [] }];
    case "nobody":
      return [];
  }
}

const parameterTexts: Readonly<Record<string, string>> = {
  id: "Its slug.",
  code: "16 letters, in any case, with or without dashes; `me` for the code in the cookie.",
};

function pathParameters({ path }: Operation): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({
    ...{ name, in: "path", required: true, schema: { type: "string" } },
    description: parameterTexts[name] ?? "",
  }));
}

const objectSchema = z.object({
  properties: z.record(z.string(), z.looseObject({ description: z.string().optional() })),
});

function queryParameters({ query }: Operation): Json[] {
  if (!query) return [];
  const { properties } = objectSchema.parse(toSchema(query, "input"));
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    ...{ name, in: "query", required: false, schema },
    ...(description && { description }),
  }));
}

/** As JSON Schema 2020-12, which OpenAPI 3.1 takes as it is. */
function toSchema(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return json;
}

function componentSchemas(): Json {
  const uri = (id: string) => `#/components/schemas/${id}`;
  const { schemas } = z.toJSONSchema(namedSchemas, { uri, io: "output", unrepresentable: "any" });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $id: _id, $schema: _dialect, ...schema }]) => [id, schema]),
  );
}
