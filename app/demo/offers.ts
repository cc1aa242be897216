import type { OfferFacts } from "~/learning";

type Line = readonly [
  competence: string,
  title: string,
  level: OfferFacts["level"],
  kind: OfferFacts["kind"],
  organiser: string,
  /** Days from today; null for what is always there. */
  ahead: number | null,
];

/** The network's: on purpose there is nothing for 2.3, 3.4 and 4.4, so that a gap can be seen. */
const network: readonly Line[] = [
  ["1.1", "Zoeken zonder ruis", "starter", "course", "Academie Noordlicht", null],
  ["1.1", "Slim filteren in grote bronnen", "zelfstandig", "material", "Bibliotheek De Terp", null],
  ["1.2", "Klopt dit bericht wel?", "all", "lunch-session", "Bibliotheek De Terp", 21],
  ["1.2", "Bronnen wegen", "op-weg", "course", "Academie Noordlicht", null],
  ["1.3", "Nooit meer een zoekgeraakt bestand", "op-weg", "course", "Leerhuis Wadwind", 35],
  ["2.1", "Beter vergaderen op afstand", "starter", "lunch-session", "Leerhuis Wadwind", 14],
  ["2.2", "Delen zonder te lekken", "all", "material", "Samenwerking Noord", null],
  ["2.4", "Samen schrijven in één document", "op-weg", "course", "Academie Noordlicht", null],
  ["2.4", "Samenwerken met partners", "zelfstandig", "event", "Samenwerking Noord", 49],
  ["2.5", "Prettig omgaan met elkaar, ook online", "all", "material", "Leerhuis Wadwind", null],
  ["2.6", "Wat het internet van u weet", "starter", "lunch-session", "Bibliotheek De Terp", 28],
  ["3.1", "Een duidelijke tekst voor het scherm", "op-weg", "course", "Academie Noordlicht", null],
  ["3.2", "Beeld en tekst hergebruiken", "zelfstandig", "material", "Leerhuis Wadwind", null],
  ["3.3", "Mag ik deze foto gebruiken?", "all", "lunch-session", "Bibliotheek De Terp", 42],
  ["4.1", "Uw apparaat op slot", "starter", "material", "Samenwerking Noord", null],
  ["4.1", "Crisisoefening: alles ligt plat", "all", "event", "Samenwerking Noord", 63],
  ["4.1", "Crisisoefening van vorig jaar", "all", "event", "Samenwerking Noord", -330],
  ["4.2", "Gegevens van anderen beschermen", "op-weg", "course", "Academie Noordlicht", null],
  ["4.3", "Minder meldingen, meer rust", "all", "lunch-session", "Leerhuis Wadwind", 18],
  ["5.1", "Eerst zelf kijken, dan bellen", "starter", "course", "Leerhuis Wadwind", null],
  ["5.2", "Welk hulpmiddel past bij mijn werk?", "op-weg", "event", "Samenwerking Noord", 56],
  [
    "5.3",
    "Een idee uitwerken met digitale middelen",
    "zelfstandig",
    "course",
    "Academie Noordlicht",
    null,
  ],
  ["5.4", "Leer van een collega", "all", "material", "Samenwerking Noord", null],
];

const ofMembers: Readonly<Record<string, readonly Line[]>> = {
  "martini-ziekenhuis": [
    ["4.2", "Privacy op de afdeling", "all", "lunch-session", "Leerpunt Martini", 10],
    ["5.1", "Uur van de superuser", "starter", "lunch-session", "Leerpunt Martini", 7],
    ["3.4", "Kleine klussen automatiseren", "zelfstandig", "course", "Leerpunt Martini", null],
  ],
  "provincie-groningen": [
    ["1.3", "Opruimweek: zo bewaart u stukken", "all", "material", "Team Informatie", null],
    ["2.4", "Spreekuur samenwerken", "all", "lunch-session", "Team Informatie", 12],
  ],
};

export type DemoOffers = {
  /** Slug; null for the network's. */
  readonly organisation: string | null;
  readonly offers: readonly OfferFacts[];
};

/** Invented offers of invented organisers. @param dayAt the ISO date so many days from today */
export function demoOffers(dayAt: (ahead: number) => string): DemoOffers[] {
  const all = [[null, network] as const, ...Object.entries(ofMembers)];
  return all.map(([organisation, lines]) => ({
    organisation,
    offers: lines.map(([competence, title, level, kind, organiser, ahead]): OfferFacts => ({
      ...{ competence, title, level, kind, organiser, language: "nl" },
      link: `https://example.org/leren/${competence}`,
      date: ahead === null ? null : dayAt(ahead),
    })),
  }));
}
