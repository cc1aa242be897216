import type { DraftContent } from "./view";

/** What the server made of a draft. `gone`: the code no longer takes answers. */
export type SaveOutcome = "saved" | "gone" | "failed";

/** `unsaved`: the last attempt failed and another follows by itself. */
export type SaveState = "untouched" | "saved" | "unsaved" | "gone";

export type SendDraft = (draft: DraftContent, signal: AbortSignal) => Promise<SaveOutcome>;

export type DraftSaver = {
  /** Keeps this draft as the newest; `soon` waits for more changes first. */
  save(draft: DraftContent, when: "now" | "soon"): void;
  /** Sends what is not yet saved at once: before the page goes away, or when the network is back. */
  flush(): void;
  /** Resolves when nothing is left to send, or sending it failed. */
  settle(): Promise<void>;
  /** Sends nothing any more, until the next `save`. */
  stop(): void;
};

const soonMs = 400;
const firstRetryMs = 2_000;
const lastRetryMs = 30_000;

/**
 * Saves drafts one at a time, always the newest, and tries again for as long as it fails.
 *
 * @param send resolves when the server has answered or cannot be reached; never rejects
 * @param tell hears of every change of state
 */
export function createDraftSaver(send: SendDraft, tell: (state: SaveState) => void): DraftSaver {
  let waiting: DraftContent | null = null;
  let sending: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let settled: (() => void)[] = [];

  function settle() {
    for (const resolve of settled) resolve();
    settled = [];
  }

  function later(ms: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void next(), ms);
  }

  async function next(): Promise<void> {
    clearTimeout(timer);
    if (sending !== null || waiting === null) return;
    const draft = waiting;
    const control = new AbortController();
    sending = control;
    const outcome = await send(draft, control.signal);
    // A flush or a stop took its place.
    if (control.signal.aborted) return;
    sending = null;
    if (outcome === "failed") {
      later(Math.min(lastRetryMs, firstRetryMs * 2 ** failures++));
      tell("unsaved");
      settle();
      return;
    }
    failures = 0;
    if (waiting === draft || outcome === "gone") waiting = null;
    tell(outcome);
    if (waiting !== null) later(0);
    else settle();
  }

  function drop() {
    clearTimeout(timer);
    sending?.abort();
    sending = null;
  }

  return {
    save(draft, when) {
      waiting = draft;
      // While it fails, a change must not shorten the wait to a burst of attempts.
      if (failures === 0) later(when === "now" ? 0 : soonMs);
    },
    flush() {
      if (waiting === null) return;
      drop();
      void next();
    },
    settle() {
      if (waiting === null) return Promise.resolve();
      return new Promise((resolve) => {
        settled.push(resolve);
        if (sending === null) void next();
      });
    },
    stop() {
      waiting = null;
      failures = 0;
      drop();
      settle();
    },
  };
}

/** Saves the draft of the code in the cookie. */
export async function putDraft(draft: DraftContent, signal: AbortSignal): Promise<SaveOutcome> {
  const body = JSON.stringify(draft);
  const response = await fetch("/api/v1/participation/me/draft", {
    method: "PUT",
    headers: { "content-type": "application/json" },
    // Browsers refuse to keep more than 64 kB alive.
    keepalive: body.length < 60_000,
    body,
    signal,
  }).catch(() => null);
  if (response?.ok) return "saved";
  const gone = response !== null && [401, 404, 409, 410].includes(response.status);
  return gone ? "gone" : "failed";
}
