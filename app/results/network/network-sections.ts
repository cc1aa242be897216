import type { MemberSection } from "~/charts";
import { whole } from "~/i18n";

import type { Words } from "../words/words";
import {
  OTHER_SECTORS,
  type NamedLine,
  type NetworkView,
  type SectorSection,
} from "./network-view";

/** The sections of the table in words and numbers. */
export function memberSections(view: NetworkView, words: Words): MemberSection[] {
  return view.sections.map((section) => ({
    id: section.id,
    title: section.title ?? words.t("table.otherSectors"),
    note:
      section.id === OTHER_SECTORS
        ? section.sectors.join(", ")
        : words.t("table.tookPart", { count: section.size }),
    members: section.named.map((line) => memberLine(line, words)),
    pool: section.pool && pool(section.pool, view.unpooled, words),
  }));
}

function memberLine({ slug, name, means, otherwise }: NamedLine, { t, language }: Words) {
  return {
    id: slug,
    label: name,
    href: `/organisations/${slug}`,
    cells: means.map((mean, column) =>
      mean === null
        ? ({
            kind: "hidden",
            reason: t(otherwise[column] ? "table.otherwiseCell" : "table.hiddenCell"),
          } as const)
        : ({ kind: "score", score: mean, text: whole(mean, language), mark: null } as const),
    ),
  };
}

function pool(
  { members, quartiles }: NonNullable<SectorSection["pool"]>,
  unpooled: NetworkView["unpooled"],
  { t, language }: Words,
): MemberSection["pool"] {
  return {
    label: t("table.unnamed", { count: members }),
    note: t("table.middle"),
    cells: (quartiles ?? []).map((cell) => ({
      quartiles: cell,
      middle: whole(cell.median, language),
      half: `${whole(cell.q1, language)}–${whole(cell.q3, language)}`,
    })),
    hidden: quartiles ? null : t(`unpooled.${unpooled ?? "too-few"}`),
  };
}
