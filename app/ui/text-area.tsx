import { FormField } from "@utrecht/form-field-react";
import { FormLabel } from "@utrecht/form-label-react";
import type { ReactNode } from "react";

type Props = {
  /** Also the id of the field, where an error summary leads. */
  readonly name: string;
  readonly label: ReactNode;
  readonly hint: ReactNode;
  readonly defaultValue: string;
  readonly error?: string | undefined;
};

/** A field for running text. */
export function TextArea({ name, label, hint, defaultValue, error }: Props) {
  const hintId = `${name}-hint`;
  const errorId = error && `${name}-error`;
  return (
    <FormField
      className="nm-field"
      label={<FormLabel htmlFor={name}>{label}</FormLabel>}
      description={<p id={hintId}>{hint}</p>}
      errorMessage={error && <p id={errorId}>{error}</p>}
      input={
        <textarea
          id={name}
          name={name}
          rows={18}
          className="utrecht-textbox nm-running-text"
          defaultValue={defaultValue}
          aria-invalid={error ? true : undefined}
          aria-describedby={errorId ? `${hintId} ${errorId}` : hintId}
        />
      }
    />
  );
}
