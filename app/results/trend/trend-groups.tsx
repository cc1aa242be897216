import { Link, useLocation } from "@remix-run/react";

import { HeatTable } from "~/charts";
import { Sheet } from "~/ui";

import type { TrendGroups } from "./trend-rows";
import { groupsTable, type TrendWords } from "./trend-words";
import { useWords } from "../words/use-words";

type Props = {
  /** Null where no group stands in both measurements. */
  readonly groups: TrendGroups | null;
  readonly words: TrendWords;
};

/** Change per group and area, one breakdown at a time. */
export function TrendGroupsSection({ groups, words }: Props) {
  const { t, say } = useWords("trend");
  const { t: shared } = useWords();
  const { pathname, search } = useLocation();
  if (!groups)
    return <Sheet id="groups" title={t("groups.absentTitle")} say={t("groups.absent")} />;
  const linkTo = (by: string) => {
    const parameters = new URLSearchParams(search);
    parameters.set("by", by);
    return `${pathname}?${parameters}`;
  };
  return (
    <Sheet id="groups" title={say(groups.finding)} say={t("groups.say")}>
      {groups.choices.length > 1 ? (
        <nav className="nm-choice" aria-label={shared("heat.choose")}>
          {groups.choices.map(({ id, name }) => (
            <Link
              key={id}
              to={linkTo(id)}
              preventScrollReset
              aria-current={id === groups.by ? "true" : undefined}
            >
              {name}
            </Link>
          ))}
        </nav>
      ) : null}
      <HeatTable {...groupsTable(groups, words)} />
      <p className="nm-note">{shared("heat.noteMargin")}</p>
    </Sheet>
  );
}
