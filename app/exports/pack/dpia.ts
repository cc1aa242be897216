import type { Block, Section, Text } from "../document/model";
import {
  blank,
  bullets,
  fields,
  heading,
  paragraph,
  small,
  steps,
  subheading,
  table,
  text,
} from "../document/write";

import { blanks } from "./blanks";
import { dataHead, dataRows, dataWidths } from "./data-table";
import { measures } from "./measures";
import { riskRows } from "./risks";
import type { PackSettings } from "./settings";
import { apList, avg } from "./sources";
import {
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

/** Input for a data protection impact assessment, in the order of AVG article 35 (7). */
export function dpia(settings: PackSettings): Section {
  return {
    id: "input-voor-een-dpia",
    title: "3. Input voor een DPIA",
    blocks: [
      paragraph(
        text`Dit is input voor een gegevensbeschermingseffectbeoordeling (DPIA) volgens artikel 35 van de ${avg}. Het is geen vastgestelde DPIA: de organisatie weegt, vraagt advies en besluit.`,
      ),
      fields([
        ["Uitgevoerd door", text`${blank(blanks.dpiaOwner)}`],
        ["Is een DPIA verplicht?", text`${blank(blanks.dpiaNeeded)}`],
      ]),
      ...needed(),
      ...description(settings),
      ...necessity(settings),
      ...risks(settings),
      ...conclusion(),
    ],
  };
}

function needed(): Block[] {
  return [
    heading("1. Waarom een DPIA hier voor de hand ligt"),
    paragraph(
      "De Europese toezichthouders noemen negen criteria; bij twee of meer is een DPIA meestal nodig (richtsnoeren WP 248 rev.01). Hier spelen er ten minste twee:",
    ),
    bullets([
      "Evaluatie of scores: antwoorden leiden tot een score en een niveau.",
      "Kwetsbare betrokkenen: werknemers staan in een afhankelijke verhouding tot hun werkgever.",
    ]),
    paragraph(
      text`Bij een grote organisatie kan ‘grootschalige verwerking’ erbij komen. Kijk ook naar de ${apList}, in het bijzonder bij ‘controle werknemers’ en ‘profilering’.`,
    ),
  ];
}

function description(settings: PackSettings): Block[] {
  const { questionnaire, units, organisation } = settings;
  const { title, number, items, knowledge, background, ownParts } = questionnaire;
  const people: Text =
    units.headcount === null
      ? text`${blank(blanks.headcount)}`
      : `${counted(units.headcount, "medewerker", "medewerkers")} in ${counted(units.count, "afdeling", "afdelingen")}, volgens de afdelingenlijst in Nulmeting.`;
  const breakdowns = breakdownsOf(settings);
  return [
    heading("2. Beschrijving van de verwerking"),
    fields([
      ["Verwerkingsverantwoordelijke", organisation.name],
      ["Samenwerking Noord", text`Levert Nulmeting. ${blank(blanks.processor)}`],
      ["Beheer en plaats", text`${blank(blanks.hosting)}`],
      ["Betrokkenen", people],
      ["Periode", periodOf(settings)],
      [
        "Vragenlijst",
        `${quoted(title)}, versie ${number}: ${counted(items, "vraag", "vragen")} die meetellen in een score, waarvan ${knowledge} met één goed antwoord. ${ownParts.length > 0 ? `Eigen onderdelen: ${listed(ownParts.map(quoted))}.` : "Geen eigen onderdelen."}`,
      ],
      [
        "Verdelingen",
        breakdowns.length > 0 ? `Naar het antwoord op ${listed(breakdowns)}.` : "Geen.",
      ],
      ["Lezers van groepscijfers", listed(readersOf(settings))],
      ["Netwerk", networkOf(settings)],
    ]),
    subheading("Wat er gebeurt"),
    steps([
      "De organisatie maakt een lijst van genodigden, of laat codes of een gedeelde link uitdelen.",
      "Een medewerker opent een link of typt een code, leest de belofte en vult in. Het concept is versleuteld.",
      "Bij het inleveren is de code verbruikt en komt het antwoord los daarvan in de stembus. De deelnemer krijgt een persoonlijke code, die de browser zelf maakt.",
      "De deelnemer ziet een eigen resultaat en kan intrekken tot de meting sluit.",
      "Bij het sluiten ontstaat één publicatie van groepscijfers. Codes, concepten, het geheim en de oorspronkelijke antwoorden worden vernietigd.",
      "Lezers zien de publicatie. Op de afgesproken dagen worden adressen, antwoorden en eigen resultaten gewist.",
    ]),
    subheading("Welke gegevens"),
    table([...dataHead], dataRows(settings), dataWidths),
    ...(background.length > 0
      ? [subheading("Achtergrondvragen"), ...backgroundTable(settings)]
      : []),
    paragraph(text`Bijzondere persoonsgegevens: ${blank(blanks.special)}`),
  ];
}

function backgroundTable({ questionnaire }: PackSettings): Block[] {
  return [
    table(
      ["Vraag", "Antwoorden"],
      questionnaire.background.map(({ title, answers }) => [
        title,
        answers ? answers.join("; ") : "De afdelingen van de organisatie",
      ]),
      [4, 6],
    ),
  ];
}

function necessity(settings: PackSettings): Block[] {
  const { promise } = settings;
  return [
    heading("3. Noodzaak en evenredigheid"),
    subheading("Doelen"),
    bullets(itemised(purposesOf(settings))),
    subheading("Grondslag"),
    paragraph(
      "De organisatie kiest de grondslag (artikel 6 lid 1 AVG) en legt de afweging vast. Ter overweging:",
    ),
    bullets([
      "Gerechtvaardigd belang (onder f) past bij een particuliere organisatie: er is een belang bij scholing, groepscijfers volstaan, en deelname is vrijwillig. Medewerkers kunnen dan bezwaar maken (artikel 21).",
      "Een overheidsorganisatie kan zich bij de uitoefening van haar taken niet op onder f beroepen (artikel 6 lid 1, slot). Onder e past als de meting hoort bij een taak van algemeen belang die op de wet berust; voor zuivere bedrijfsvoering kan onder f alsnog passen. Leg uit welke van de twee geldt.",
      "Toestemming (onder a) ligt niet voor de hand: tussen werkgever en werknemer is zij zelden vrij gegeven (overweging 43). Dat meedoen vrijwillig is, maakt de grondslag nog geen toestemming.",
    ]),
    fields([
      ["Gekozen grondslag", text`${blank(blanks.basis)}`],
      ["Afweging", text`${blank(blanks.balance)}`],
    ]),
    subheading("Niet meer gegevens dan nodig"),
    bullets([
      "De lijst is nodig om uit te nodigen; zij bevat geen codes en geen antwoorden. Met codes op papier of een gedeelde link zijn geen e-mailadressen nodig.",
      "Achtergrondvragen dienen alleen de verdelingen. Een groep die de publicatie niet toont, blijft na het sluiten niet bij de antwoorden staan.",
      `Groepen van ten minste ${promise.minimum} mensen volstaan voor de doelen; de organisatie kan 5 tot en met 20 kiezen.`,
      promise.answersMonths === 0
        ? "De antwoorden worden na de publicatie niet bewaard."
        : "De antwoorden blijven na de publicatie bewaard om de cijfers te kunnen narekenen. Een volgende meting heeft ze niet nodig.",
    ]),
    subheading("Rechten van betrokkenen"),
    bullets([
      "Informatie: de brief (deel 1) en de belofte, vóór de eerste vraag.",
      "Inzage, verbetering en wissing van de lijst van genodigden: bij de organisatie.",
      "Antwoorden: de organisatie kan niet vaststellen welke van wie zijn (artikel 11 AVG). De deelnemer ziet het eigen resultaat en kan intrekken met de persoonlijke code, tot de meting sluit.",
    ]),
  ];
}

function risks(settings: PackSettings): Block[] {
  return [
    heading("4. Risico’s voor betrokkenen"),
    paragraph(
      "De tabel noemt wat mis kan gaan, wat daartegen is gedaan en wat overblijft. Ook als alle maatregelen werken, blijft de laatste kolom staan.",
    ),
    table(["Risico", "Maatregel", "Wat overblijft"], riskRows(settings), [3, 3.5, 3.5]),
    fields([["Beoordeling", text`${blank(blanks.odds)}`]]),
    heading("5. Maatregelen van Nulmeting"),
    bullets(measures(settings)),
    paragraph(text`Daarnaast van de organisatie: ${blank(blanks.ownSecurity)}.`),
    small(
      "Opgeslagen antwoorden zijn vertrouwelijk, niet anoniem. Anoniem zijn alleen de gepubliceerde cijfers.",
    ),
  ];
}

function conclusion(): Block[] {
  return [
    heading("6. Advies en conclusie"),
    fields([
      ["Advies (artikel 35 lid 2)", text`${blank(blanks.officerAdvice)}`],
      ["Mening van betrokkenen (artikel 35 lid 9)", text`${blank(blanks.staffView)}`],
      ["Conclusie", text`${blank(blanks.conclusion)}`],
      ["Opnieuw bekijken (artikel 35 lid 11)", text`${blank(blanks.review)}`],
    ]),
  ];
}
