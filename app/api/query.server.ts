import { z } from "zod";

import { problem } from "~/platform";

const nothing = z.strictObject({});

/**
 * The query of a request by its schema; one that is given twice or that nobody knows is refused, not passed over.
 *
 * @throws a problem answer that names each parameter that is wrong
 */
export function readQuery<Query extends z.ZodType>(
  request: Request,
  schema: Query | undefined,
): z.output<Query>;
export function readQuery(request: Request, schema: z.ZodType = nothing): unknown {
  const { searchParams } = new URL(request.url);
  const names = [...new Set(searchParams.keys())];
  const twice = names.filter((name) => searchParams.getAll(name).length > 1);
  const parsed = schema.safeParse(Object.fromEntries(searchParams));
  if (twice.length === 0 && parsed.success) return parsed.data;
  const issues = parsed.error?.issues ?? [];
  const errors = [
    ...twice.map((parameter) => ({ parameter, detail: "is given twice" })),
    ...issues.flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((parameter) => ({ parameter, detail: "is not known here" }))
        : [{ parameter: String(issue.path[0]), detail: issue.message }],
    ),
  ];
  throw problem(400, "The query is wrong", { errors });
}
