export const figures = {
  title: "Cijfers in Excel en Power BI",
  lead: "U haalt de uitkomsten van een meting zelf op, in het programma waarmee u werkt.",
  link: "Cijfers in Excel en Power BI",
  key: {
    title: "Wat u nodig heeft",
    text: "Een sleutel. Werkt u bij HR? Maak hem bij uw organisatie onder Sleutels. Samenwerking Noord maakt hem bij het netwerk. De naam van de meting staat in het adres van haar pagina.",
    safe: "Een sleutel is als een wachtwoord. Wie hem heeft, ziet wat u ziet. Deel geen bestand waar hem in staat. Maak er een per programma, dan trekt u er makkelijk één in.",
  },
  once: {
    title: "Eén keer kijken?",
    text: "Dan heeft u geen sleutel nodig. Open bij Downloads de werkmap voor Excel.",
  },
  excel: {
    title: "Excel: met een adres",
    open: "Kies Gegevens, Gegevens ophalen, Uit andere bronnen, Van het web. Kies daarna Geavanceerd.",
    address: "Vul dit adres in, met de naam van uw meting:",
    header: "Kies bij HTTP-aanvraagheaders Authorization en zet daarachter, met uw sleutel:",
    anonymous: "Vraagt Excel hoe het zich moet aanmelden? Kies Anoniem. De sleutel is genoeg.",
    table:
      "Klik op het woord List achter scales en kies Naar tabel. Vouw de kolom uit met de pijltjes.",
  },
  powerBi: {
    title: "Power BI: met een query",
    open: "Kies Gegevens ophalen, Lege query, en daarna Geavanceerde editor.",
    paste: "Plak deze tekst. Vul uw sleutel in, en de naam van uw meting:",
    anonymous: "Kies bij aanmelden Anoniem, voor het adres van deze site.",
    excelToo:
      "Dezelfde tekst werkt in Excel: Gegevens, Gegevens ophalen, Power Query-editor starten. Een publicatie verandert nooit meer. Vaker vernieuwen hoeft dus niet.",
  },
  scripts: {
    title: "R en Python",
    text: "Zet de sleutel in de omgevingsvariabele NULMETING_KEY, niet in het script.",
    r: "R",
    python: "Python",
  },
  fields: {
    title: "Wat de velden betekenen",
    n: "Hoeveel mensen meetellen in dit cijfer.",
    mean: "Het gemiddelde, van 0 tot 100. Mensen hebben zichzelf ingeschat.",
    ci: "De marge: het gemiddelde ligt vrij zeker tussen deze twee getallen. Zonder marge kunt u niet zeggen dat een groep hoger of lager is.",
    levels: "Welk deel van de mensen op welk niveau zit, van 0 tot 1.",
    withheld:
      "Waarom een cijfer leeg is, bijvoorbeeld too-few: te weinig mensen. Leeg is nooit 0. Vul het niet zelf in.",
    breakdowns:
      "De groepen, zoals afdelingen. Een groep die te klein is, staat er niet of zit bij een andere.",
    merged: "Kleine groepen die samen één regel zijn.",
  },
  more: {
    title: "Voor wie programmeert",
    text: "Alles wat opgevraagd kan worden staat in OpenAPI 3.1:",
    link: "de beschrijving van de API",
  },
};
