import { useCallback, useEffect, useRef, useState } from "react";

/** Seconds without use after which a kiosk is wiped, and how long before it asks. */
export const idleSeconds = 120;
const warnSeconds = 20;

const uses = ["pointerdown", "pointermove", "keydown", "input", "wheel", "touchstart"];

/**
 * How long until nobody is taken to be there: null while somebody is. Once it counts down, only `stay` stops it. It
 * reads the clock, so that a computer that slept is wiped when it wakes.
 */
export function useIdle(onIdle: () => void): {
  readonly left: number | null;
  readonly stay: () => void;
} {
  const used = useRef(0);
  const warned = useRef(false);
  const [left, setLeft] = useState<number | null>(null);
  const stay = useCallback(() => {
    used.current = Date.now();
    warned.current = false;
    setLeft(null);
  }, []);

  useEffect(() => {
    used.current = Date.now();
    const use = () => {
      if (!warned.current) used.current = Date.now();
    };
    const look = () => {
      const rest = idleSeconds - (Date.now() - used.current) / 1_000;
      if (rest <= 0) onIdle();
      else if (rest <= warnSeconds) {
        warned.current = true;
        setLeft(Math.ceil(rest));
      }
    };
    const timer = setInterval(look, 1_000);
    for (const name of uses) window.addEventListener(name, use, { passive: true });
    return () => {
      clearInterval(timer);
      for (const name of uses) window.removeEventListener(name, use);
    };
  }, [onIdle]);

  return { left, stay };
}
