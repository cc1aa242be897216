import type { ReactNode } from "react";

import { FiveLines } from "./icons";
import { DemoStrip, PageHeader, SkipLink } from "./page-parts";

/** The picture on one side, a short form on the other. */
export function TwoPartPage({ children }: { readonly children: ReactNode }) {
  return (
    <div className="nm-page nm-page--wide">
      <SkipLink />
      <DemoStrip />
      <div className="nm-two">
        <div className="nm-deep nm-two-side">
          <PageHeader />
          <FiveLines />
        </div>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}
