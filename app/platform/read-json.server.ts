import type { Asked } from "./asked";
import { readBytes } from "./read-bytes.server";

export type JsonBody = { readonly value: unknown } | "too-large" | "not-json";

/** No body of ours is nested deeper; much deeper ones break whoever walks them. */
const deepest = 16;

/** A request's JSON, kept no further than the limit allows, whatever length it claims. */
export async function readJson(
  request: Pick<Asked, "body">,
  limitBytes: number,
): Promise<JsonBody> {
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

const [quote, backslash] = [0x22, 0x5c];
const opening = new Set([0x5b, 0x7b]);
const closing = new Set([0x5d, 0x7d]);

/** How deep the brackets of a text go, those in strings left out. @param text known to be JSON */
function nesting(text: string): number {
  let depth = 0;
  let most = 0;
  let quoted = false;
  for (let place = 0; place < text.length; place += 1) {
    const sign = text.charCodeAt(place);
    if (sign === quote) quoted = !quoted;
    else if (quoted) place += sign === backslash ? 1 : 0;
    else if (opening.has(sign)) most = Math.max(most, ++depth);
    else if (closing.has(sign)) depth--;
  }
  return most;
}
