export type JsonBody = { readonly value: unknown } | "too-large" | "not-json";

/** Past this much we hang up instead of hearing the sender out. */
const patience = 16;

/** No body of ours is nested deeper; much deeper ones break whoever walks them. */
const deepest = 16;

/** A request's JSON, kept no further than the limit allows, whatever length it claims. */
export async function readJson(request: Request, limitBytes: number): Promise<JsonBody> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    // Read on without keeping it: a sender that is cut off never sees the answer.
    if (size <= limitBytes) chunks.push(part.value);
    if (size > patience * limitBytes) {
      await reader?.cancel();
      break;
    }
  }
  if (size > limitBytes) return "too-large";
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
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
