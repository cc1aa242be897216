import { Form } from "@remix-run/react";

import { ChartTools, DotChart, HeatKey, HeatTable, HiddenKey, Key } from "~/charts";
import { Button, Headline, Sheet } from "~/ui";

import { axisCaption } from "../figures/dot-rows";
import { MOST_SIDE_BY_SIDE, type MembersView } from "./members-view";
import { OpenRound } from "./network-page";
import { RoundChoice, type NetworkFrame } from "./network-shell";
import { memberRows, membersChart, sideBySideChart } from "./side-by-side";
import { useWords } from "../words/use-words";

type Props = Pick<NetworkFrame, "rounds" | "round"> & {
  /** Null while the round is open. */
  readonly view: MembersView | null;
};

/** Two to five members by name, side by side. */
export function MembersPage({ rounds, round, view }: Props) {
  const { t, say } = useWords("network");
  if (!round) return <Headline title={t("empty.noRound")} lead={t("empty.noRoundSay")} />;
  const linkTo = (slug: string) => `/network/members?${new URLSearchParams({ round: slug })}`;
  const choice = <RoundChoice rounds={rounds} round={round} linkTo={linkTo} />;
  if (!view) return <OpenRound round={round}>{choice}</OpenRound>;
  return (
    <>
      <Headline
        eyebrow={t("eyebrow.closed", { round: round.name })}
        title={say(view.headline)}
        lead={
          view.passedOver > 0
            ? `${t("members.lead")} ${t("members.passedOver", { shown: view.members.length })}`
            : t("members.lead")
        }
      >
        {choice}
      </Headline>
      {view.members.length > 1 ? <SideBySide view={view} /> : null}
      {view.choices.length > 1 ? <Choose view={view} round={round.slug} /> : null}
    </>
  );
}

function SideBySide({ view }: { readonly view: MembersView }) {
  const words = useWords("network");
  const shared = useWords("results");
  const { t } = words;
  const last = view.areas.at(-1);
  const competences = sideBySideChart(view, words);
  return (
    <>
      <Sheet id="areas" title={t("members.areas")} say={t("members.areasSay")}>
        {view.areas.map((area) => (
          <div key={area.id} className="nm-side-by-side">
            <h3>{area.name}</h3>
            <DotChart
              dense
              rows={memberRows(area, view.members, { own: words, shared })}
              range={view.range}
              caption={area === last ? axisCaption(view.range, shared) : null}
            />
          </div>
        ))}
        <ChartTools chart={membersChart(view, { own: words, shared })} />
      </Sheet>
      <Sheet id="competences" title={competences.title}>
        <Key>
          <HeatKey />
          <HiddenKey />
        </Key>
        <HeatTable {...competences.heat} />
        <ChartTools chart={competences} table={false} />
      </Sheet>
    </>
  );
}

function Choose({ view, round }: { readonly view: MembersView; readonly round: string }) {
  const { t } = useWords("network");
  return (
    <Sheet id="choose" title={t("members.chooseTitle")}>
      <Form method="get" className="nm-member-choice">
        <input type="hidden" name="round" value={round} />
        <fieldset>
          <legend>{t("members.chooseSay", { most: MOST_SIDE_BY_SIDE })}</legend>
          <div className="nm-member-choice__list">
            {view.choices.map(({ slug, name, chosen }) => (
              <label key={slug}>
                <input type="checkbox" name="members" value={slug} defaultChecked={chosen} />
                {name}
              </label>
            ))}
          </div>
        </fieldset>
        <Button>{t("members.show")}</Button>
      </Form>
    </Sheet>
  );
}
