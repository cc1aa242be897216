import { useEffect, useState } from "react";

import type { DeviceDrafts } from "./device-drafts";
import {
  createDraftSaver,
  putDraft,
  type DraftSaver,
  type SaveState,
  type SendDraft,
} from "./questionnaire-drafts";

/** Saves for as long as the page lives, and sends what is left when it goes away. */
export function useDraftSaver(
  resumed: boolean,
  device: DeviceDrafts | null,
): {
  readonly saver: DraftSaver;
  readonly state: SaveState;
} {
  const [state, tell] = useState<SaveState>(resumed ? "saved" : "untouched");
  const [saver] = useState(() => createDraftSaver(sendAndTell(device), tell));

  useEffect(() => {
    const flush = () => saver.flush();
    const hidden = () => {
      if (document.visibilityState === "hidden") saver.flush();
    };
    document.addEventListener("visibilitychange", hidden);
    window.addEventListener("pagehide", flush);
    window.addEventListener("online", flush);
    return () => {
      saver.flush();
      document.removeEventListener("visibilitychange", hidden);
      window.removeEventListener("pagehide", flush);
      window.removeEventListener("online", flush);
    };
  }, [saver]);

  return { saver, state };
}

function sendAndTell(device: DeviceDrafts | null): SendDraft {
  return async (draft, signal) => {
    const outcome = await putDraft(draft, signal);
    if (outcome === "saved") device?.sent(draft);
    if (outcome === "gone") await device?.forget();
    return outcome;
  };
}
