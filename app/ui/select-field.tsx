import { FormField } from "@utrecht/form-field-react";
import { FormLabel } from "@utrecht/form-label-react";
import type { ReactNode } from "react";

type Props = {
  /** Also the id of the list. */
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly defaultValue?: string | undefined;
};

/** A choice from a list, as the browser shows it. */
export function SelectField({ name, label, hint, options, defaultValue }: Props) {
  const hintId = hint ? `${name}-hint` : undefined;
  return (
    <FormField
      className="nm-field"
      label={<FormLabel htmlFor={name}>{label}</FormLabel>}
      description={hint && <p id={hintId}>{hint}</p>}
      input={
        <select
          id={name}
          name={name}
          className="utrecht-textbox nm-select"
          defaultValue={defaultValue}
          aria-describedby={hintId}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      }
    />
  );
}
