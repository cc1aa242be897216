import type { AreaPoints } from "./areas";
import { inventNames } from "./invented-names";
import type { Member } from "./member";

const named = (name: string, sector: string, size: number, means: AreaPoints): Member => ({
  name,
  sector,
  size,
  named: true,
  means,
});
const unnamed = (name: string, sector: string, size: number): Member => ({
  name,
  sector,
  size,
  named: false,
});

/** The three that measured for real, and so by their own names; every number of theirs is made up. */
const pilots: readonly Member[] = [
  named("Provincie Groningen", "overheden", 612, [65, 72, 53, 52, 61]),
  named("Martini Ziekenhuis", "gezondheid-en-welzijn", 640, [58, 66, 46, 57, 55]),
  named("Hanzehogeschool", "onderwijs-en-onderzoek", 580, [72, 75, 66, 58, 64]),
];

/** In such an order that the first ten are a small network already. */
const invented: readonly Member[] = [
  named("Gemeente Hogewierde", "overheden", 190, [62, 67, 51, 49, 57]),
  named("Zorggroep Lauwers", "gezondheid-en-welzijn", 210, [55, 63, 45, 54, 51]),
  named("ROC Wold en Wad", "onderwijs-en-onderzoek", 180, [67, 71, 60, 53, 59]),
  unnamed("Datahuis Poolvos", "ict-dienstverlening", 420),
  unnamed("Gemeente Veenborg", "overheden", 110),
  named("Energiebedrijf Tij", "energie", 120, [70, 69, 58, 66, 68]),
  unnamed("Ziekenhuis Hamrikdiep", "gezondheid-en-welzijn", 160),
  unnamed("Scholengroep Kwelderdam", "onderwijs-en-onderzoek", 130),
  named("Waterschap Noorderpeil", "overheden", 130, [63, 66, 50, 55, 62]),
  unnamed("Softwarehuis Zwaluwstaart", "ict-dienstverlening", 70),
  named("Advies aan Zee", "zakelijke-dienstverlening", 80, [71, 74, 63, 56, 65]),
  unnamed("Gemeente Zandwolde", "overheden", 95),
  named("Thuiszorg Reitdiep", "gezondheid-en-welzijn", 140, [52, 61, 43, 51, 48]),
  named("Instituut Boreas", "onderwijs-en-onderzoek", 90, [76, 73, 69, 61, 70]),
  named("Bouwgroep Drentse Aa", "bouw", 85, [53, 58, 44, 49, 56]),
  unnamed("Netwerkdienst Kiekendief", "ict-dienstverlening", 60),
  named("Gemeente Oosterdiep", "overheden", 150, [66, 70, 55, 52, 60]),
  unnamed("GGZ Eemsterveld", "gezondheid-en-welzijn", 120),
  unnamed("Museum Kwelderdam", "cultuur", 45),
  unnamed("Hogeschool Borgerzijl", "onderwijs-en-onderzoek", 110),
  unnamed("Papierfabriek Turfhaven", "industrie", 75),
  unnamed("Omgevingsdienst Wadrust", "overheden", 80),
  named("Uitvoeringsdienst De Monden", "overheden", 105, [59, 64, 47, 46, 53]),
  unnamed("Huisartsengroep Rietzanden", "gezondheid-en-welzijn", 50),
  unnamed("Notariaat Veenborg", "zakelijke-dienstverlening", 40),
  unnamed("Gemeente Kwelderdam", "overheden", 85),
  unnamed("Windpark Zilverwold", "energie", 55),
  unnamed("Cloudwerf Zilverwold", "ict-dienstverlening", 55),
  unnamed("Instituut Sterrenes", "onderwijs-en-onderzoek", 65),
  unnamed("Jeugdhulp De Springschans", "gezondheid-en-welzijn", 75),
  unnamed("Veiligheidsregio Noorderborg", "overheden", 90),
  unnamed("Gemeente Turfhaven", "overheden", 100),
  unnamed("Revalidatie Wadrust", "gezondheid-en-welzijn", 60),
  unnamed("Leerhuis Turfhaven", "onderwijs-en-onderzoek", 55),
  unnamed("Waterschap De Zilte Vaart", "overheden", 70),
  unnamed("Beheerhuis Wierdenet", "ict-dienstverlening", 50),
  unnamed("Zorggroep Zonnewold", "gezondheid-en-welzijn", 95),
  unnamed("Gemeente Heidewolde", "overheden", 80),
  unnamed("Belastingkantoor Essenwold", "overheden", 60),
];

/**
 * The members of a demo, the pilots first.
 * @throws RangeError when there are no names for so many
 */
export function listMembers(count: number, seed: number): readonly Member[] {
  const fixed = [...pilots, ...invented];
  const names = new Set(fixed.map(({ name }) => name));
  return [...fixed, ...inventNames(Math.max(0, count - fixed.length), names, seed)].slice(0, count);
}

/** True for the members that took part for real. */
export function isPilot(name: string): boolean {
  return pilots.some((pilot) => pilot.name === name);
}

/** A name as it stands in addresses. */
export function slugOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
}
