/** So many lines may be lost sight of when the power fails; fewer where mail goes slowly. */
const largestBatch = 20;

/** How many letters go out together: two seconds' worth. */
export function batchSize(perMinute: number): number {
  return Math.max(1, Math.min(largestBatch, Math.floor(perMinute / 30)));
}

/** Milliseconds to wait after a batch, so that a minute holds no more than it may. */
export function pauseAfter(letters: number, perMinute: number, elapsed: number): number {
  return Math.max(0, Math.ceil((letters * 60_000) / perMinute - elapsed));
}
