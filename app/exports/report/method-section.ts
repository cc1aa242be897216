import type { Section } from "../document/model";
import { fields, heading, paragraph, small, strong, subheading, text } from "../document/write";
import type { ReportSource } from "./report-source";

/** How the numbers were made, what they do not say, and by what they can be recognised. */
export function methodSection({ words: { own }, document, facts, view }: ReportSource): Section {
  const { t } = own;
  const textOf = (key: string) => paragraph(t(`${key}.text`, { minimum: document.minimum }));
  const told = (key: string) => [heading(t(`${key}.title`)), textOf(key)];
  const below = (key: string) => [subheading(t(`${key}.title`)), textOf(key)];
  const hash = (key: string, value: string) => [paragraph(text`${strong(t(key))}`), small(value)];
  return {
    id: "method",
    title: t("method.title"),
    blocks: [
      ...told("method.scores"),
      ...told("method.margin"),
      ...told("method.small"),
      ...(view.areas.others === null ? [] : told("method.others")),
      ...told("method.verify"),
      heading(t("limits.title")),
      ...below("limits.self"),
      ...below("limits.absent"),
      ...below("limits.rank"),
      heading(t("sheet.about")),
      fields([
        [t("about.measurement"), facts.measurement],
        [t("about.questionnaire"), `${facts.questionnaire} ${facts.version}`],
      ]),
      ...hash("about.versionHash", facts.versionHash),
      ...hash("about.releaseHash", facts.releaseHash),
    ],
  };
}
