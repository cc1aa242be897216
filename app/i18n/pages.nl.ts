export const pages = {
  home: {
    page: "Vul uw code in",
    title: "Hoe digitaal vaardig bent u?",
    lead: "Vul de vragenlijst in en zie waar u staat. Het duurt ongeveer 15 minuten.",
    promises: {
      unseen: {
        title: "Uw werkgever ziet uw antwoorden niet",
        text: "Alleen gemiddelden van groepen, nooit over één persoon.",
      },
      pause: {
        title: "Stoppen mag",
        text: "Ga later verder met dezelfde code, op elk apparaat.",
      },
      result: {
        title: "U krijgt een eigen resultaat",
        text: "Met drie stappen die u nu kunt zetten.",
      },
    },
    doors: {
      label: "Andere ingangen",
      result: { link: "Bekijk uw resultaat terug", text: "Met uw persoonlijke code" },
      signIn: { link: "Inloggen voor HR", text: "Uitkomsten van uw organisatie" },
      noCode: { link: "Geen code gekregen?", text: "Vraag het aan uw contactpersoon" },
    },
  },
  help: {
    title: "Hulp nodig?",
    lead: "Uw eigen organisatie helpt u het snelst.",
    noCode: {
      title: "Ik heb geen code",
      text: "U krijgt uw code van uw organisatie, in een e-mail of een brief. Niets gekregen? Vraag het aan de contactpersoon van de meting of aan HR.",
    },
    wrongCode: {
      title: "Mijn code werkt niet",
      text: "Een code heeft 16 letters en cijfers. Hoofdletters, streepjes en spaties maken niet uit. Een rondje is altijd het cijfer nul. Open anders de link in uw e-mail.",
    },
    lostCode: {
      title: "Ik ben mijn persoonlijke code kwijt",
      text: "Dan kunnen wij uw resultaat niet meer openen. Wij weten niet welke antwoorden van u zijn. Daarom kunnen we de code ook niet opnieuw sturen.",
    },
    password: {
      title: "Ik ben mijn wachtwoord vergeten",
      text: "Vraag de beheerder van Nulmeting om een nieuwe link. Daarmee kiest u zelf een nieuw wachtwoord.",
    },
    figures: {
      title: "Ik wil zelf met de cijfers werken",
      text: "Werkt u bij HR of bij Samenwerking Noord? Dan kan dat.",
    },
    contact: {
      title: "Ik wil iemand spreken",
      text: "Heeft u een code? Dan staat onderaan elke pagina van de vragenlijst wie u kunt bereiken.",
    },
  },
  privacy: {
    title: "Privacy",
    lead: "We bewaren zo weinig mogelijk. En we laten nooit zien wat één persoon antwoordt.",
    who: {
      title: "Wie meet, en waarom",
      text: "Uw organisatie wil weten hoe digitaal vaardig haar mensen samen zijn. Uw organisatie is verantwoordelijk voor de meting. Samenwerking Noord levert Nulmeting.",
    },
    kept: {
      title: "Wat we bewaren",
      answers:
        "Uw antwoorden, zonder naam, datum of e-mailadres. Ze staan los van de lijst met genodigden.",
      draft: "Uw concept, versleuteld. Alleen uw code opent het.",
      result: "Uw persoonlijke resultaat, versleuteld. Alleen uw persoonlijke code opent het.",
      address: "Uw e-mailadres, als u een e-mail kreeg. Alleen om u uit te nodigen.",
    },
    howLong: {
      title: "Hoe lang we het bewaren",
      text: "Dat staat in de belofte die u leest voor u begint. Bij het sluiten van de meting verdwijnen alle codes en concepten. Dan kan niemand antwoorden nog aan een code verbinden.",
    },
    seen: {
      title: "Wie ziet wat",
      employer:
        "Uw organisatie ziet gemiddelden van groepen. De kleinste groep staat in de belofte en heeft nooit minder dan 5 mensen.",
      network: "Samenwerking Noord ziet de cijfers van organisaties, niet die van mensen.",
      you: "Uw eigen resultaat ziet alleen u.",
    },
    limits: {
      title: "Wat u ook moet weten",
      text: "Wie uw link heeft, kan uw concept zien. Ook de mailserver van uw werkgever kent de link. Uw antwoorden zijn vertrouwelijk, de gepubliceerde cijfers zijn anoniem.",
    },
    rights: {
      title: "Uw rechten",
      text: "Meedoen is vrijwillig. Tot het sluiten kunt u uw antwoorden intrekken met uw persoonlijke code. Heeft u een klacht? Vraag naar de functionaris gegevensbescherming van uw organisatie. U kunt ook naar de Autoriteit Persoonsgegevens.",
    },
    cookies: {
      title: "Cookies",
      text: "We gebruiken alleen cookies die nodig zijn: voor uw code, uw taal en het inloggen. We volgen u niet. Er is geen enkel onderdeel van een andere site.",
    },
  },
  accessibility: {
    title: "Toegankelijkheid",
    lead: "Iedereen moet kunnen meedoen. Dat testen we.",
    tested: {
      title: "Wat we testen",
      norm: "We willen voldoen aan WCAG 2.2, niveau A en AA.",
      automatic:
        "Elke pagina testen we automatisch met axe, op een telefoon en op een groot scherm.",
      keyboard: "De hele vragenlijst werkt met alleen een toetsenbord.",
      script: "U kunt de pagina’s al lezen voor een script is geladen.",
    },
    untested: {
      title: "Wat we nog niet weten",
      text: "Een automatische test vindt niet alles. Een onderzoek door een onafhankelijk bureau is nog niet gedaan. Ook is er nog niet getest met mensen die een schermlezer gebruiken.",
    },
    report: {
      title: "Werkt iets niet voor u?",
      text: "Meld het bij de contactpersoon van uw organisatie. Schrijf op welke pagina u zag en wat er misging. Die geeft het aan ons door.",
      more: "Lukt invullen niet? Vraag uw contactpersoon om hulp of om meer tijd.",
    },
  },
};
