import { Link, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";

import { placeHash, type Place } from "./questionnaire-place";

type Props = { readonly to: Place; readonly children: ReactNode };

/** A way to another screen. */
export function PlaceLink({ to, children }: Props) {
  const { search } = useLocation();
  return (
    <Link to={{ search, hash: placeHash(to) }} preventScrollReset>
      {children}
    </Link>
  );
}
