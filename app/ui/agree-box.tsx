import type { ReactNode } from "react";

type Props = {
  /** Also the id of the box, where an error summary leads. */
  readonly name: string;
  readonly label: ReactNode;
  /** What was ticked stays so. */
  readonly ticked?: boolean | undefined;
  /** What is wrong, in one sentence. */
  readonly error?: ReactNode;
};

/** A sentence to agree to, sent as `yes`. */
export function AgreeBox({ name, label, ticked, error }: Props) {
  const errorId = error ? `${name}-error` : undefined;
  return (
    <>
      {error && (
        <p id={errorId} className="nm-tick-error">
          {error}
        </p>
      )}
      <label className="nm-tick">
        <input
          type="checkbox"
          id={name}
          name={name}
          value="yes"
          defaultChecked={ticked}
          aria-invalid={error ? true : undefined}
          aria-describedby={errorId}
        />
        <span>{label}</span>
      </label>
    </>
  );
}
