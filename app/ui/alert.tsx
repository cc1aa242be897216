import { useEffect, useRef, type ReactNode } from "react";

import { join } from "./join";

type Props = {
  readonly kind?: "error" | "done";
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly id?: string;
};

/** Says what happened. An error is read out at once and takes the focus. */
export function Alert({ kind = "error", title, children, id }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (kind === "error") place.current?.focus();
  }, [kind]);
  return (
    <div
      ref={place}
      className={join(
        "utrecht-alert",
        kind === "error" && "utrecht-alert--error",
        "nm-alert",
        `nm-alert--${kind}`,
      )}
      role={kind === "error" ? "alert" : "status"}
      tabIndex={-1}
    >
      <div className="utrecht-alert__content">
        <div className="utrecht-alert__message" id={id}>
          <h2 className="nm-h3">{title}</h2>
          {children}
        </div>
      </div>
    </div>
  );
}

type SummaryProps = {
  readonly title: ReactNode;
  /** The wrong fields by name, each with its sentence. */
  readonly errors: Readonly<Record<string, string>>;
};

/** Above a form: what is wrong, each a way to its field. */
export function ErrorSummary({ title, errors }: SummaryProps) {
  return (
    <Alert title={title}>
      <ul>
        {Object.entries(errors).map(([field, sentence]) => (
          <li key={field}>
            <a href={`#${field}`}>{sentence}</a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
