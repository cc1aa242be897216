import { numbers } from "./numbers.nl";

export const network = {
  tabs: { comparison: "Vergelijking", members: "Leden", rounds: "Rondes" },
  title: {
    comparison: "Vergelijking van het netwerk",
    members: "Leden naast elkaar",
    board: "Stand van de ronde",
  },
  ...numbers,
  eyebrow: { closed: "{{round}}, afgesloten ronde" },
  round: { choose: "Kies een ronde" },
  headline: {
    none: "De sectoren liggen dicht bij elkaar",
    higher: {
      everywhere: "{{sector}} loopt overal voor",
      except: "{{sector}} loopt voor, behalve op {{areas}}",
      on: "{{sector}} loopt voor op {{areas}}",
    },
    lower: {
      everywhere: "{{sector}} blijft overal achter",
      except: "{{sector}} blijft achter, behalve op {{areas}}",
      on: "{{sector}} blijft achter op {{areas}}",
    },
  },
  lead: {
    close: "Op {{areas}} is er tussen sectoren geen aantoonbaar verschil.",
    took: "{{took}} van de {{size}} leden deden mee: {{named}} met naam, {{unnamed}} alleen in groepen van vier of meer.",
    tookNamed: "{{took}} van de {{size}} leden deden mee, allemaal met naam.",
    tookUnnamed:
      "{{took}} van de {{size}} leden deden mee, allemaal alleen in groepen van vier of meer.",
  },
  table: {
    title: "Elk lid op de {{total}} gebieden",
    chooseSector: "Kies een sector",
    allSectors: "Alle sectoren",
    otherSectors: "Andere sectoren, samen",
    member: "Lid",
    caption: "Gemiddelde score per lid en gebied, per sector",
    tookPart_one: "{{count}} lid deed mee",
    tookPart_other: "{{count}} leden deden mee",
    unnamed_one: "{{count}} lid zonder naam",
    unnamed_other: "{{count}} leden zonder naam",
    middle: "Midden en middelste helft",
    poolKey: "groep leden: het midden en de middelste helft, op een lijn van {{min}} tot {{max}}",
    hiddenCell: "Bij dit lid lijken de antwoorden te veel op elkaar.",
    otherwiseCell: "Dit lid kreeg hier deels andere vragen.",
    note: "Zelf ingeschatte score van 0 tot 100. Elk lid telt in een groep één keer mee.",
    uncounted_one:
      "{{count}} lid zonder naam staat in geen groep: het kreeg deels andere vragen, of een gebied is verborgen.",
    uncounted_other:
      "{{count}} leden zonder naam staan in geen groep: zij kregen deels andere vragen, of een gebied is verborgen.",
  },
  unpooled: {
    "too-few": "Er doen minder dan vier leden zonder naam mee. Samen zouden zij te herkennen zijn.",
    "could-be-subtracted":
      "Eén lid heeft meer dan de helft van alle inzendingen. Het midden zou dan bijna de uitkomst van dat lid zijn.",
  },
  members: {
    choose: "Zet leden naast elkaar",
    tooFew: "Nog geen twee leden met naam",
    two: "{{first}} naast {{second}}",
    several: "{{count}} leden naast elkaar",
    lead: "Alleen leden die daarvoor kozen, staan hier met naam.",
    areas: "De gebieden, lid naast lid",
    areasSay: "Staan twee marges los van elkaar, dan verschillen de leden aantoonbaar.",
    competences: "De competenties, lid naast lid",
    area: "Gebied",
    withMargin: "{{mean}} ({{low}} tot {{high}})",
    competence: "Competentie",
    chooseTitle: "Kies twee tot vijf leden",
    chooseSay: "U kunt er hoogstens {{most}} kiezen.",
    show: "Zet naast elkaar",
  },
  board: {
    lead: "Wie plant, wie meet en wie klaar is. Cijfers staan hier niet.",
    nobody: "Nog geen enkel lid meet",
    open: "{{open}} van de {{all}} leden meten nu",
    openOne: "{{open}} van de {{all}} leden meet nu",
    done: "{{done}} van de {{all}} leden zijn klaar",
    doneOne: "{{done}} van de {{all}} leden is klaar",
    until: "open tot en met {{date}}",
    state: {
      open_one: "Meet nu: {{count}} lid",
      open_other: "Meten nu: {{count}} leden",
      planned_one: "Gepland: {{count}} lid",
      planned_other: "Gepland: {{count}} leden",
      closed_one: "Gesloten, resultaten in de maak: {{count}} lid",
      closed_other: "Gesloten, resultaten in de maak: {{count}} leden",
      published_one: "Klaar: {{count}} lid",
      published_other: "Klaar: {{count}} leden",
      none_one: "Nog niets gepland: {{count}} lid",
      none_other: "Nog niets gepland: {{count}} leden",
    },
  },
  empty: {
    noRound: "Nog geen ronde",
    noRoundSay: "Zodra er een ronde is, ziet u hier wie meedoet.",
    open: "De ronde is nog open",
    openSay:
      "De vergelijking komt er in één keer, na het sluiten van de ronde. Zo is geen lid uit te rekenen door twee keer te kijken.",
    seeBoard: "Bekijk wie plant, meet en klaar is",
  },
};
