import type { z } from "zod";

import { problem, type Asked } from "~/platform";
import { readJson } from "~/platform/index.server";

import type { Operation } from "./operation";

const bodyLimit = 256 * 1024;

/** The JSON of a request by the schema of its operation, or the problem to answer. */
export async function readBody<Body extends z.ZodType>(
  request: Pick<Asked, "body">,
  { sent }: Operation<z.ZodType, Body> & { readonly sent: { readonly body: Body } },
): Promise<{ readonly body: z.output<Body> } | { readonly refused: Response }> {
  const json = await readJson(request, bodyLimit);
  if (json === "too-large") return { refused: problem(413, "The body is larger than 256 kB") };
  if (json === "not-json") return { refused: problem(400, "The body is not JSON") };
  const parsed = sent.body.safeParse(json.value);
  if (parsed.success) return { body: parsed.data };
  const errors = parsed.error.issues.map(({ path, message }) => ({
    pointer: `/${path.join("/")}`,
    detail: message,
  }));
  return { refused: problem(400, "The body has another shape", { errors }) };
}
