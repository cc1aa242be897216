import type { PackSettings } from "./settings";
import { day } from "./words";

/** Settings that contradict each other or come too late: to be mended before the pack is shared. */
export function notices(settings: PackSettings): string[] {
  const { state, openedOn, promise, namedInNetwork } = settings;
  const found: string[] = [];
  if (state !== "planned") {
    const since = openedOn ? ` op ${day(openedOn)}` : "";
    found.push(
      `De meting is al geopend${since}. De ondernemingsraad stemt in met een besluit dat nog moet worden genomen: ga na of die instemming er op tijd was.`,
    );
  }
  if (!promise.readers.includes("hr")) {
    found.push(
      "HR staat niet bij de lezers, maar heeft in Nulmeting toegang tot de groepscijfers van de eigen organisatie. Voeg HR toe aan de lezers, of geef niemand een account.",
    );
  }
  if (namedInNetwork && !promise.readers.includes("network")) {
    found.push(
      "De meting staat met naam in het netwerk, maar Samenwerking Noord staat niet bij de lezers. Kies één van beide.",
    );
  }
  if (!promise.purposes.includes("comparison")) {
    found.push(
      "Vergelijken staat niet bij de doelen, maar Nulmeting laat de meting meetellen in de vergelijking van haar ronde. Voeg het doel toe, of overleg met Samenwerking Noord.",
    );
  }
  return found;
}
