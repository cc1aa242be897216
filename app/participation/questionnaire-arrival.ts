import { useEffect, useRef, type RefObject } from "react";

import type { Place } from "./questionnaire-place";

/** On every screen but the first of a visit: from the top, heard by who listens, and saved. */
export function useArrival(
  page: number,
  box: RefObject<HTMLElement>,
  save: (when: "now") => void,
): void {
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    save("now");
    window.scrollTo(0, 0);
    const heading = box.current?.querySelector("h1");
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [page, box, save]);
}

/**
 * The code takes no answers any more: the start page says why. After an attempt to hand in whose reply
 * was lost, the answers may be in: then only its receipt opens the result, and it stands on this page.
 */
export function useGone(gone: boolean, attempted: boolean, go: (place: Place) => void): void {
  const told = useRef(false);
  useEffect(() => {
    if (!gone || told.current) return;
    told.current = true;
    if (attempted) go("check");
    // As a document: the code's cookie is sent to the start page, but not for its data alone.
    else window.location.replace("/t");
  }, [gone, attempted, go]);
}

/** The title of a screen that was not loaded as a document. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
