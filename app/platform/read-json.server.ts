import { readBytes } from "./read-bytes.server";

export type JsonBody = { readonly value: unknown } | "too-large" | "not-json";

/** No body of ours is nested deeper; much deeper ones break whoever walks them. */
const deepest = 16;

/** A request's JSON, kept no further than the limit allows, whatever length it claims. */
export async function readJson(request: Request, limitBytes: number): Promise<JsonBody> {
  const bytes = await readBytes(request, limitBytes);
  if (bytes === "too-large") return bytes;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return nesting(text) > deepest ? "not-json" : { value };
  } catch {
    return "not-json";
  }
}

/**
 * How deep the brackets of a text go, those in strings left out.
 *
 * @param text known to be JSON: where a string does not end, each of its quotes would be tried anew
 */
function nesting(text: string): number {
  let depth = 0;
  let most = 0;
  for (const sign of text.replace(/"(?:[^"\\]|\\.)*"/gs, "")) {
    if (sign === "[" || sign === "{") most = Math.max(most, ++depth);
    else if (sign === "]" || sign === "}") depth--;
  }
  return most;
}
