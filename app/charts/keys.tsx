import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { HEAT_FROM } from "./heat-step";
import { QuartileLine } from "./quartile-line";
import type { Tone } from "./tone";

const SAMPLE = { quartiles: { q1: 20, median: 42, q3: 72 }, range: { min: 0, max: 100 } };

export function Key({ children }: { readonly children: ReactNode }) {
  return <ul className="nm-key">{children}</ul>;
}

export function OwnKey({ text }: { readonly text: string }) {
  return (
    <li>
      <svg width="44" height="22" className="nm-key__own" aria-hidden="true">
        <path d="M6 1v20M38 1v20M6 11h32" />
        <circle cx="22" cy="11" r="7" />
      </svg>
      {text}
    </li>
  );
}

/** An earlier measurement in a row of two. */
export function EarlierKey({ text }: { readonly text: string }) {
  return (
    <li>
      <svg width="44" height="22" className="nm-key__earlier" aria-hidden="true">
        <path d="M6 1v20M38 1v20M6 11h32" />
        <circle cx="22" cy="11" r="6" />
      </svg>
      {text}
    </li>
  );
}

export function OthersKey({ text }: { readonly text: string }) {
  return (
    <li>
      <svg width="44" height="18" className="nm-key__others" aria-hidden="true">
        <rect x="1" y="1" width="42" height="16" />
        <path d="M1 1v16M43 1v16" />
      </svg>
      {text}
    </li>
  );
}

export function ToneKey({ tone, text }: { readonly tone: Tone; readonly text: string }) {
  return (
    <li>
      <i className={`nm-swatch nm-area-${tone}`} aria-hidden="true" />
      {text}
    </li>
  );
}

export function PoolKey({ text }: { readonly text: string }) {
  return (
    <li>
      <span className="nm-key__pool">
        <QuartileLine {...SAMPLE} />
      </span>
      {text}
    </li>
  );
}

export function HiddenKey() {
  const { t } = useTranslation("results");
  return (
    <li>
      <i className="nm-key__hidden" aria-hidden="true" />
      {t("chart.hiddenKey")}
    </li>
  );
}

/** The five fixed steps, as the cells print them. */
export function HeatKey() {
  const { t } = useTranslation("results");
  return (
    <li className="nm-key__heat">
      {HEAT_FROM.map((from, index) => {
        const next = HEAT_FROM[index + 1];
        const text =
          index === 0
            ? t("chart.under", { to: next })
            : next === undefined
              ? t("chart.from", { from })
              : t("chart.between", { from, to: next - 1 });
        return (
          <span key={from} className={`nm-heat-${index + 1}`}>
            {text}
          </span>
        );
      })}
    </li>
  );
}
