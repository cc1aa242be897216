import { Link } from "@remix-run/react";

import { longDate } from "~/i18n";
import { Headline, Sheet } from "~/ui";

import { BoardReminder, ReminderOutcome, type Reminded } from "./board-reminder";
import type { BoardMember, BoardView } from "./board-view";
import { RoundChoice, type NetworkFrame } from "./network-shell";
import { useWords } from "../words/use-words";

type Props = Pick<NetworkFrame, "rounds" | "round"> & {
  readonly view: BoardView | null;
  /** Null where there is nobody to remind; false where no mail can be sent. */
  readonly reminds: boolean | null;
  /** What came of the last reminder. */
  readonly reminded: Reminded | null;
};

/** Who plans, runs and is done in a round. */
export function BoardPage({ rounds, round, view, reminds, reminded }: Props) {
  const { t, say } = useWords("network");
  if (!round || !view) return <Headline title={t("empty.noRound")} lead={t("empty.noRoundSay")} />;
  return (
    <>
      <Headline
        eyebrow={round.state === "closed" ? t("eyebrow.closed", { round: round.name }) : round.name}
        title={say(view.headline)}
        lead={
          reminds === false ? `${t("board.lead")} ${t("members:reminder.noMail")}` : t("board.lead")
        }
      >
        {rounds.length > 1 ? (
          <RoundChoice rounds={rounds} round={round} linkTo={(slug) => `/network/round/${slug}`} />
        ) : null}
      </Headline>
      {reminded && <ReminderOutcome reminded={reminded} view={view} />}
      {view.columns.map(({ state, members }) => (
        <Sheet key={state} id={state} title={t(`board.state.${state}`, { count: members.length })}>
          <ul className="nm-board">
            {members.map((member) => (
              <li key={member.slug}>
                <BoardName member={member} />
                <BoardNote member={member} />
                <BoardReminder member={member} />
              </li>
            ))}
          </ul>
        </Sheet>
      ))}
    </>
  );
}

/** A name leads to results only where the member agreed to show them. */
function BoardName({ member: { slug, name, state, named } }: { readonly member: BoardMember }) {
  if (!named || state !== "published") return <span>{name}</span>;
  return <Link to={`/organisations/${slug}`}>{name}</Link>;
}

function BoardNote({ member: { sector, state, closesOn } }: { readonly member: BoardMember }) {
  const { t, language } = useWords("network");
  const until =
    state === "open" && closesOn ? t("board.until", { date: longDate(closesOn, language) }) : null;
  return <small>{until ? `${sector}, ${until}` : sector}</small>;
}
