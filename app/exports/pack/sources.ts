import { link } from "../document/write";

/** The law that the pack names; links to the consolidated texts of the publishers themselves. */
export const wor = link(
  "Wet op de ondernemingsraden, artikel 27",
  "https://wetten.overheid.nl/BWBR0002747",
);
export const avg = link(
  "Algemene verordening gegevensbescherming (AVG), Verordening (EU) 2016/679",
  "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32016R0679",
);
export const apList = link(
  "lijst van de Autoriteit Persoonsgegevens, Staatscourant 2019, 64418",
  "https://zoek.officielebekendmakingen.nl/stcrt-2019-64418.html",
);
export const authority = link(
  "Autoriteit Persoonsgegevens",
  "https://autoriteitpersoonsgegevens.nl/",
);
