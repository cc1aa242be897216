import type { ReactNode } from "react";

type Props = {
  readonly name: string;
  readonly title: ReactNode;
  readonly options: readonly { readonly value: string; readonly label: ReactNode }[];
  readonly chosen: readonly string[];
  /** What is wrong, in one sentence. */
  readonly error?: ReactNode;
};

/** Several of a list, each with a box to tick. */
export function CheckGroup({ name, title, options, chosen, error }: Props) {
  const errorId = error ? `${name}-error` : undefined;
  return (
    <fieldset className="nm-checks" id={name} aria-describedby={errorId}>
      <legend>{title}</legend>
      {error && <p id={errorId}>{error}</p>}
      {options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="checkbox"
            name={name}
            value={value}
            defaultChecked={chosen.includes(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
