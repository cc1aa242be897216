import { useEffect, useState, type RefObject } from "react";

/** Where a row leaves room for its line, in CSS pixels from the frame's top left corner. */
export type LineBox = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

export type Lines = {
  readonly width: number;
  readonly height: number;
  /** By row id. */
  readonly boxes: Readonly<Record<string, LineBox>>;
};

function measure(frame: Element): Lines {
  const origin = frame.getBoundingClientRect();
  const boxes: Record<string, LineBox> = {};
  for (const line of frame.querySelectorAll<HTMLElement>("[data-line]")) {
    const box = line.getBoundingClientRect();
    boxes[line.dataset["line"] ?? ""] = {
      left: box.left - origin.left,
      right: box.right - origin.left,
      top: box.top - origin.top,
      bottom: box.bottom - origin.top,
    };
  }
  return { width: origin.width, height: origin.height, boxes };
}

/** Measures the rows' lines, so that one canvas can lie under rows of any height; again when their size changes. */
export function useLines(ref: RefObject<Element>): Lines | null {
  const [lines, setLines] = useState<Lines | null>(null);

  useEffect(() => {
    const frame = ref.current;
    if (!frame) return;
    const observer = new ResizeObserver(() => setLines(measure(frame)));
    observer.observe(frame);
    return () => observer.disconnect();
  }, [ref]);

  return lines;
}
