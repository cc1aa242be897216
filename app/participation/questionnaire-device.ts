import { useEffect, useRef, useState } from "react";

import type { SurveyModel } from "~/questionnaires/survey";

import { deviceDrafts, type DeviceDrafts } from "./device-drafts";
import { useKiosk } from "./kiosk-context";
import type { DraftContent } from "./view";

/** What this device keeps until the server has it; nothing on a computer that many share. */
export function useDeviceDrafts(deviceKey: string): DeviceDrafts | null {
  const kiosk = useKiosk();
  const [device] = useState(() =>
    typeof document === "undefined" || kiosk !== null ? null : deviceDrafts(deviceKey),
  );
  return device;
}

/** Goes on with what was left unsent here when the page was closed without a network. */
export function useUnsent(
  device: DeviceDrafts | null,
  model: SurveyModel,
  saved: DraftContent | null,
  goOn: (page: number) => void,
): void {
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current || device === null) return;
    asked.current = true;
    void device.find(saved).then((kept) => {
      if (kept === null) return;
      const fresh = Object.entries({ ...model.data }).filter(
        ([name, value]) => JSON.stringify(value) !== JSON.stringify(saved?.answers[name]),
      );
      model.data = { ...kept.answers, ...Object.fromEntries(fresh) };
      goOn(kept.page);
    });
  }, [device, model, saved, goOn]);
}
