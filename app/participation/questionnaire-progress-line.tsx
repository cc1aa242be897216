import { Trans, useTranslation } from "react-i18next";

import type { Progress } from "./questionnaire-progress";

type Props = { readonly area: string; readonly progress: Progress };

/** Which part, which question, and a bar with a segment for each part. */
export function ProgressLine({ area, progress }: Props) {
  const { t } = useTranslation("questions");
  const { number, total } = progress;
  return (
    <div className="nm-progress">
      <p className="nm-progress__text">
        <span>{area}</span>
        {number !== null && (
          <span className="nm-progress__number">
            <Trans
              t={t}
              i18nKey="placeMarked"
              values={{ number, total }}
              components={{ b: <b /> }}
            />
          </span>
        )}
      </p>
      <Bar progress={progress} />
    </div>
  );
}

const gap = 0.75;

function Bar({ progress: { parts, total } }: { readonly progress: Progress }) {
  const room = 100 - gap * Math.max(0, parts.length - 1);
  const widths = parts.map((part) => (room * part.total) / Math.max(1, total));
  const starts = widths.map((_, place) =>
    widths.slice(0, place).reduce((sum, width) => sum + width + gap, 0),
  );
  return (
    <svg className="nm-progress__bar" width="100%" height="8" aria-hidden="true">
      {parts.map((part, place) => (
        <svg key={part.page} x={percent(starts[place])} width={percent(widths[place])} height="8">
          <rect className="nm-progress__track" width="100%" height="8" />
          <rect
            className="nm-progress__passed"
            width={percent((100 * part.passed) / part.total)}
            height="8"
          />
        </svg>
      ))}
    </svg>
  );
}

function percent(value: number | undefined): string {
  return `${(value ?? 0).toFixed(3)}%`;
}
