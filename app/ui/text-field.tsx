import { FormField } from "@utrecht/form-field-react";
import { FormLabel } from "@utrecht/form-label-react";
import { Textbox } from "@utrecht/textbox-react";
import type { ComponentProps, ReactNode } from "react";

import { join } from "./join";

type Props = Omit<ComponentProps<"input">, "ref" | "id" | "name"> & {
  /** Also the id of the input, where an error summary leads. */
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong, in one sentence. The value that was typed stays. */
  readonly error?: ReactNode;
  /** True where a summary above says what is wrong with several fields at once. */
  readonly invalid?: boolean;
  /** The id of a text elsewhere that belongs to this field. */
  readonly describedBy?: string;
};

export function TextField({
  name,
  label,
  hint,
  error,
  invalid,
  describedBy,
  className,
  ...input
}: Props) {
  const hintId = hint ? `${name}-hint` : null;
  const errorId = error ? `${name}-error` : null;
  return (
    <FormField
      className="nm-field"
      label={<FormLabel htmlFor={name}>{label}</FormLabel>}
      description={hint && <p id={hintId ?? undefined}>{hint}</p>}
      errorMessage={error && <p id={errorId ?? undefined}>{error}</p>}
      input={
        <Textbox
          {...input}
          id={name}
          name={name}
          className={className}
          invalid={invalid ?? Boolean(error)}
          aria-describedby={join(hintId, errorId, describedBy) || undefined}
        />
      }
    />
  );
}
