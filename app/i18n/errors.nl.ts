export const errors = {
  absent: {
    title: "Deze pagina is er niet",
    text: "Misschien is het adres verkeerd overgenomen. Of de pagina is verplaatst.",
    help: "Er is niets van u verloren.",
    action: "Naar het begin",
  },
  forbidden: {
    title: "Deze pagina is niet voor u",
    text: "U bent ingelogd, maar uw rol geeft geen toegang tot deze pagina.",
    help: "Denkt u dat dit wel zou moeten? Vraag het aan uw beheerder.",
    action: "Naar uw account",
  },
  tooMany: {
    title: "Even wachten",
    text: "Vanaf uw netwerk is te vaak iets verkeerds ingevuld. Probeer het over een kwartier opnieuw.",
    help: "Uw antwoorden zijn veilig bewaard.",
    action: "Naar het begin",
  },
  away: {
    title: "We kunnen nu niet bij de gegevens",
    text: "Er is een storing. Wacht een paar minuten en probeer het dan opnieuw.",
    help: "Wat u eerder invulde, is veilig bewaard. Laat een open vragenlijst gewoon open.",
    action: "Probeer het opnieuw",
  },
  broken: {
    title: "Er ging iets mis bij ons",
    text: "Dit ligt niet aan u. Probeer het zo nog een keer.",
    help: "Wat u eerder invulde, is veilig bewaard. Blijft het misgaan? Vertel het uw contactpersoon.",
    action: "Probeer het opnieuw",
  },
};
