export const promise = {
  title: "Voor u begint: dit beloven we",
  lead: "We meten hoe digitaal vaardig we samen zijn. Het gaat om groepen, niet om u alleen.",
  never: {
    title: "Dit ziet uw werkgever nooit",
    answers: "Wat u antwoordt",
    part: "Of u meedoet",
    small: "Een getal over minder dan {{minimum}} mensen",
  },
  sees: {
    title: "Dit ziet uw werkgever wel",
    means: "Gemiddelden van groepen van {{minimum}} of meer",
    share:
      "Hoeveel mensen ongeveer meedoen: minder dan een kwart, een kwart tot de helft, en zo verder",
  },
  limit: {
    title: "Zo werkt de grens van {{minimum}}",
    none: "geen getal",
    shown: "{{count}} mensen: we tonen het gemiddelde",
    hidden: "{{count}} mensen: we tonen niets",
  },
  know: {
    title: "Goed om te weten",
    link: "Wie uw link heeft, ziet wat u al heeft ingevuld en of u klaar bent. Ook de mailserver van uw werkgever kent de link.",
    keepLink: "Stuur de link niet door.",
    receipt:
      "Na het inleveren krijgt u een persoonlijke code. Alleen met die code kunt u uw resultaat terugzien of uw antwoorden intrekken.",
    until: "Intrekken kan tot en met {{day}}.",
    untilClosing: "Intrekken kan tot de meting sluit.",
    confidential:
      "Uw antwoorden zijn vertrouwelijk. De cijfers die we daarna publiceren, zijn anoniem.",
  },
  begin: "Begin met de vragen",
  resume: "Ga verder met de vragen",
  resumed: "U was al begonnen. Uw antwoorden staan klaar.",
  voluntary: "Meedoen is vrijwillig. U kunt altijd stoppen.",
  whole: {
    summary: "Lees de hele belofte",
    who: "{{host}} vraagt u om mee te doen. Meedoen is vrijwillig.",
    keep: "We bewaren uw antwoorden zonder naam, datum of e-mailadres.",
    answers_one: "We wissen uw antwoorden {{count}} maand na de publicatie van de cijfers.",
    answers_other: "We wissen uw antwoorden {{count}} maanden na de publicatie van de cijfers.",
    addresses_one: "We wissen de adressen van genodigden {{count}} week na het sluiten.",
    addresses_other: "We wissen de adressen van genodigden {{count}} weken na het sluiten.",
    addressesAtOnce: "We wissen de adressen van genodigden meteen na het sluiten.",
    reminders:
      "Iedereen krijgt dezelfde herinnering, ook wie al meedeed. Zo ziet niemand wie er meedoet.",
    results_one: "Uw eigen resultaat kunt u nog {{count}} maand na de publicatie terugzien.",
    results_other: "Uw eigen resultaat kunt u nog {{count}} maanden na de publicatie terugzien.",
    purposesTitle: "Hiervoor gebruiken we de cijfers",
    purposes: {
      baseline: "Zien waar groepen sterk zijn en waar hulp nodig is.",
      learning: "Passende cursussen en uitleg aanbieden.",
      comparison: "Vergelijken met andere organisaties van Samenwerking Noord.",
      trend: "Zien wat er bij een volgende meting veranderd is.",
    },
    readersTitle: "Deze mensen zien de cijfers van groepen",
    termsTitle: "Bewaren en beschermen",
    readers: {
      hr: "HR van uw organisatie",
      board: "Het bestuur van uw organisatie",
      "works-council": "De ondernemingsraad",
      managers: "Leidinggevenden, van hun eigen afdeling",
      network: "Samenwerking Noord, als uw organisatie dat goed vindt",
    },
    cannot:
      "Eerlijk is eerlijk: alles uitsluiten kunnen we niet. Wie uw link onderschept, kan voor u invullen. En wie verzonnen mensen op de lijst zet, laat een groep groter lijken dan hij is.",
    version: "Dit is versie {{version}} van de belofte.",
    closing:
      "Bij het sluiten wissen we alle codes en concepten. Daarna weet niemand meer welke antwoorden van u zijn.",
    tighter: "Deze belofte kan tijdens de meting alleen strenger worden.",
    hash: "Kenmerk van deze belofte:",
  },
  again: {
    title: "De belofte die u kreeg",
    lead: "Een getal over minder dan {{minimum}} mensen tonen we nooit.",
    unknown: "Deze belofte kennen we niet",
    check: "Kijk of u het hele kenmerk heeft overgenomen.",
  },
};
