import type { ReactNode } from "react";

import { BrokenLine } from "./icons";
import type { PageHost } from "./house-style";
import { ParticipantPage } from "./participant-page";

type Props = {
  readonly host?: PageHost | null;
  /** With the broken line, for what went wrong; without, for what is simply so. */
  readonly wrong?: boolean;
  /** What happened. */
  readonly title: ReactNode;
  /** What it means. */
  readonly text: ReactNode;
  /** The one way on, and what is safe. */
  readonly children?: ReactNode;
};

/** A calm page that says one thing. */
export function MessagePage({ host = null, wrong = false, title, text, children }: Props) {
  return (
    <ParticipantPage host={host} className="nm-oops">
      {wrong && <BrokenLine />}
      <h1 className="nm-display">{title}</h1>
      <p className="nm-lead">{text}</p>
      {children && <div className="nm-actions">{children}</div>}
    </ParticipantPage>
  );
}
