import type { Section, Text } from "../document/model";
import { blank, bullets, fields, heading, paragraph, table, text } from "../document/write";

import { blanks } from "./blanks";
import { dataHead, dataLines } from "./data-table";
import { measures } from "./measures";
import type { PackSettings } from "./settings";
import { avg } from "./sources";
import { itemised, listed, networkOf, periodOf, purposesOf, quoted, readersOf } from "./words";

/** The entry for the record of processing: the parts a to g of AVG article 30 (1). */
export function record(settings: PackSettings): Section {
  const { organisation, round } = settings;
  const lines = dataLines(settings);
  return {
    id: "verwerkingsregister",
    title: "4. Opgave voor het verwerkingsregister",
    blocks: [
      paragraph(
        text`Opgave volgens artikel 30 lid 1 van de ${avg}. De letters zijn die van dat lid.`,
      ),
      fields([
        ["Verwerking", `Meting ${quoted(round)} van de digitale vaardigheid van medewerkers`],
        ["Periode", periodOf(settings)],
        ["Opgenomen op", text`${blank(blanks.registerDate)}`],
        ["Grondslag", text`${blank(blanks.basis)}`],
      ]),
      heading("a. Verwerkingsverantwoordelijke"),
      fields([
        ["Naam", organisation.name],
        ["Adres en contactgegevens", text`${blank(blanks.address)}`],
        ["Contact voor deelnemers", organisation.contact ?? text`${blank(blanks.contact)}`],
        ["Functionaris gegevensbescherming", text`${blank(blanks.officer)}`],
        ["Gezamenlijk verantwoordelijk", text`${blank(blanks.joint)}`],
      ]),
      heading("b. Doelen"),
      bullets(itemised(purposesOf(settings))),
      heading("c. Betrokkenen en persoonsgegevens"),
      table(
        [dataHead[0], dataHead[1]],
        lines.map(({ what, whose }): Text[] => [what, whose]),
        [7, 3],
      ),
      heading("d. Ontvangers"),
      bullets([
        `Groepscijfers, geen persoonsgegevens: ${listed(readersOf(settings))}. ${networkOf(settings)}`,
        text`Persoonsgegevens: wie Nulmeting voor de organisatie beheert. ${blank(blanks.processor)}`,
        text`Hosting, database en mailserver: ${blank(blanks.hosting)}`,
      ]),
      heading("e. Doorgifte buiten de Europese Economische Ruimte"),
      paragraph(
        text`Nulmeting geeft zelf niets door naar een ander land of een internationale organisatie. ${blank(blanks.noTransfer)}`,
      ),
      heading("f. Bewaartermijnen"),
      table(
        [dataHead[0], dataHead[3]],
        [
          ...lines.map(({ what, until }): Text[] => [what, until]),
          ["Gepubliceerde groepscijfers", "Onbepaald: zij zijn anoniem"],
          ["Reservekopieën", text`${blank(blanks.backups)}`],
        ],
        [5, 5],
      ),
      heading("g. Beveiliging (artikel 32 lid 1)"),
      bullets(measures(settings)),
      paragraph(text`Van de organisatie: ${blank(blanks.ownSecurity)}.`),
    ],
  };
}
