import { useTranslation } from "react-i18next";

import { areaClass, join, NotShown } from "~/ui";

import type { PersonalLine, PersonalView } from "./personal-view";

type Levels = PersonalView["levels"];

/** Bars from 0 to 100, each with its level as a word and its two sentences. */
export function LevelBars({
  lines,
  levels,
}: {
  readonly lines: readonly PersonalLine[];
  readonly levels: Levels;
}) {
  const { t } = useTranslation("participation");
  return (
    <ol className="nm-bars">
      {lines.map(({ id, title, area, score, level, text }) => (
        <li key={id} className={areaClass(area)}>
          <div className="nm-bars-head">
            <h3>{title}</h3>
            {level && <span>{level}</span>}
          </div>
          {score === null ? (
            <NotShown>{t("result.tooFew")}</NotShown>
          ) : (
            <Bar score={score} levels={levels} />
          )}
          {text && <p>{text}</p>}
        </li>
      ))}
    </ol>
  );
}

function Bar({ score, levels }: { readonly score: number; readonly levels: Levels }) {
  return (
    <svg aria-hidden="true">
      <rect className="nm-bar-ground" x="0" y="4" width="100%" height="14" />
      <rect className="nm-fill-area" x="0" y="4" width={`${score}%`} height="14" />
      {levels.slice(1).map(({ from }) => (
        <g key={from}>
          <line className="nm-bar-gap" x1={`${from}%`} x2={`${from}%`} y1="0" y2="22" />
          <line className="nm-bar-limit" x1={`${from}%`} x2={`${from}%`} y1="0" y2="22" />
        </g>
      ))}
    </svg>
  );
}

// Widths in pixels on the narrowest screen, and of one sign of a label with the space around it.
const narrowest = 288;
const signWidth = 6.8;
const labelSpace = 8;

/** Where each level begins, above the bars. On a small screen names that do not fit take turns. */
export function LevelRuler({ levels }: { readonly levels: Levels }) {
  const fits = levels.slice(0, -1).every(({ title, from }, index) => {
    const room = (((levels[index + 1]?.from ?? 100) - from) / 100) * narrowest;
    return title.length * signWidth + labelSpace <= room;
  });
  return (
    <>
      <svg className={join("nm-bands", !fits && "nm-bands--wide")} aria-hidden="true">
        {levels.map(({ title, from }) => (
          <g key={from}>
            <line x1={`${from}%`} x2={`${from}%`} y1="0" y2="19" />
            <text x={`${from}%`} y="14" dx="5">
              {title}
            </text>
          </g>
        ))}
      </svg>
      {!fits && <TurnTakingRuler levels={levels} />}
    </>
  );
}

function TurnTakingRuler({ levels }: { readonly levels: Levels }) {
  return (
    <svg className="nm-bands nm-bands--narrow" aria-hidden="true">
      {levels.map(({ title, from }, index) => {
        const last = index === levels.length - 1;
        const upper = index % 2 === 1;
        return (
          <g key={from}>
            <line x1={`${from}%`} x2={`${from}%`} y1={upper ? 20 : 40} y2="46" />
            <text
              x={last ? "100%" : `${from}%`}
              y={upper ? 14 : 38}
              dx={last ? 0 : 5}
              textAnchor={last ? "end" : "start"}
            >
              {title}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
