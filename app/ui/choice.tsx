import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

type Props = {
  /** What is chosen, for who cannot see it. */
  readonly label: string;
  readonly chosen: string | null;
  readonly choices: readonly {
    readonly id: string | null;
    readonly name: ReactNode;
    /** Address of the page with this choice. */
    readonly to: string;
  }[];
};

/** One of a few, as links: the address says which. */
export function Choice({ label, chosen, choices }: Props) {
  return (
    <nav className="nm-choice" aria-label={label}>
      {choices.map(({ id, name, to }) => (
        <Link
          key={id ?? ""}
          to={to}
          preventScrollReset
          aria-current={id === chosen ? "true" : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
