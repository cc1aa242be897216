import { setImmediate } from "node:timers/promises";

import { localeOf, longDate, whole } from "~/i18n";
import { heatView, shortHash, type HeatView } from "~/results";

import type { Block, ExportDocument, Section } from "../document/model";
import { bullets, fields, heading, lead, text, toSection } from "../document/write";
import { peopleText } from "../release/people";
import type { ReleaseSource } from "../release/release-source";
import { appendices } from "./appendices";
import { councilSection } from "./council-section";
import { methodSection } from "./method-section";
import type { ReportSource } from "./report-source";
import { resultSections } from "./result-sections";

/**
 * The report that a board and a works council get as it is: findings first, then how they were made. Others get their
 * turn between its parts.
 */
export async function makeReport(source: ReportSource): Promise<ExportDocument> {
  const { view, facts, logo } = source;
  const { own, results } = source.words;
  const compared = { ...source, heats: await heatsOf(source) };
  const findings = view.withheld ? [] : resultSections(compared);
  await setImmediate();
  const told = [...findings, councilSection(compared), methodSection(source)];
  await setImmediate();
  const leads = view.withheld
    ? [results.t("lead.withheld", { minimum: view.minimum })]
    : view.lead.map(results.say);
  return {
    ...frameOf(source),
    title: results.say(view.headline),
    subtitle: own.t("report.subtitle", {
      round: facts.roundName,
      organisation: facts.organisationName,
    }),
    footer: own.t("report.footer", footerFacts(source)),
    logo,
    opening: [lead(leads.join(" ")), keyFacts(source), ...contents(source, told)],
    sections: [...told, ...(view.withheld ? [] : appendices(source))],
  };
}

async function heatsOf({ document, instrument, words }: ReportSource): Promise<HeatView[]> {
  const heats: HeatView[] = [];
  for (const breakdown of document.breakdowns) {
    heats.push(heatView(document, breakdown, instrument, words.language));
    await setImmediate();
  }
  return heats;
}

/** What every report says of itself. */
export function frameOf({
  words: { own, language },
  facts,
  demo,
}: ReleaseSource): Pick<ExportDocument, "language" | "author" | "subject" | "demo"> {
  return {
    language: localeOf(language),
    author: facts.organisationName,
    subject: own.t("report.subject"),
    demo: demo ? own.t("report.demo") : null,
  };
}

export function footerFacts({ facts, document, words }: ReleaseSource) {
  const { own, language } = words;
  return {
    organisation: facts.organisationName,
    round: facts.roundName,
    people: document.withheld
      ? own.t("report.fewer", { minimum: document.minimum })
      : own.t("report.counted", { n: whole(document.n, language) }),
    hash: shortHash(facts.releaseHash),
  };
}

function keyFacts({ facts, document, words }: ReleaseSource): Block {
  const { own, language } = words;
  const { t } = own;
  const n = peopleText(document, words);
  const took =
    document.population === null || document.withheld
      ? n
      : t("report.tookPart", { n, population: whole(document.population, language) });
  return fields([
    ...(facts.closedOn ? [[t("about.closedOn"), longDate(facts.closedOn, language)] as const] : []),
    [t("about.n"), took],
  ]);
}

/** What follows, by its findings: for who reads no further. */
function contents({ words: { own } }: ReleaseSource, sections: readonly Section[]): Block[] {
  const items = sections.map(({ id, title }) => text`${toSection(title, id)}`);
  return [heading(own.t("report.contents")), bullets(items)];
}
