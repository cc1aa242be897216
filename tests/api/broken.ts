import type { Described } from "./document";

type Schema = Described["parameters"][number]["schema"];

/** Values that a schema refuses. */
function refusedBy({ type, enum: words, pattern, minimum, maximum }: Schema): string[] {
  return [
    ...(type === "integer" || type === "number" ? ["x", "1.5", "1e999", ""] : []),
    ...(minimum === undefined ? [] : [String(minimum - 1)]),
    ...(maximum === undefined || maximum > 1e9 ? [] : [String(maximum + 1)]),
    ...(words || pattern !== undefined ? ["%00", "!!", "x".repeat(500)] : []),
  ];
}

/** Queries of an operation that are wrong, each with the parameter that an answer must name. */
export function brokenQueries({ parameters }: Described): [query: string, parameter: string][] {
  const known = parameters.filter((one) => one.in === "query");
  return [
    ["?niet-bekend=1", "niet-bekend"],
    ...known.flatMap(({ name, schema }): [string, string][] => [
      ...refusedBy(schema).map((value): [string, string] => [`?${name}=${value}`, name]),
      [`?${name}=1&${name}=2`, name],
    ]),
  ];
}

/** Bodies in JSON that are wrong: what is no JSON, and each property left out or of another kind. */
export function brokenBodies({ requestBody }: Described): string[] {
  const json = requestBody?.content["application/json"];
  if (!json) return [];
  const { example } = json;
  if (typeof example !== "object" || example === null) throw new TypeError("no example");
  const fields = Object.entries(example);
  const required = json.schema.required ?? [];
  return [
    ...["", "{", "[]", "null", "\u00ff", "[".repeat(50_000)],
    ...fields.flatMap(([name]) => {
      const others = Object.fromEntries(fields.filter(([other]) => other !== name));
      return [
        ...(required.includes(name) ? [JSON.stringify(others)] : []),
        ...[null, [1], true].map((value) => JSON.stringify({ ...others, [name]: value })),
      ];
    }),
  ];
}
