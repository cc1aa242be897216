import { useTranslation } from "react-i18next";

/** An invented group above the limit and one below it, and what is shown of each. */
export function GroupLimit({ minimum }: { readonly minimum: number }) {
  const { t } = useTranslation("promise");
  const enough = minimum + 6;
  const few = minimum - 3;
  return (
    <section className="nm-section">
      <h2>{t("limit.title", { minimum })}</h2>
      <div className="nm-groups">
        <div>
          <People count={enough} perRow={perRow(enough)} className="nm-dot-shown" />
          <strong>62</strong>
          <p className="nm-small nm-soft">{t("limit.shown", { count: enough })}</p>
        </div>
        <div>
          <People count={few} perRow={perRow(enough)} className="nm-dot-absent" />
          <strong>{t("limit.none")}</strong>
          <p className="nm-small nm-soft">{t("limit.hidden", { count: few })}</p>
        </div>
      </div>
    </section>
  );
}

function perRow(count: number): number {
  return Math.max(6, Math.ceil(count / 3));
}

type PeopleProps = {
  readonly count: number;
  readonly perRow: number;
  readonly className: string;
};

function People({ count, perRow, className }: PeopleProps) {
  const width = perRow * 20 - 2;
  return (
    <svg viewBox={`0 0 ${width} 58`} preserveAspectRatio="xMinYMid meet" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <circle
          key={index}
          className={className}
          cx={9 + 20 * (index % perRow)}
          cy={9 + 20 * Math.floor(index / perRow)}
          r="7"
        />
      ))}
    </svg>
  );
}
