import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect } from "vitest";
import { z } from "zod";

const schema = z.looseObject({
  type: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  pattern: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  required: z.array(z.string()).optional(),
});

const operation = z.object({
  operationId: z.string(),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z
    .array(z.object({ name: z.string(), in: z.enum(["path", "query"]), schema }))
    .default([]),
  requestBody: z
    .object({
      required: z.boolean(),
      content: z.record(z.string(), z.object({ schema, example: z.unknown() })),
    })
    .optional(),
  responses: z.record(
    z.string(),
    z.object({
      headers: z.record(z.string(), z.unknown()).default({}),
      content: z.record(z.string(), z.object({ example: z.unknown().optional() })).default({}),
    }),
  ),
});

const tree = z.record(z.string(), z.unknown());

const document = z.looseObject({
  components: tree,
  paths: z.record(z.string(), z.record(z.string(), operation)),
});

export type Described = z.infer<typeof operation> & {
  /** In capitals. */
  readonly method: string;
  /** Under the base of the API, with parameters as `{id}`. */
  readonly path: string;
};

export type Reader = {
  readonly operations: readonly Described[];
  /** Fails when an answer is not what the document says of its status. @returns its body */
  readonly judge: (described: Described, answer: Response) => Promise<unknown>;
  /** Whether a value is as the schema of an answer or of a body says. */
  readonly fits: (pointer: readonly string[], value: unknown) => boolean;
};

/** Headers that need not be there. */
const sometimes = ["Link"];

/** The document of the running server, and what judges answers by it. */
export function readDocument(text: string): Reader {
  const raw: unknown = JSON.parse(text);
  const { paths, components } = document.parse(raw);
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const check = (pointer: readonly string[], value: unknown) => {
    const found = pointer.reduce<unknown>((at, part) => tree.parse(at)[part], raw);
    // What it refers to stands where the document has it.
    const validate = ajv.compile({ ...tree.parse(found), components });
    return validate(value) ? null : ajv.errorsText(validate.errors);
  };
  return {
    operations: Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, one]) => ({
        ...one,
        path,
        method: method.toUpperCase(),
      })),
    ),
    async judge({ operationId, responses, path, method }, answer) {
      const text = await answer.text();
      const status = String(answer.status);
      const where = `${operationId} ${status} ${text.slice(0, 400)}`;
      const described = responses[status];
      if (!described) throw new Error(`not in the document: ${where}`);
      for (const name of Object.keys(described.headers))
        if (!sometimes.includes(name))
          expect([where, answer.headers.has(name)]).toEqual([where, true]);
      const [type] = Object.keys(described.content);
      if (type === undefined) {
        expect([where, text]).toEqual([where, ""]);
        return null;
      }
      expect([where, answer.headers.get("Content-Type")]).toEqual([
        where,
        expect.stringContaining(type),
      ]);
      const body: unknown = JSON.parse(text);
      const pointer = ["paths", path, method.toLowerCase(), "responses", status, "content", type];
      expect([where, check([...pointer, "schema"], body)]).toEqual([where, null]);
      if (type === "application/problem+json")
        expect([where, body]).toEqual([where, expect.objectContaining({ status: answer.status })]);
      return body;
    },
    fits: (pointer, value) => check(pointer, value) === null,
  };
}
