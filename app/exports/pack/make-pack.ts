import type { Block, ExportDocument, Section, Text } from "../document/model";
import { blanksOf } from "../document/model";
import { bullets, fields, heading, lead, paragraph, small, table } from "../document/write";

import { consent } from "./consent";
import { dpia } from "./dpia";
import { letter } from "./letter";
import { notices } from "./notices";
import { record } from "./record";
import type { PackSettings } from "./settings";
import {
  after,
  breakdownsOf,
  counted,
  day,
  listed,
  networkOf,
  periodOf,
  purposesOf,
  quoted,
  readersOf,
} from "./words";

/**
 * The works-council and privacy pack of one measurement: letter, request for consent, input for a DPIA and the entry
 * for the record of processing, all from the settings of the measurement. What only the organisation knows stands
 * as a blank, and every blank is listed on the first pages.
 *
 * @param madeOn ISO date that stands under each page
 */
export function makePack(settings: PackSettings, madeOn: string): ExportDocument {
  const { organisation, round, demo } = settings;
  const sections = [letter, consent, dpia, record].map((part) => part(settings));
  return {
    title: "Ondernemingsraad en privacy",
    subtitle: `${round} bij ${organisation.name}`,
    language: "nl-NL",
    author: organisation.name,
    subject: `Informatiebrief, instemmingsverzoek, input voor een DPIA en opgave voor het verwerkingsregister bij de meting ${round}`,
    footer: `${organisation.name}, ${round}. Ondernemingsraad en privacy, gemaakt op ${day(madeOn)}`,
    demo: demo ? "Demo: verzonnen voorbeeldgegevens" : null,
    opening: [...opening(settings, sections), ...choices(settings)],
    sections,
  };
}

function opening(settings: PackSettings, sections: readonly Section[]): Block[] {
  const found = notices(settings);
  return [
    lead("Vier stukken bij één meting, gemaakt uit de instellingen van die meting."),
    bullets(sections.map(({ id, title }): Text => [{ kind: "section", text: title, section: id }])),
    paragraph(
      "Verandert een instelling, maak het pakket dan opnieuw. Het is geen juridisch advies: laat het nakijken voordat u het deelt.",
    ),
    ...(found.length > 0 ? [heading("Eerst nakijken"), bullets(found)] : []),
    ...toFillIn(settings, sections),
  ];
}

function toFillIn(settings: PackSettings, sections: readonly Section[]): Block[] {
  const parts = [
    ...sections.map(({ blocks }, index) => ({ name: `${index + 1}`, hints: blanksOf(blocks) })),
    { name: "instellingen", hints: blanksOf(choices(settings)) },
  ];
  const all = new Set(parts.flatMap((part) => part.hints));
  return [
    heading("Nog in te vullen"),
    paragraph(
      "Dit weet of besluit alleen de organisatie. In de tekst staat het tussen vierkante haken.",
    ),
    table(
      ["Deel", "Wat"],
      [...all].map((hint) => [
        listed(parts.filter((part) => part.hints.includes(hint)).map(({ name }) => name)),
        hint,
      ]),
      [2, 8],
    ),
  ];
}

/** The settings themselves, so that a reader can hold the text against them. */
function choices(settings: PackSettings): Block[] {
  const { questionnaire, units, promise, promiseHash, organisation } = settings;
  const { title, number, hash, items, background, ownParts } = questionnaire;
  const breakdowns = breakdownsOf(settings);
  const none = "geen";
  const state = {
    planned: "gepland",
    open: "open",
    closed: "gesloten",
    published: "gesloten, resultaten gepubliceerd",
    cancelled: "stopgezet",
  } as const;
  return [
    heading("De instellingen van deze meting"),
    fields([
      ["Organisatie", organisation.name],
      ["Contact voor deelnemers", organisation.contact ?? none],
      ["Ronde", settings.round],
      ["Meting", `${settings.measurement}, ${state[settings.state]}`],
      ["Periode", periodOf(settings)],
      ["Vragenlijst", `${quoted(title)}, versie ${number}`],
      ["Kenmerk van de vragenlijst", hash],
      ["Vragen met een score", String(items)],
      ["Eigen onderdelen", ownParts.length > 0 ? listed(ownParts) : none],
      [
        "Achtergrondvragen",
        background.length > 0 ? listed(background.map((one) => quoted(one.title))) : none,
      ],
      ["Verdelingen", breakdowns.length > 0 ? listed(breakdowns) : none],
      [
        "Afdelingen",
        units.headcount === null
          ? none
          : `${units.count}, met samen ${counted(units.headcount, "medewerker", "medewerkers")}`,
      ],
      ["Kleinste groep", `${promise.minimum} mensen`],
      ["Doelen", listed(purposesOf(settings))],
      ["Lezers van groepscijfers", listed(readersOf(settings))],
      ["Netwerk", networkOf(settings)],
      ["Adressen gewist", after(promise.addressesWeeks, "week", "het sluiten")],
      ["Antwoorden gewist", after(promise.answersMonths, "maand", "de publicatie")],
      ["Eigen resultaten gewist", after(promise.resultsMonths, "maand", "de publicatie")],
      ["Belofte aan deelnemers", `versie ${promise.version}`],
      ["Kenmerk van de belofte", promiseHash],
    ]),
    small(
      "Het kenmerk is de SHA-256 van de inhoud: verandert de inhoud, dan verandert het kenmerk. Deelnemers zien hetzelfde kenmerk van de belofte.",
    ),
  ];
}
