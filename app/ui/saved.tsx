import type { ReactNode } from "react";

import { Tick } from "./icons";

/** One quiet line: it is kept. */
export function Saved({ children }: { readonly children: ReactNode }) {
  return (
    <p className="nm-saved" role="status">
      <Tick />
      <span>{children}</span>
    </p>
  );
}
