import { useLocation, useNavigate } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";

/** A screen by its number, or the check page behind them all. */
export type Place = number | "check";

/** The fragment that a place has in the address, so that the browser's own "back" works. */
export function placeHash(place: Place): string {
  return place === "check" ? "#check" : `#screen-${place}`;
}

export function placeFromHash(hash: string): Place | null {
  if (hash === "#check") return "check";
  const digits = /^#screen-(\d{1,4})$/.exec(hash)?.[1];
  return digits === undefined ? null : Number(digits);
}

/**
 * The index of the screen to show: the first at or behind the place, their number for the check page.
 *
 * @param screens the visible ones, by rising number
 */
export function placeAmong(screens: readonly { readonly number: number }[], place: Place): number {
  const at = screens.findIndex((screen) => place !== "check" && screen.number >= place);
  return at === -1 ? screens.length : at;
}

/**
 * Where the respondent is, kept in the address.
 *
 * @param start where the draft was left: an address that is loaded anew starts there, as the server drew it
 */
export function usePlace(start: number): readonly [Place, (to: Place) => void] {
  const [place, setPlace] = useState<Place>(start);
  const { hash, key, search } = useLocation();
  const navigate = useNavigate();
  const seen = useRef<string | null>(null);

  // With the same query string only the fragment changes, and nothing is loaded again.
  const move = useCallback(
    (to: Place, replace: boolean) =>
      navigate({ search, hash: placeHash(to) }, { replace, preventScrollReset: true }),
    [navigate, search],
  );

  useEffect(() => {
    if (seen.current === key) return;
    const loaded = seen.current === null;
    seen.current = key;
    const named = placeFromHash(hash);
    if (loaded || named === null) move(place, true);
    else setPlace(named);
  }, [hash, key, move, place]);

  return [place, useCallback((to: Place) => move(to, false), [move])];
}
