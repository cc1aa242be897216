import { Link, useLocation } from "@remix-run/react";

import { ChartTools, HeatKey, HiddenKey, Key, MemberTable, PoolKey } from "~/charts";
import { addressWith, Choice, Headline, NotShown, Sheet } from "~/ui";

import { memberSections, membersByArea } from "./network-sections";
import { RoundChoice, type NetworkFrame } from "./network-shell";
import type { NetworkView } from "./network-view";
import { SpreadSection } from "./spread-section";
import { useWords } from "../words/use-words";

type Props = Pick<NetworkFrame, "rounds" | "round"> & {
  /** Null while the round is open. */
  readonly view: NetworkView | null;
};

const linkTo = (round: string, sector: string | null) =>
  `/network?${new URLSearchParams(sector === null ? { round } : { round, sector })}`;

/** What differs between sectors, then members by name and the rest as quartiles. */
export function NetworkPage({ rounds, round, view }: Props) {
  const words = useWords("network");
  const { t, say } = words;
  if (!round) return <Headline title={t("empty.noRound")} lead={t("empty.noRoundSay")} />;
  const choice = (
    <RoundChoice rounds={rounds} round={round} linkTo={(slug) => linkTo(slug, null)} />
  );
  if (!view) return <OpenRound round={round}>{choice}</OpenRound>;
  const chart = membersByArea(view, words);
  return (
    <>
      <Headline
        eyebrow={t("eyebrow.closed", { round: round.name })}
        title={say(view.headline)}
        lead={view.lead.map(say).join(" ")}
      >
        {rounds.length > 1 ? choice : null}
      </Headline>
      <Sheet id="members" title={chart.title}>
        <SectorChoice view={view} />
        <Key>
          <HeatKey />
          <PoolKey text={t("table.poolKey", { min: view.range.min, max: view.range.max })} />
          <HiddenKey />
        </Key>
        <MemberTable
          caption={t("table.caption")}
          rowHead={t("table.member")}
          columns={view.columns.map(({ id, short }) => ({ id, label: short }))}
          sections={memberSections(view, words)}
          range={view.range}
        />
        <p className="nm-note">
          {t("table.note")}
          {view.uncounted > 0 ? ` ${t("table.uncounted", { count: view.uncounted })}` : null}
        </p>
        <ChartTools chart={chart} table={false} />
      </Sheet>
      {view.spread ? <SpreadSection view={view.spread} areas={view.columns} /> : null}
    </>
  );
}

function SectorChoice({ view }: { readonly view: NetworkView }) {
  const { t } = useWords("network");
  const location = useLocation();
  return (
    <Choice
      label={t("table.chooseSector")}
      chosen={view.sector}
      choices={[{ id: null, name: t("table.allSectors"), size: view.took }, ...view.filters].map(
        ({ id, name, size }) => ({
          id,
          to: addressWith(location, "sector", id),
          name: (
            <>
              {name || t("table.otherSectors")} <span>{size}</span>
            </>
          ),
        }),
      )}
    />
  );
}

/** While a round is open there is nothing to compare, and a sentence why. */
export function OpenRound({
  round,
  children,
}: {
  readonly round: NonNullable<NetworkFrame["round"]>;
  readonly children?: React.ReactNode;
}) {
  const { t } = useWords("network");
  return (
    <>
      <Headline eyebrow={round.name} title={t("empty.open")}>
        {children}
      </Headline>
      <section className="nm-sheet">
        <div className="nm-column">
          <h2 className="nm-visually-hidden">{t("tabs.comparison")}</h2>
          <NotShown>{t("empty.openSay")}</NotShown>
          <p className="nm-note">
            <Link to={`/network/round/${round.slug}`}>{t("empty.seeBoard")}</Link>
          </p>
        </div>
      </section>
    </>
  );
}
