const SHAPE = { higher: "M5.5 1 10.5 10H.5z", lower: "M5.5 10 .5 1h10z" };

/** A small triangle and the word; the word alone is enough. */
export function Mark({
  direction,
  text,
}: {
  readonly direction: "higher" | "lower";
  readonly text: string;
}) {
  return (
    <span className="nm-mark">
      <svg viewBox="0 0 11 11" width="11" height="11" aria-hidden="true">
        <path d={SHAPE[direction]} fill="currentColor" />
      </svg>
      {text}
    </span>
  );
}
