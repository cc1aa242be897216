import type { Text } from "../document/model";

import type { PackSettings } from "./settings";

/** What Nulmeting itself does for the people in the data. Each line can be found in its code and tests. */
export function measures({ promise, units }: PackSettings): Text[] {
  return [
    "Lijst en stembus zijn gescheiden. De lijst kent adressen en geen codes; de stembus kent controlegetallen van codes en geen namen. Geen scherm toont een code naast een naam.",
    "Een ingeleverd antwoord staat onder een willekeurig nummer. Het verband met een code staat alleen versleuteld onder de persoonlijke code van de deelnemer.",
    `Er verschijnt geen uitkomst over minder dan ${promise.minimum} mensen. Kleinere groepen worden samengevoegd tot ‘Overige groepen’.`,
    "Verdelingen worden tegen elkaar nagerekend: ook door optellen en aftrekken van getoonde groepen is geen groep onder de grens te vinden. Een publicatie die daaraan niet voldoet, kan niet worden opgeslagen.",
    "Waar de antwoorden in een groep te veel op elkaar lijken of bijna allemaal uiterst zijn, toont de verdeling dat onderdeel niet.",
    "Er is één publicatie per meting, na het sluiten. De database weigert elke wijziging ervan. Tussentijdse uitkomsten bestaan niet.",
    units.count > 0
      ? "Tijdens de meting is alleen de deelname te zien: in vier stappen, hoogstens één keer per dag bijgewerkt, en alleen voor afdelingen met ten minste 20 genodigden."
      : "Tijdens de meting is alleen de deelname te zien: in vier stappen, hoogstens één keer per dag bijgewerkt, en alleen bij ten minste 20 genodigden.",
    "Bij het sluiten worden stembiljetten, concepten, de oorspronkelijke antwoorden en het geheim achter de codes vernietigd; de bestanden van die tabellen worden verwijderd.",
    "Wat op een dag gewist moet zijn, wist Nulmeting zelf. Er blijft een bewijs van over: wat voor gegevens, wanneer en volgens welke belofte, zonder de gegevens zelf.",
    "De belofte aan deelnemers ligt vast zodra de meting opent. Daarna kan zij alleen strenger worden; de database weigert een ruimere.",
    "Deelnemers kunnen hun antwoorden intrekken tot de meting sluit, met hun persoonlijke code.",
    "HR ziet alleen de eigen organisatie. Beheerders van Nulmeting zien geen uitkomsten. Na tien mislukte pogingen om in te loggen is een account een kwartier gesloten.",
    "De pagina’s laden niets van andere sites en volgen niemand. Het logboek van Nulmeting bevat geen code, persoonlijke code of e-mailadres.",
  ];
}
