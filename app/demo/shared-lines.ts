import type { ActionFacts, HelpFacts, PlaybookFacts } from "~/learning";

/** What invented members ask and offer. */
export const demoHelp: Readonly<Record<string, HelpFacts>> = {
  "martini-ziekenhuis": {
    contact: "Leerpunt, leerpunt@martini-ziekenhuis.example",
    lines: { "4.2": "helps", "4.1": "asks", "3.4": "asks" },
  },
  "provincie-groningen": {
    contact: "Team Informatie, informatie@provincie-groningen.example",
    lines: { "4.1": "helps", "1.3": "helps", "2.3": "asks" },
  },
  hanzehogeschool: {
    contact: "Studiecentrum, studiecentrum@hanzehogeschool.example",
    lines: { "3.4": "helps", "1.2": "helps", "4.1": "asks" },
  },
};

/** Days before today on which it was agreed and done; null where it is not. */
type DemoAction = ActionFacts & { readonly agreed: number; readonly done: number | null };

export const demoActions: Readonly<Record<string, readonly DemoAction[]>> = {
  "martini-ziekenhuis": [
    {
      ...{ what: "Lunchsessie over phishing op elke afdeling", gap: "4.1" },
      ...{ who: "Informatiebeveiliging", due: null, agreed: 480, done: 400 },
    },
    {
      ...{ what: "Wachtwoordkluis op alle werkplekken", gap: "4.1" },
      ...{ who: "ICT-servicedesk", due: null, agreed: 470, done: null },
    },
    {
      ...{ what: "Uur van de superuser opzetten", gap: "5.1" },
      ...{ who: "Leerpunt", due: null, agreed: 150, done: null },
    },
  ],
};

/** Null: the network office's. */
export const demoPlaybooks: readonly (readonly [sharer: string | null, facts: PlaybookFacts])[] = [
  [
    null,
    {
      title: "Draaiboek crisisoefening",
      purpose: "Oefen in twee uur wat u doet als alle systemen plat liggen.",
      competences: ["4.1", "2.4"],
      body: [
        "## Vooraf\n\n- Kies een dag en een ruimte zonder computers.\n- Vraag per afdeling **één** beslisser.\n- Print de lijst met telefoonnummers.",
        "## Tijdens\n\n1. Vertel om 10.00 uur dat niets meer werkt.\n2. Geef elk kwartier een nieuw bericht.\n3. Schrijf op wat men doet, niet wie het doet.",
        "## Erna\n\nBespreek drie dingen: wat werkte, wat misten we, wat spreken we af. Meer staat op [de site van het netwerk](https://example.org/crisisoefening).",
      ].join("\n\n"),
      link: null,
      licence: "CC-BY-4.0",
    },
  ],
  [
    "provincie-groningen",
    {
      title: "Opruimweek voor bestanden",
      purpose: "In vijf dagen van volle schijven naar mappen die iedereen snapt.",
      competences: ["1.3"],
      body: "Elke dag één uur, met het hele team.\n\n- maandag: weg wat dubbel is\n- dinsdag: namen afspreken\n- woensdag: mappen maken\n- donderdag: verplaatsen\n- vrijdag: taart",
      link: null,
      licence: "members",
    },
  ],
];

/** Who took part in last year's event: of the named members that were in both rounds around it some did and some did not. */
export const demoParticipants = {
  title: "Crisisoefening van vorig jaar",
  members: [
    ...["provincie-groningen", "hanzehogeschool", "roc-wold-en-wad", "instituut-boreas"],
    ...["zorggroep-lauwers", "advies-aan-zee", "gemeente-oosterdiep"],
  ],
} as const;
