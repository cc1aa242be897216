import type { Text } from "../document/model";
import { blank, text } from "../document/write";

import { blanks } from "./blanks";
import type { PackSettings } from "./settings";
import { listed, quoted } from "./words";

/** What can go wrong for the people in the data, what is done about it, and what stays all the same. */
type Risk = { readonly what: Text; readonly done: Text; readonly remains: Text };

export function riskRows(settings: PackSettings): Text[][] {
  return risks(settings).map(({ what, done, remains }, index) => [
    `${index + 1}. ${words(what)}`,
    done,
    remains,
  ]);
}

function words(text: Text): string {
  return typeof text === "string" ? text : "";
}

function risks(settings: PackSettings): Risk[] {
  const { promise } = settings;
  return [
    {
      what: "De mailbeheerder van de werkgever, of wie een link onderschept, heeft iemands code",
      done: "De link alleen toont nooit een resultaat of ingeleverde antwoorden. Na het inleveren is het concept weg. De brief en de belofte waarschuwen deelnemers",
      remains:
        "Wie de link heeft, ziet het concept en of is ingeleverd, en kan voor een ander invullen zolang die niet heeft ingeleverd",
    },
    {
      what: "Uit cijfers over een kleine groep is iets over één persoon af te leiden",
      done: `Geen uitkomst over minder dan ${promise.minimum} mensen; samenvoegen; verdelingen tegen elkaar narekenen; onderdelen verbergen waar antwoorden te veel op elkaar lijken; afronden`,
      remains: `Een gemiddelde van ${promise.minimum} mensen zegt iets over ieder van hen. Wie de antwoorden van enkele collega’s kent, kan de overigen beter schatten`,
    },
    {
      what: "Iemand zet verzonnen personen op de lijst en vult voor hen in, om een kleine groep zichtbaar te maken",
      done: text`Techniek kan dit niet voorkomen. De lijst wordt vergeleken met de personeelsadministratie door: ${blank(blanks.rollCheck)}`,
      remains:
        "Wie de lijst beheert en dat ongezien doet, kan een groep groter laten lijken dan zij is",
    },
    {
      what: "De werkgever wil weten wie meedeed",
      done: "Geen scherm toont het. Deelname verschijnt in stappen, niet in aantallen. Een herinnering gaat, volgens de belofte, naar iedereen",
      remains:
        "Wie meekijkt op een scherm of codes uitdeelt en bijhoudt wie welke code kreeg, kan het alsnog zien",
    },
    {
      what: "Een medewerker voelt zich verplicht om mee te doen",
      done: "Meedoen is vrijwillig en niemand ziet wie niet meedeed. De brief zegt dat",
      remains: "Druk van een leidinggevende of collega’s is met techniek niet te voorkomen",
    },
    {
      what: "Een beheerder van de server heeft tijdens de meting zowel de database als de sleutel APP_KEY",
      done: "De sleutel staat niet in de database en hoort niet in reservekopieën. Na het sluiten is het geheim vernietigd",
      remains:
        "Zolang de meting open is, kan die beheerder zien of een genodigde heeft ingeleverd en een concept openen",
    },
    {
      what: "Iemand vergelijkt kopieën van de database van twee momenten tijdens de meting",
      done: "Antwoorden hebben geen datum. Bij het sluiten worden de antwoorden die meetellen in willekeurige volgorde overgezet en de oude vernietigd",
      remains:
        "Kopieën van vlak voor en vlak na één inlevering laten zien welke antwoorden erbij kwamen, en welk controlegetal is gebruikt",
    },
    {
      what: "Reservekopieën en oude kopieën van een schijf bevatten wat is vernietigd",
      done: text`Wie kopieën maakt, laat stembiljetten en concepten weg of vernietigt ze na: ${blank(blanks.backups)}`,
      remains:
        "Tot dat moment bestaan op die kopieën nog stembiljetten, versleutelde concepten en de oorspronkelijke antwoorden",
    },
    {
      what: "Een toegangslogboek van de proxy bevat adressen met codes",
      done: "Nulmeting zet een code meteen om in een cookie. De voorbeeldinstelling voor de proxy in de handleiding houdt deze adressen uit het logboek",
      remains: "Een proxy die anders is ingesteld, bewaart codes met tijdstip en netwerkadres",
    },
    {
      what: "Een deelnemer raakt de persoonlijke code kwijt, of een ander vindt haar",
      done: "De code staat nergens leesbaar opgeslagen. De deelnemer krijgt het advies haar te bewaren",
      remains:
        "Zonder de code kan de deelnemer het resultaat niet terugzien en niet intrekken; wie haar vindt, kan dat wel",
    },
    {
      what: "Een afdeling wordt op haar cijfers afgerekend",
      done: "De doelen sluiten beoordeling uit. Cijfers worden getoond met hun marge, en een verschil alleen als het is aan te tonen",
      remains: "Hoe lezers met de cijfers omgaan, bepaalt de organisatie",
    },
    ...networkRisk(settings),
    ...freeTextRisk(settings),
  ];
}

function networkRisk({ namedInNetwork, organisation }: PackSettings): Risk[] {
  if (!namedInNetwork) return [];
  return [
    {
      what: "Cijfers van de organisatie komen bij een andere organisatie terecht",
      done: "Samenwerking Noord ziet alleen dezelfde gepubliceerde groepscijfers, nooit antwoorden",
      remains: `Samenwerking Noord kent ook de cijfers van de groepen binnen ${organisation.name}`,
    },
  ];
}

function freeTextRisk({ questionnaire }: PackSettings): Risk[] {
  const { freeText } = questionnaire;
  if (freeText.length === 0) return [];
  return [
    {
      what: `Deelnemers schrijven namen of gevoelige gegevens in een open antwoord (${listed(freeText.map(quoted))})`,
      done: "Open antwoorden worden nooit gepubliceerd",
      remains: "Zij blijven bij de antwoorden bewaard tot die worden gewist",
    },
  ];
}
