import type { ExportDocument, Section } from "../document/model";
import { blank, bullets, heading, lead, paragraph, text } from "../document/write";
import { blanks } from "../pack/blanks";
import type { PackSettings } from "../pack/settings";
import { day, lastDay } from "../pack/words";

/**
 * Texts with which an organisation tells its staff about a measurement: for the intranet, on a poster and for managers.
 * They promise what the letter promises, and no more.
 *
 * @param madeOn ISO date that stands under each page
 */
export function makeKit(settings: PackSettings, madeOn: string): ExportDocument {
  const { organisation, round, demo } = settings;
  return {
    title: "Communicatiepakket",
    subtitle: `${round} bij ${organisation.name}`,
    language: "nl-NL",
    author: organisation.name,
    subject: `Intranettekst, poster en bericht aan leidinggevenden bij de meting ${round}`,
    footer: `${organisation.name}, ${round}. Communicatiepakket, gemaakt op ${day(madeOn)}`,
    demo: demo ? "Demo: verzonnen voorbeeldgegevens" : null,
    opening: [
      lead(
        "Drie teksten om de meting aan te kondigen. Pas ze aan, maar beloof niet meer dan hier staat.",
      ),
      bullets([
        "Zet nooit iemands eigen link op het intranet of in een groepsapp.",
        "Vraag niemand of hij al meedeed, en houd geen lijst bij.",
        "Stuur herinneringen alleen vanuit Nulmeting: daar krijgt iedereen dezelfde.",
      ]),
    ],
    sections: [intranet(settings), poster(settings), managers(settings)],
  };
}

function intranet({ organisation, promise, closesOn }: PackSettings): Section {
  return {
    id: "intranet",
    title: "1. Tekst voor het intranet",
    blocks: [
      heading("Hoe digitaal vaardig zijn wij?"),
      paragraph(
        `${organisation.name} wil weten waar we digitaal sterk zijn en waar we hulp kunnen gebruiken. Daarom krijgt u een uitnodiging voor een vragenlijst. Invullen duurt ongeveer 15 minuten.`,
      ),
      bullets([
        "Meedoen is vrijwillig. Stoppen mag, en later verdergaan ook.",
        "Uw werkgever ziet niet wat u antwoordt, en niet of u meedoet.",
        `HR ziet alleen gemiddelden van groepen van ${promise.minimum} of meer mensen.`,
        "Na het inleveren ziet u uw eigen resultaat, met drie stappen die u kunt zetten.",
        text`Meedoen kan tot en met ${lastDay(closesOn)}.`,
      ]),
      paragraph(
        "Iedereen krijgt dezelfde herinneringen, ook wie al meedeed. We kunnen namelijk niet zien wie dat is.",
      ),
      paragraph(text`Vragen? ${organisation.contact ?? blank(blanks.contact)}`),
    ],
  };
}

function poster({ organisation, closesOn }: PackSettings): Section {
  return {
    id: "poster",
    title: "2. Tekst voor een poster",
    blocks: [
      heading("Hoe digitaal vaardig bent u?"),
      paragraph("Vul de vragenlijst in en zie waar u staat."),
      bullets([
        "Ongeveer 15 minuten",
        "Vrijwillig, en niemand ziet uw antwoorden",
        "Uw eigen resultaat, alleen voor u",
      ]),
      paragraph(text`Open de link in uw uitnodiging. Dat kan tot en met ${lastDay(closesOn)}.`),
      paragraph(text`Geen uitnodiging gekregen? ${organisation.contact ?? blank(blanks.contact)}`),
    ],
  };
}

function managers({ organisation, promise, closesOn }: PackSettings): Section {
  return {
    id: "leidinggevenden",
    title: "3. Bericht aan leidinggevenden",
    blocks: [
      paragraph("Beste leidinggevende,"),
      paragraph(
        text`${organisation.name} meet hoe digitaal vaardig we samen zijn. Uw medewerkers krijgen een uitnodiging. Meedoen kan tot en met ${lastDay(closesOn)}.`,
      ),
      paragraph("Dit helpt:"),
      bullets([
        "Geef mensen een kwartier werktijd om de vragenlijst in te vullen.",
        "Vertel waarom we dit meten: om passende hulp te bieden, niet om te beoordelen.",
        "Zeg dat meedoen vrijwillig is, en dat stoppen mag.",
      ]),
      paragraph("Doe dit niet:"),
      bullets([
        "Vraag niet wie al meedeed, en spreek niemand daarop aan.",
        "Kijk niet mee op een scherm, en vraag niet naar iemands resultaat.",
        "Stuur zelf geen herinnering aan een deel van uw mensen.",
      ]),
      paragraph(
        `U ziet later alleen gemiddelden van groepen van ${promise.minimum} of meer mensen. Is uw afdeling kleiner, dan telt zij mee in een grotere groep.`,
      ),
      paragraph(text`Met vriendelijke groet, ${blank(blanks.sender)}`),
    ],
  };
}
