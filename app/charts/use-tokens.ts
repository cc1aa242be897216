import { useEffect, useState, type RefObject } from "react";

/** Colours of the data tokens that canvases use. */
export type Tokens = Readonly<
  Record<
    `area-${1 | 2 | 3 | 4 | 5}` | "own" | "peer" | "peer-edge" | "grid" | "ink-soft" | "surface",
    string
  >
>;

function readTokens(element: Element): Tokens {
  const style = getComputedStyle(element);
  const read = (name: keyof Tokens) => style.getPropertyValue(`--nm-${name}`).trim();
  return {
    "area-1": read("area-1"),
    "area-2": read("area-2"),
    "area-3": read("area-3"),
    "area-4": read("area-4"),
    "area-5": read("area-5"),
    own: read("own"),
    peer: read("peer"),
    "peer-edge": read("peer-edge"),
    grid: read("grid"),
    "ink-soft": read("ink-soft"),
    surface: read("surface"),
  };
}

/** The data colours where the element stands, read again when theme or house style changes; null before mounting. */
export function useTokens(ref: RefObject<Element>): Tokens | null {
  const [tokens, setTokens] = useState<Tokens | null>(null);

  useEffect(() => {
    const read = () => {
      if (ref.current) setTokens(readTokens(ref.current));
    };
    read();
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const observer = new MutationObserver(read);
    for (const root of [document.documentElement, document.body]) {
      observer.observe(root, { attributeFilter: ["data-theme", "data-organisation", "class"] });
    }
    dark.addEventListener("change", read);
    return () => {
      observer.disconnect();
      dark.removeEventListener("change", read);
    };
  }, [ref]);

  return tokens;
}
