import type { Text } from "../document/model";

import type { PackSettings } from "./settings";
import { after, listed } from "./words";

/** One kind of data: what it is, of whom, how it is kept and until when. */
export type DataLine = {
  readonly what: string;
  readonly whose: string;
  readonly held: string;
  readonly until: string;
};

const release = "de publicatie";
const closing = "het sluiten van de meting";
const invited = "Genodigde medewerkers";
const respondents = "Deelnemers";

/** Every kind of personal data that a measurement holds, as the tables of the database have it. */
export function dataLines({ promise, questionnaire }: PackSettings): DataLine[] {
  const { addressesWeeks, answersMonths, resultsMonths } = promise;
  const asked = questionnaire.background.map(({ title }) => title.replace(/\?$/, ""));
  const background =
    asked.length === 0
      ? ""
      : `, met de achtergrondvragen: ${listed(asked.map((one) => `‘${one}’`))}`;
  return [
    {
      what: "Lijst van genodigden: e-mailadres (als per e-mail wordt uitgenodigd), afdeling en taal",
      whose: invited,
      held: "Leesbaar, zonder codes en zonder antwoorden",
      until: after(addressesWeeks, "week", closing),
    },
    {
      what: "Stembiljet: controlegetal van een code, of die is gebruikt, en hoogstens een afdeling van voldoende omvang",
      whose: invited,
      held: "Zonder naam of adres. De codes volgen uit een geheim dat versleuteld is opgeslagen; de sleutel daarvan staat niet in de database",
      until:
        "het sluiten van de meting; het controlegetal, zonder gebruik of afdeling, tot de eigen resultaten worden gewist",
    },
    {
      what: "Concept van de antwoorden",
      whose: respondents,
      held: "Versleuteld (AES-256-GCM) met een sleutel die alleen uit de code volgt",
      until: "het inleveren, en uiterlijk het sluiten van de meting",
    },
    {
      what: `Antwoorden en scores${background}`,
      whose: respondents,
      held: "Leesbaar, onder een willekeurig nummer, zonder naam, datum, netwerkadres of browser",
      until: `het sluiten van de meting; de antwoorden die meetellen daarna in willekeurige volgorde en onder een ander nummer, met alleen de groepen die de publicatie toont, tot ${after(answersMonths, "maand", release)}`,
    },
    {
      what: "Eigen resultaat van de deelnemer",
      whose: respondents,
      held: "Versleuteld met een sleutel die alleen uit de persoonlijke code volgt; die heeft alleen de deelnemer",
      until: after(resultsMonths, "maand", release),
    },
    {
      what: "Account: naam, e-mailadres, controlegetal van het wachtwoord, rol, sessie met de naam van de browser",
      whose: "Medewerkers van HR met toegang",
      held: "Leesbaar; het wachtwoord zelf wordt niet bewaard. Een sessie vervalt een dag na het laatste gebruik",
      until: "de beheerder het account verwijdert",
    },
  ];
}

export function dataRows(settings: PackSettings): Text[][] {
  return dataLines(settings).map(({ what, whose, held, until }) => [what, whose, held, until]);
}

export const dataHead = ["Gegevens", "Van wie", "Hoe bewaard", "Tot"] as const;
export const dataWidths = [3, 1.6, 3, 3] as const;
