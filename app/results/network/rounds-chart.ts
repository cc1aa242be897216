import { heatContent, type HeatCell, type HeatContent, type HeatRow } from "~/charts";
import { list, signed, whole } from "~/i18n";

import type { TrendNames } from "../trend/trend-rows";
import { groupCell, type TrendWords } from "../trend/trend-words";
import type { Words } from "../words/words";
import type { ChangedMember, ChangedPool, RoundsView } from "./rounds-compared";

type RoundWords = TrendWords & { readonly network: Words; readonly names: TrendNames };

/** Change per member and area; a colourless number, marked only where it was shown to be real. */
export function roundsChart(view: RoundsView, words: RoundWords): HeatContent {
  const { network } = words;
  return heatContent(
    {
      id: "rounds",
      title: network.say(view.headline),
      kind: "change",
      marks: (column) => network.t("change.markOf", { column }),
      pairs: (column) => network.t("change.pairOf", { column }),
    },
    {
      caption: network.t("change.caption", words.names),
      rowHead: network.t("table.member"),
      countHead: null,
      columns: view.columns.map(({ id, short }) => ({ id, label: short, hidden: null })),
      rows: [
        ...view.members.map((member) => memberRow(member, words)),
        ...view.pools.map((pool) => poolRow(pool, words)),
      ],
      sum: null,
    },
  );
}

const plainRow = { count: null, people: null, emphasis: null } as const;

function memberRow({ slug, name, lines }: ChangedMember, words: RoundWords): HeatRow {
  const cells = lines.map((line): HeatCell =>
    line ? groupCell(line, words) : { kind: "hidden", reason: words.network.t("change.absent") },
  );
  return { ...plainRow, id: slug, label: name, note: null, cells };
}

/** The middle of the others moves with who they are, so it is never marked. */
function poolRow({ id, sectors, members, quartiles }: ChangedPool, words: RoundWords): HeatRow {
  const { t, language } = words.network;
  const cells = quartiles.map((pair): HeatCell => {
    if (!pair) return { kind: "hidden", reason: t("change.absent") };
    const value = Number((pair.later.median - pair.earlier.median).toFixed(1));
    const text = t("change.middle", {
      change: signed(value, language, 0),
      then: whole(pair.earlier.median, language),
      now: whole(pair.later.median, language),
    });
    const pairOfRounds = [pair.earlier.median, pair.later.median] as const;
    return { kind: "plain", value, pair: pairOfRounds, text, mark: null };
  });
  return {
    ...{ ...plainRow, id, cells },
    label: t("change.pool", { sectors: list(sectors, language) }),
    note: t("change.poolNote", {
      then: whole(members.earlier, language),
      now: whole(members.later, language),
    }),
  };
}
