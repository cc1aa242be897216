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
    if (nesting(text) > deepest) return "not-json";
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return "not-json";
  }
}

/** How deep the brackets of a JSON text go, those in strings left out. */
function nesting(text: string): number {
  let depth = 0;
  let most = 0;
  for (const sign of text.replace(/"(?:[^"\\]|\\.)*"/gs, "")) {
    if (sign === "[" || sign === "{") most = Math.max(most, ++depth);
    else if (sign === "]" || sign === "}") depth--;
  }
  return most;
}
