import type { ReactNode } from "react";

import { DemoStrip, PageFooter, PageHeader, SkipLink } from "./page-parts";

type Props = {
  readonly side?: ReactNode;
  /** On the deep ground. */
  readonly hero: ReactNode;
  readonly children: ReactNode;
};

/** A wide page that opens with one large quiet area, with a scale as its lower edge. */
export function DeepPage({ side, hero, children }: Props) {
  return (
    <div className="nm-page nm-page--wide">
      <SkipLink />
      <DemoStrip />
      <div className="nm-deep">
        <PageHeader side={side} />
      </div>
      <main id="main" tabIndex={-1}>
        <div className="nm-deep nm-hero">
          <div className="nm-column">{hero}</div>
          <div className="nm-ruler" />
        </div>
        <div className="nm-column">{children}</div>
      </main>
      <PageFooter />
    </div>
  );
}
