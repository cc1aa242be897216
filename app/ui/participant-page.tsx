import type { ReactNode } from "react";

import { ContactLine } from "./contact-line";
import { HostMark, HouseStyle, type PageHost } from "./house-style";
import { DemoStrip, PageFooter, PageHeader, SkipLink } from "./page-parts";

type Props = {
  /** The organisation that asks; null where none is known yet. */
  readonly host: PageHost | null;
  /** Goes over the whole width, above the column. */
  readonly banner?: ReactNode;
  /** See `PageFooter`. */
  readonly languageSwitch?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
};

/** One narrow column: every page of a respondent, and the plain pages. */
export function ParticipantPage({ host, banner, languageSwitch, className, children }: Props) {
  return (
    <div className="nm-page nm-page--narrow" data-organisation={host?.slug}>
      {host && <HouseStyle host={host} />}
      <SkipLink />
      <DemoStrip />
      <PageHeader side={host && <HostMark host={host} />} />
      <main id="main" tabIndex={-1}>
        {banner}
        <div className={className ? `nm-column ${className}` : "nm-column"}>{children}</div>
      </main>
      <PageFooter languageSwitch={languageSwitch}>
        {host?.contact && <ContactLine contact={host.contact} />}
      </PageFooter>
    </div>
  );
}
