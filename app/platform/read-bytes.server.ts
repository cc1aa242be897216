/** Past this much we hang up instead of hearing the sender out. */
const patience = 16;

/** A request's body, kept no further than the limit allows, whatever length it claims. */
export async function readBytes(
  request: Request,
  limitBytes: number,
): Promise<Uint8Array | "too-large"> {
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
  return size > limitBytes ? "too-large" : Buffer.concat(chunks);
}
