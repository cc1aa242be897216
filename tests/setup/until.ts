import { vi } from "vitest";

/** Waits until something is so; for a minute, because a busy machine takes its time. */
export async function until(
  isSo: () => unknown,
  { timeout = 60_000, interval = 100 } = {},
): Promise<void> {
  await vi.waitUntil(isSo, { timeout, interval });
}
