import type { ReactNode } from "react";

type HeadlineProps = {
  /** What and when, small above the finding. */
  readonly eyebrow?: ReactNode;
  /** The finding of the page, as a sentence. */
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  /** Buttons. */
  readonly children?: ReactNode;
};

/** How a dashboard page opens: its finding first. */
export function Headline({ eyebrow, title, lead, children }: HeadlineProps) {
  return (
    <div className="nm-headline nm-column">
      {eyebrow && <p className="nm-eyebrow">{eyebrow}</p>}
      <h1 className="nm-display">{title}</h1>
      {lead && <p className="nm-lead">{lead}</p>}
      {children && <div className="nm-row">{children}</div>}
    </div>
  );
}

type SheetProps = {
  readonly id?: string;
  /** The finding of this part. */
  readonly title: ReactNode;
  /** One or two sentences under it. */
  readonly say?: ReactNode;
  readonly children?: ReactNode;
};

/** One part of a dashboard page, over the whole width. */
export function Sheet({ id, title, say, children }: SheetProps) {
  return (
    <section className="nm-sheet" id={id}>
      <div className="nm-column">
        <h2>{title}</h2>
        {say && <p className="nm-say">{say}</p>}
        {children}
      </div>
    </section>
  );
}
