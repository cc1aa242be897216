import type { Member } from "./member";
import { randomFor } from "./random";

/** Kinds of organisation by sector; government and health have most members, as in the network. */
const kinds: readonly (readonly [sector: string, kinds: readonly string[]])[] = [
  ["overheden", ["Gemeente", "Uitvoeringsdienst", "Werkbedrijf"]],
  ["gezondheid-en-welzijn", ["Zorggroep", "Thuiszorg", "Wijkteam"]],
  ["onderwijs-en-onderzoek", ["Scholengroep", "Leerhuis"]],
  ["zakelijke-dienstverlening", ["Advies", "Notariaat"]],
  ["overheden", ["Gemeente", "Archief"]],
  ["bouw", ["Bouwgroep", "Installatiebedrijf"]],
  ["ict-dienstverlening", ["Softwarehuis", "Datahuis"]],
  ["cultuur", ["Museum", "Bibliotheek"]],
  ["industrie", ["Fabriek", "Werf"]],
  ["energie", ["Energiebedrijf", "Warmtenet"]],
];

const fronts = [
  "Veen",
  "Zand",
  "Kwelder",
  "Turf",
  "Heide",
  "Zilver",
  "Essen",
  "Riet",
  "Wilgen",
  "Hamrik",
];
const backs = ["borg", "wolde", "haven", "dobbe", "hörn", "zijl", "loo", "rade", "eiland", "kamp"];

/** Names of places that are not there, put together until there are enough. */
export function inventNames(count: number, taken: ReadonlySet<string>, seed: number): Member[] {
  const random = randomFor(seed, "names");
  const most = 500;
  if (count > most)
    throw new RangeError(`there are names for ${most} more members, not for ${count}`);
  const used = new Set(taken);
  const members: Member[] = [];
  while (members.length < count) {
    const [sector, words] = pick(kinds, members.length);
    const place =
      pick(fronts, random.unit() * fronts.length) + pick(backs, random.unit() * backs.length);
    const name = `${pick(words, random.unit() * words.length)} ${place}`;
    if (used.has(name)) continue;
    used.add(name);
    members.push({
      name,
      sector,
      size: Math.round(random.between(45, 150)),
      named: random.chance(1 / 3),
    });
  }
  return members;
}

function pick<T>(list: readonly T[], place: number): T {
  const found = list[Math.floor(place) % list.length];
  if (found === undefined) throw new RangeError("nothing to choose from");
  return found;
}
