import type { LocalText } from "~/questionnaires";

import type { AreaPoints } from "./areas";

export type DemoSector = {
  readonly id: string;
  readonly name: LocalText;
  /** The network's own name for it is not public. */
  readonly invented: boolean;
  /** How far its members stand from the middle, as made up as everything here. */
  readonly profile: AreaPoints;
};

const invented = (id: string, nl: string, en: string, profile: AreaPoints): DemoSector => ({
  id,
  name: { nl: `${nl} (verzonnen)`, en: `${en} (invented)` },
  invented: true,
  profile,
});

/** The five whose names are public, and four invented ones: nine as in the network. */
export const demoSectors: readonly DemoSector[] = [
  {
    id: "overheden",
    name: { nl: "Overheden", en: "Government" },
    invented: false,
    profile: [1, 1, 0, -1, 1],
  },
  {
    id: "gezondheid-en-welzijn",
    name: { nl: "Gezondheid en Welzijn", en: "Health and welfare" },
    invented: false,
    profile: [-7, -4, -7, 0, -6],
  },
  {
    id: "onderwijs-en-onderzoek",
    name: { nl: "Onderwijs en Onderzoek", en: "Education and research" },
    invented: false,
    profile: [8, 5, 10, 2, 4],
  },
  {
    id: "ict-dienstverlening",
    name: { nl: "ICT-dienstverlening", en: "IT services" },
    invented: false,
    profile: [9, 5, 8, 9, 12],
  },
  {
    id: "zakelijke-dienstverlening",
    name: { nl: "Zakelijke dienstverlening", en: "Business services" },
    invented: false,
    profile: [4, 4, 4, 2, 3],
  },
  invented("bouw", "Bouw", "Construction", [-8, -9, -8, -4, -2]),
  invented("cultuur", "Cultuur", "Culture", [1, 2, 3, -4, -3]),
  invented("energie", "Energie", "Energy", [4, 1, 3, 9, 7]),
  invented("industrie", "Industrie", "Industry", [-6, -7, -6, 2, 0]),
];

/** @throws RangeError for a sector that the demo does not have */
export function getSector(id: string): DemoSector {
  const sector = demoSectors.find((one) => one.id === id);
  if (!sector) throw new RangeError(`the demo has no sector ${id}`);
  return sector;
}
