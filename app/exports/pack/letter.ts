import type { Block, Section } from "../document/model";
import { blank, bullets, heading, lead, paragraph, small, text } from "../document/write";

import { blanks } from "./blanks";
import type { PackSettings } from "./settings";
import { authority } from "./sources";
import { after, counted, lastDay, promisedPurposes, promisedReaders, quoted } from "./words";

/** The letter to staff, in B1 Dutch: it says what the promise says, and what AVG article 13 asks beside it. */
export function letter(settings: PackSettings): Section {
  const { organisation, promise } = settings;
  return {
    id: "informatiebrief",
    title: "1. Informatiebrief aan medewerkers",
    blocks: [
      paragraph(text`${blank(blanks.letterDate)}`),
      paragraph("Beste collega,"),
      lead(
        `${organisation.name} wil weten hoe digitaal vaardig we samen zijn. Daarom vragen we u om een vragenlijst in te vullen.`,
      ),
      paragraph(
        "Het gaat om groepen, niet om u alleen. Meedoen is vrijwillig. U kunt altijd stoppen.",
      ),
      heading("Waarom we dit doen"),
      paragraph("Hiervoor gebruiken we de cijfers, en nergens anders voor:"),
      bullets(promise.purposes.map((purpose) => promisedPurposes[purpose])),
      ...questions(settings),
      ...joining(settings),
      heading("Dit ziet uw werkgever nooit"),
      bullets([
        "Wat u antwoordt.",
        "Of u meedoet.",
        `Een getal over minder dan ${promise.minimum} mensen.`,
      ]),
      ...seen(settings),
      ...kept(settings),
      heading("Wat u ook moet weten"),
      bullets([
        "Wie uw link heeft, ziet wat u al heeft ingevuld en of u klaar bent. Ook de mailserver van uw werkgever kent de link. Stuur de link niet door.",
        "Alles uitsluiten kunnen we niet. Wie uw link onderschept, kan voor u invullen. Wie verzonnen mensen op de lijst zet, laat een groep groter lijken dan hij is.",
        text`Van vóór het sluiten kunnen nog reservekopieën bestaan. Die bewaren we: ${blank(blanks.backups)}.`,
      ]),
      ...rights(settings),
      paragraph("Met vriendelijke groet,"),
      paragraph(text`${blank(blanks.sender)}, ${organisation.name}`),
    ],
  };
}

function questions({ questionnaire }: PackSettings): Block[] {
  const { title, items, knowledge, background } = questionnaire;
  const right =
    knowledge === 0 ? "" : ` Bij ${counted(knowledge, "vraag", "vragen")} is één antwoord goed.`;
  return [
    heading("Wat we vragen"),
    paragraph(
      `De vragenlijst heet ${quoted(title)}. Daarin staan ${counted(items, "vraag", "vragen")} over wat u kunt en doet.${right}`,
    ),
    ...(background.length === 0
      ? []
      : [
          paragraph("We vragen ook dit. Zo kunnen we groepen naast elkaar zetten:"),
          bullets(background.map((question) => question.title)),
        ]),
    ...(background.some(({ answers }) => answers === null)
      ? [paragraph("Hoort uw afdeling al bij uw code? Dan vragen we daar niet naar.")]
      : []),
  ];
}

function joining({ closesOn }: PackSettings): Block[] {
  return [
    heading("Zo doet u mee"),
    bullets([
      text`U krijgt een eigen code of een link: ${blank(blanks.codes)}.`,
      text`U kunt meedoen tot en met ${lastDay(closesOn)}.`,
      "U mag stoppen en later verdergaan. Dat kan met dezelfde code, op elk apparaat.",
      "Komt er een herinnering? Dan krijgt iedereen dezelfde, ook wie al meedeed.",
      "Na het inleveren ziet u uw eigen resultaat. U krijgt dan een persoonlijke code. Alleen met die code ziet u uw resultaat later terug. Bewaar hem goed: wij kunnen hem niet opnieuw geven.",
    ]),
  ];
}

function seen({ promise, namedInNetwork }: PackSettings): Block[] {
  return [
    heading("Dit ziet uw werkgever wel"),
    bullets([
      `Gemiddelden van groepen van ${promise.minimum} of meer mensen.`,
      "Hoeveel mensen ongeveer meedoen: minder dan een kwart, een kwart tot de helft, en zo verder.",
    ]),
    paragraph("Deze mensen zien de cijfers van groepen. Niemand ziet antwoorden."),
    bullets(promise.readers.map((reader) => promisedReaders[reader])),
    paragraph(
      namedInNetwork
        ? "Samenwerking Noord ziet deze cijfers met de naam van onze organisatie erbij."
        : "In de vergelijking van Samenwerking Noord staat onze organisatie zonder naam. Zij telt alleen mee samen met andere organisaties zonder naam.",
    ),
  ];
}

function kept({ promise }: PackSettings): Block[] {
  const { addressesWeeks, answersMonths, resultsMonths } = promise;
  const release = "de publicatie van de cijfers";
  return [
    heading("Zo lang bewaren we gegevens"),
    bullets([
      "We bewaren uw antwoorden zonder naam, datum of e-mailadres.",
      "Bij het sluiten wissen we alle codes en concepten. Daarna weet niemand meer welke antwoorden van u zijn.",
      `We wissen uw antwoorden ${after(answersMonths, "maand", release)}.`,
      `We wissen de adressen van genodigden ${after(addressesWeeks, "week", "het sluiten")}.`,
      resultsMonths === 0
        ? "Uw eigen resultaat kunt u terugzien tot de publicatie van de cijfers."
        : `Uw eigen resultaat kunt u terugzien tot ${after(resultsMonths, "maand", release)}.`,
    ]),
  ];
}

function rights({ organisation, closesOn, promise, promiseHash }: PackSettings): Block[] {
  return [
    heading("Uw rechten"),
    paragraph(text`We mogen uw gegevens gebruiken, want ${blank(blanks.basisPlain)}.`),
    paragraph(
      text`Wij weten niet welke antwoorden van u zijn. Intrekken doet u daarom zelf, met uw persoonlijke code. Dat kan tot en met ${lastDay(closesOn)}.`,
    ),
    paragraph(
      "Staat u op de lijst met genodigden? Dan mag u uw gegevens inzien, verbeteren of laten wissen. U mag ook vragen om ze minder te gebruiken, of bezwaar maken.",
    ),
    paragraph(
      text`Vragen over privacy stelt u aan de functionaris gegevensbescherming: ${blank(blanks.officer)}.`,
    ),
    paragraph(text`Heeft u een klacht? U kunt ook naar de ${authority}.`),
    heading("Vragen over de meting?"),
    paragraph(organisation.contact ?? text`${blank(blanks.contact)}`),
    paragraph("Samenwerking Noord levert de vragenlijst en Nulmeting, het programma."),
    small(
      `Voor u begint, leest u de hele belofte. Dat is versie ${promise.version}. Het kenmerk begint met ${promiseHash.slice(0, 12)}.`,
    ),
  ];
}
