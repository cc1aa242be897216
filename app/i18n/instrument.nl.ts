import { numbers } from "./numbers.nl";

export const instrument = {
  tab: "Vragenlijst",
  slide: "Schuif de tabel opzij voor alle cijfers",
  title: "Hoe goed de vragenlijst meet",
  ...numbers,
  eyebrow: "{{title}}, versie {{version}}",
  chooseQuestionnaire: "Kies een vragenlijst",
  chooseVersion: "Kies een versie",
  version: "Versie {{version}}",
  headline: {
    nothing: "Over deze vragenlijst is nog niets te zeggen",
    hidden: "Van deze vragenlijst zijn de cijfers niet te tonen",
    none: "Geen vraag valt op",
    one: "Eén van de {{all}} vragen verdient een blik",
    some: "{{count}} van de {{all}} vragen verdienen een blik",
  },
  lead: {
    who: "Uit de publicaties van afgesloten rondes, van alle leden samen. Geen enkel lid staat hier apart.",
    part: "Van {{count}} onderdelen zijn er geen cijfers.",
    partOne: "Van één onderdeel zijn er geen cijfers.",
  },
  withheld: {
    "no-data":
      "Er is nog geen afgesloten ronde met een lid waar minstens honderd mensen dit hele onderdeel invulden.",
    "too-few":
      "Te weinig leden gebruikten dit onderdeel. Met minder dan vier zou een lid terug te rekenen zijn.",
    "could-be-subtracted":
      "Eén lid heeft meer dan de helft van alle inzendingen. Het cijfer zou dan bijna dat van dat lid zijn.",
  },
  looks: {
    none: "Bij geen enkele vraag is er reden om beter te kijken",
    title: "Welke vragen, en waarom",
    say: "Een blik is geen oordeel. Lees de vraag nog eens, en vraag een paar mensen hoe zij haar lezen.",
    "low-item-rest":
      "Hangt weinig samen met de andere vragen van dit onderdeel: {{rest}}, en minder dan {{limit}} is weinig.",
    "better-without":
      "Zonder deze vraag zouden de andere beter bij elkaar passen: alfa gaat van {{alpha}} naar {{without}}.",
    "mostly-lowest":
      "{{share}} heeft de laagste score. Tussen deze mensen maakt de vraag geen verschil.",
    "mostly-highest":
      "{{share}} heeft de hoogste score. Tussen deze mensen maakt de vraag geen verschil.",
  },
  scales: {
    fine: "Elk onderdeel meet betrouwbaar genoeg",
    one: "Bij één onderdeel past voorzichtigheid",
    some: "Bij {{count}} onderdelen past voorzichtigheid",
    say: "Een onderdeel is betrouwbaar als zijn vragen hetzelfde meten, en bruikbaar als niet iedereen aan de rand zit.",
    caption: "Cijfers per onderdeel",
    "low-alpha":
      "{{scale}}: de vragen hangen weinig samen, alfa is {{alpha}}. Onder {{limit}} is een score een grove aanwijzing.",
    "high-alpha":
      "{{scale}}: de vragen lijken sterk op elkaar, alfa is {{alpha}}. Boven {{limit}} kan er misschien een vraag weg.",
    floor:
      "{{scale}}: {{share}} heeft de laagste score die er is. Wie van hen minder kan, is niet te zien.",
    ceiling:
      "{{scale}}: {{share}} heeft de hoogste score die er is. Wie van hen meer kan, is niet te zien.",
  },
  items: {
    title: "Elke vraag, per onderdeel",
    loose: "Vragen buiten een onderdeel",
    caption: "Vragen van {{scale}}",
  },
  column: {
    scale: "Onderdeel",
    members: "Leden",
    people: "Mensen, ongeveer",
    mean: "Gemiddelde",
    sd: "Spreiding",
    alpha: "Alfa, met marge",
    omega: "Omega, met marge",
    lowest: "Met laagste score",
    highest: "Met hoogste score",
    sameAnswers: "Overal hetzelfde antwoord",
    item: "Vraag",
    itemRest: "Samenhang met de rest",
    alphaWithout: "Alfa zonder deze vraag",
    missing: "Zonder score",
    notApplicable: "Waarvan niet van toepassing",
    look: "Verdient een blik",
  },
  mark: {
    "low-item-rest": "weinig samenhang",
    "better-without": "alfa hoger zonder",
    "mostly-lowest": "bijna allemaal laag",
    "mostly-highest": "bijna allemaal hoog",
  },
  cell: {
    unknown: "niet te berekenen",
    older: "niet bewaard",
    short: "minder dan vijf gelijke vragen",
  },
  words: {
    title: "Wat de woorden betekenen",
    mean: {
      term: "Gemiddelde en spreiding",
      text: "Elk antwoord telt van 0 tot 100. De spreiding (standaardafwijking) zegt hoe ver mensen uit elkaar liggen.",
    },
    alpha: {
      term: "Alfa en omega",
      text: "Twee maten, tot hoogstens 1, voor hoe sterk de vragen van een onderdeel samenhangen. Van {{low}} tot {{high}} is goed. De marge geldt bij 95 % zekerheid. Omega staat ook toe dat de ene vraag zwaarder weegt dan de andere. Kennisvragen hangen vaak minder samen: wie het ene weet, weet het andere nog niet.",
    },
    itemRest: {
      term: "Samenhang met de rest",
      text: "De correlatie tussen een vraag en de som van de andere vragen van het onderdeel: 1 is volledig, 0 is geen. Onder {{limit}} meet de vraag misschien iets anders.",
    },
    alphaWithout: {
      term: "Alfa zonder deze vraag",
      text: "Is die hoger dan de alfa van het onderdeel, dan past de vraag minder goed bij de andere.",
    },
    ends: {
      term: "Laagste en hoogste score",
      text: "Heeft meer dan {{scale}} de laagste of de hoogste score van een onderdeel, dan zijn mensen aan die rand niet te onderscheiden. Bij een losse vraag kijken we pas boven {{item}}.",
    },
    missing: {
      term: "Zonder score",
      text: "Niet beantwoord, of een antwoord zonder score zoals ‘niet van toepassing’. Een hoog aandeel zegt vooral dat de vraag niet bij ieders werk past.",
    },
    sameAnswers: {
      term: "Overal hetzelfde antwoord",
      text: "Mensen die bij alle vragen van een onderdeel hetzelfde aankruisten, bij minstens vijf vragen met dezelfde antwoorden. Dat kan haast zijn, maar ook een eerlijk antwoord, vooral aan de uiteinden.",
    },
    together: {
      term: "Alle leden samen",
      text: "De cijfers zijn die van alle mensen in één bestand: verschillen binnen en tussen leden tellen beide mee. Een onderdeel telt mee met elk lid waar minstens honderd mensen het helemaal invulden, in elke versie waarin het onveranderd staat.",
    },
    sources:
      "Grenzen volgens Terwee e.a. (2007) voor onderdelen, De Vaus (2002) voor samenhang, Streiner, Norman en Cairney (2015) voor losse vragen. Gelijke antwoorden volgens Kim e.a. (2019).",
  },
};
