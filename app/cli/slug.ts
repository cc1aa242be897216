import { isSlug } from "~/organisations";

import { InputError } from "./io";

/** @throws InputError unless the text can stand in an address */
export function requireSlug(text: string): void {
  if (isSlug(text)) return;
  throw new InputError(
    `“${text}” cannot stand in an address: use lower-case letters, digits and single dashes, 80 at most`,
  );
}
