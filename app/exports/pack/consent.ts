import type { Block, Section, Text } from "../document/model";
import {
  blank,
  bullets,
  fields,
  heading,
  paragraph,
  quote,
  small,
  subheading,
  table,
  text,
} from "../document/write";

import { blanks } from "./blanks";
import { measures } from "./measures";
import type { PackSettings } from "./settings";
import { wor } from "./sources";
import {
  after,
  breakdownsOf,
  counted,
  itemised,
  listed,
  networkOf,
  periodOf,
  purposesOf,
  quoted,
  readersOf,
} from "./words";

/** The request for consent, with what WOR article 27 (2) asks: the decision, the reasons, the consequences. */
export function consent(settings: PackSettings): Section {
  return {
    id: "instemmingsverzoek",
    title: "2. Instemmingsverzoek aan de ondernemingsraad",
    blocks: [
      fields([
        ["Aan", text`${blank(blanks.council)}`],
        ["Van", text`${blank(blanks.director)}`],
        ["Datum", text`${blank(blanks.requestDate)}`],
        [
          "Betreft",
          `Verzoek om instemming met de meting ${quoted(settings.round)} bij ${settings.organisation.name} (artikel 27 lid 1 onder k en l WOR)`,
        ],
        ["Antwoord gevraagd vóór", text`${blank(blanks.answerBy)}`],
      ]),
      ...decision(settings),
      ...grounds(),
      heading("3. Beweegredenen"),
      paragraph("De bestuurder wil met de meting:"),
      bullets(itemised(purposesOf(settings))),
      paragraph(text`Aanleiding: ${blank(blanks.reason)}.`),
      ...consequences(settings),
      heading("5. Maatregelen ter bescherming van medewerkers"),
      bullets(measures(settings)),
      ...remaining(),
      ...question(),
    ],
  };
}

function decision(settings: PackSettings): Block[] {
  const { questionnaire, promise, promiseHash } = settings;
  const { title, number, hash, items, ownParts } = questionnaire;
  const breakdowns = breakdownsOf(settings);
  const own =
    ownParts.length === 0
      ? "Er zijn geen eigen onderdelen van de organisatie."
      : `Eigen onderdelen van de organisatie: ${listed(ownParts.map(quoted))}.`;
  const rows: [string, Text][] = [
    ["Doelen", `Uitsluitend: ${listed(purposesOf(settings))}.`],
    [
      "Vragenlijst",
      `${quoted(title)}, versie ${number}, ${counted(items, "vraag", "vragen")} die meetellen in een score. ${own} Kenmerk: ${hash}`,
    ],
    ["Periode", periodOf(settings)],
    ["Kleinste groep", `Geen getal over minder dan ${promise.minimum} mensen.`],
    [
      "Verdelingen",
      breakdowns.length === 0
        ? "Geen: alleen cijfers van de hele organisatie."
        : `Naar het antwoord op ${listed(breakdowns)}.`,
    ],
    ["Lezers van groepscijfers", `${listed(readersOf(settings))}. Niemand ziet antwoorden.`],
    ["Netwerk", networkOf(settings)],
    [
      "Bewaren",
      `Adressen tot ${after(promise.addressesWeeks, "week", "het sluiten")}; antwoorden tot ${after(promise.answersMonths, "maand", "de publicatie")}; eigen resultaten tot ${after(promise.resultsMonths, "maand", "de publicatie")}. Codes en concepten tot het sluiten.`,
    ],
    ["Deelname", "Vrijwillig. Niemand krijgt te zien wie meedeed."],
    ["Belofte aan deelnemers", `Versie ${promise.version}. Kenmerk: ${promiseHash}`],
  ];
  return [
    heading("1. Het voorgenomen besluit"),
    paragraph(
      `De bestuurder van ${settings.organisation.name} is voornemens te besluiten om de meting ${quoted(settings.round)} te houden volgens deze regeling:`,
    ),
    fields(rows),
  ];
}

function grounds(): Block[] {
  return [
    heading("2. Waarom instemming nodig is"),
    paragraph(
      text`De wet (${wor}) geeft de ondernemingsraad instemmingsrecht bij een besluit over:`,
    ),
    quote(
      "k. een regeling omtrent het verwerken van alsmede de bescherming van de persoonsgegevens van de in de onderneming werkzame personen;",
    ),
    quote(
      "l. een regeling inzake voorzieningen die gericht zijn op of geschikt zijn voor waarneming van of controle op aanwezigheid, gedrag of prestaties van de in de onderneming werkzame personen;",
    ),
    paragraph(
      "Onder k: de meting verwerkt persoonsgegevens van medewerkers, namelijk een lijst van genodigden, concepten en ingeleverde antwoorden.",
    ),
    paragraph(
      "Onder l: de meting is niet gericht op waarneming of controle van personen, en toont de score van een persoon alleen aan die persoon zelf. Zij maakt wel cijfers over wat groepen medewerkers naar eigen zeggen kunnen en doen. Omdat de wet ook spreekt van voorzieningen die daarvoor geschikt zijn, legt de bestuurder het besluit ook onder l voor.",
    ),
    paragraph(
      "De bestuurder legt het besluit schriftelijk voor, met de beweegredenen en de gevolgen voor medewerkers (lid\u00a02). De ondernemingsraad beslist na ten minste één overleg, schriftelijk en met redenen. Zonder instemming, of toestemming van de kantonrechter (lid\u00a04), is het besluit nietig als de ondernemingsraad zich daar binnen een maand schriftelijk op beroept (lid\u00a05).",
    ),
    small(
      "Controleer de geldende tekst van de wet. Heeft de organisatie een ander medezeggenschapsorgaan, dan kan een andere wet gelden.",
    ),
  ];
}

function consequences({ promise, organisation }: PackSettings): Block[] {
  const managers = promise.readers.includes("managers")
    ? " Ook leidinggevenden zien cijfers, van hun eigen afdeling."
    : "";
  return [
    heading("4. Gevolgen voor medewerkers"),
    bullets([
      "Medewerkers wordt gevraagd tijd te besteden aan een vragenlijst. Meedoen is vrijwillig.",
      "Deelnemers krijgen een eigen resultaat met een volgende stap. Dat ziet alleen de deelnemer zelf.",
      `Er komen cijfers over groepen van ${promise.minimum} of meer mensen. Een groep kan zich daardoor beoordeeld voelen.${managers}`,
      "De cijfers zijn gebaseerd op wat mensen over zichzelf zeggen. Zij zijn niet geschikt om personen te beoordelen en worden daarvoor volgens de doelen ook niet gebruikt.",
      `Volgt uit de uitkomsten een regeling, bijvoorbeeld voor personeelsopleiding (artikel 27 lid 1 onder f WOR), dan legt ${organisation.name} die apart voor.`,
    ]),
  ];
}

function remaining(): Block[] {
  return [
    heading("6. Wat niet uit te sluiten is"),
    paragraph(
      "Deel 3 van dit pakket beschrijft de risico’s die blijven. De belangrijkste, zodat de ondernemingsraad ze kan wegen:",
    ),
    bullets([
      "Wie een link of code in handen krijgt, kan het concept zien, zien of is ingeleverd, en voor een ander invullen. De mailserver van de werkgever kent elke link die per e-mail wordt verstuurd.",
      "Wie verzonnen personen op de lijst zet en voor hen invult, kan een groep groter laten lijken dan zij is.",
      "Cijfers over groepen zeggen altijd iets over de mensen in die groep. Wie de antwoorden van enkele collega’s kent, kan over een ander soms iets afleiden.",
      "Reservekopieën en oude kopieën van een schijf van vóór het sluiten bevatten wat daarna is vernietigd.",
      "Wie tijdens de meting zowel de database als de sleutel APP_KEY heeft, kan zien of een genodigde heeft ingeleverd en een concept openen.",
    ]),
  ];
}

function question(): Block[] {
  return [
    heading("7. Wat wij de ondernemingsraad vragen"),
    paragraph(
      "Wij vragen de ondernemingsraad om in te stemmen met de regeling onder 1. Wijzigt zij voordat de meting opent, dan leggen wij de wijziging opnieuw voor.",
    ),
    bullets([
      text`Controle op de lijst van genodigden: ${blank(blanks.rollCheck)}.`,
      text`Evaluatie: ${blank(blanks.evaluation)}.`,
    ]),
    subheading("Besluit van de ondernemingsraad"),
    table(
      ["Onderdeel", "In te vullen door de ondernemingsraad"],
      [
        ["Besluit", text`${blank(blanks.councilDecision)}`],
        ["Ondertekening", text`${blank(blanks.councilSignature)}`],
      ],
      [3, 7],
    ),
  ];
}
