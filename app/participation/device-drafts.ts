import { createStore, del, entries, get, set, type UseStore } from "idb-keyval";

import type { DraftContent } from "./view";

/** Answers of one code that the server does not have yet, kept on this device. */
export type DeviceDrafts = {
  /**
   * What was left unsent here.
   *
   * @param saved what the server has; when that is newer than what stands here, that counts
   */
  find(saved: DraftContent | null): Promise<DraftContent | null>;
  keep(draft: DraftContent): void;
  /** The server has this one now. */
  sent(draft: DraftContent): void;
  forget(): Promise<void>;
};

type Kept = {
  readonly draft: DraftContent;
  /** Marks of what the server may have while this is the newest: what it follows, and each attempt since. */
  readonly follows: readonly string[];
};

const keptDays = 90;
const block = 2_048;

/**
 * Sealed with AES-GCM under a key that only the page of the code brings: whoever has the device and not the code reads
 * nothing, and does not see how much was answered.
 *
 * @param key 32 bytes in base64
 * @returns null where the browser cannot keep or seal anything; then the page alone keeps the answers
 */
export function deviceDrafts(key: string): DeviceDrafts | null {
  if (typeof indexedDB === "undefined" || globalThis.crypto?.subtle === undefined) return null;
  const store = createStore("nulmeting", "drafts");
  const bytes = Uint8Array.from(atob(key), (sign) => sign.charCodeAt(0));
  const name = markOf(bytes);
  let follows: readonly string[] = [];
  let newest: DraftContent | null = null;
  // One after the other: what is read must not be overwritten first. A browser that refuses to keep something is no
  // reason to stop: the page holds the answers too.
  let last: Promise<unknown> = forgetOld(store).catch(() => undefined);
  function then<T>(work: () => Promise<T>): Promise<T | null> {
    const done = last.then(work).catch(() => null);
    last = done;
    return done;
  }

  return {
    find: (saved) =>
      then(async () => {
        const mark = await markOfDraft(saved);
        // What cannot be opened, such as the record of an older build, is as good as none.
        const kept = await unseal(bytes, await get<Sealed>(await name, store)).catch(() => null);
        if (kept?.follows.includes(mark)) {
          follows = kept.follows;
          return kept.draft;
        }
        follows = [mark];
        await del(await name, store);
        return null;
      }),
    keep(draft) {
      newest = draft;
      void then(async () => {
        follows = [...follows, await markOfDraft(draft)];
        await set(await name, await seal(bytes, { draft, follows }), store);
      });
    },
    sent(draft) {
      void then(async () => {
        follows = [await markOfDraft(draft)];
        if (newest !== draft) return;
        newest = null;
        await del(await name, store);
      });
    },
    async forget() {
      await then(async () => del(await name, store));
    },
  };
}

/** Wipes a computer that many share. */
export function forgetDeviceDrafts(): void {
  if (typeof indexedDB !== "undefined") indexedDB.deleteDatabase("nulmeting");
}

type Sealed = { readonly at: number; readonly nonce: Uint8Array; readonly cipher: ArrayBuffer };

async function seal(bytes: Uint8Array<ArrayBuffer>, kept: Kept): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const text = JSON.stringify(kept);
  const filled = text.padEnd(Math.ceil(text.length / block) * block);
  const cipher = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv: nonce },
    await importKey(bytes),
    new TextEncoder().encode(filled),
  );
  return { at: Date.now(), nonce, cipher };
}

async function unseal(
  bytes: Uint8Array<ArrayBuffer>,
  sealed: Sealed | undefined,
): Promise<Kept | null> {
  if (sealed === undefined) return null;
  const { nonce, cipher } = sealed;
  const iv = new Uint8Array(nonce);
  const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, await importKey(bytes), cipher);
  const kept: Kept = JSON.parse(new TextDecoder().decode(text));
  return kept;
}

function importKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
}

function markOfDraft(draft: DraftContent | null): Promise<string> {
  const text = draft && JSON.stringify([draft.page, draft.answers]);
  return markOf(new TextEncoder().encode(text ?? ""));
}

async function markOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return btoa(String.fromCharCode(...hash.subarray(0, 12)));
}

async function forgetOld(store: UseStore): Promise<void> {
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1000;
  for (const [key, { at }] of await entries<string, Sealed>(store)) {
    if (at < oldest) await del(key, store);
  }
}
