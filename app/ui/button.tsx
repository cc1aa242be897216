import { Link } from "@remix-run/react";
import { Button as NldsButton } from "@utrecht/button-react";
import type { ComponentProps, ReactNode } from "react";

import { Arrow } from "./icons";
import { join } from "./join";

type Look = {
  /** Filled: the one way on. Quiet: another way. */
  readonly look?: "filled" | "quiet";
  /** An arrow after the words: this leads to the next step. */
  readonly arrow?: boolean;
  readonly children: ReactNode;
};

type ButtonProps = Look & Omit<ComponentProps<"button">, "ref" | "children">;

/** A button that does something; sends its form unless told otherwise. */
export function Button({ look = "filled", arrow, children, className, ...rest }: ButtonProps) {
  return (
    <NldsButton
      type="submit"
      {...rest}
      appearance={look === "filled" ? "primary-action-button" : "secondary-action-button"}
      className={join("nm-button", className)}
    >
      {children}
      {arrow && <Arrow />}
    </NldsButton>
  );
}

type ButtonLinkProps = Look & Omit<ComponentProps<typeof Link>, "ref" | "children">;

/** A link that looks like a button. `reloadDocument` where the path has cookies of its own. */
export function ButtonLink({
  look = "filled",
  arrow,
  children,
  className,
  ...rest
}: ButtonLinkProps) {
  return (
    <Link {...rest} className={join(buttonClass(look), className)}>
      {children}
      {arrow && <Arrow />}
    </Link>
  );
}

/** For what is an `a` of another kind, such as a download. */
export function buttonClass(look: "filled" | "quiet"): string {
  const appearance = look === "filled" ? "primary" : "secondary";
  return `utrecht-button utrecht-button--${appearance}-action nm-button`;
}
