/** A share known only in four steps. */
export type BandLine = {
  readonly id: string;
  readonly label: string;
  /** 1–4 filled steps; null when not shown. */
  readonly steps: 1 | 2 | 3 | 4 | null;
  readonly text: string;
};

/** Four steps per line: enough to see where to act, too little to see who took part. */
export function BandList({ lines }: { readonly lines: readonly BandLine[] }) {
  return (
    <ul className="nm-turnout">
      {lines.map(({ id, label, steps, text }) => (
        <li key={id}>
          <span>{label}</span>
          {steps === null ? (
            <span className="nm-hidden nm-hidden--line">{text}</span>
          ) : (
            <>
              <span className="nm-turnout__steps" aria-hidden="true">
                {[1, 2, 3, 4].map((step) => (
                  <i key={step} className={step <= steps ? "nm-turnout__on" : undefined} />
                ))}
              </span>
              <span className="nm-turnout__text">{text}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
