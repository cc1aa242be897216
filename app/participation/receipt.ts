import { encodeCode } from "./code";

/**
 * A new receipt: 16 Crockford letters, which only the respondent's browser knows until it hands in.
 *
 * @param fill fills the bytes with randomness that cannot be guessed: `crypto.getRandomValues` in a browser
 */
export function drawReceipt(fill: (bytes: Uint8Array) => unknown): string {
  const bytes = new Uint8Array(10);
  fill(bytes);
  return encodeCode(bytes);
}
