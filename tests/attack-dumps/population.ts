/** What the employer's own files say of somebody. */
export type Person = {
  readonly name: string;
  readonly email: string;
  readonly unit: string;
  /** Comes after opening. */
  readonly late: boolean;
};

/** Large units, one inside another, and units of one to five people. */
export const units = [
  { unit: "Zorg", parent: null, headcount: 224 },
  { unit: "Kliniek", parent: "Zorg", headcount: 101 },
  { unit: "Nachtdienst", parent: "Kliniek", headcount: 5 },
  { unit: "Poli", parent: "Zorg", headcount: 71 },
  { unit: "Thuiszorg", parent: "Zorg", headcount: 48 },
  { unit: "Staf", parent: null, headcount: 58 },
  { unit: "ICT", parent: null, headcount: 14 },
  { unit: "Directie", parent: null, headcount: 2 },
  { unit: "Ombudsman", parent: null, headcount: 1 },
  { unit: "Magazijn", parent: null, headcount: 1 },
];

const own: Readonly<Record<string, number>> = {
  Zorg: 4,
  Kliniek: 96,
  Nachtdienst: 5,
  Poli: 71,
  Thuiszorg: 48,
  Staf: 58,
  ICT: 14,
  Directie: 2,
  Ombudsman: 1,
  Magazijn: 1,
};

const lateUnits = ["Kliniek", "Staf", "Poli", "Thuiszorg", "Kliniek", "Staf", "Poli", "Directie"];

const firstNames = ["Anke", "Bouke", "Doutzen", "Eelco", "Femke", "Geert", "Hiske", "Jelmer"];
const lastNames = ["Boersma", "Dijk", "Hoekstra", "Kuiper", "Postma", "Smit", "Veenstra", "Wal"];

/** Three hundred invented people and eight who come late, in the order of the personnel list: by number. */
export function makePopulation(random: () => number): readonly Person[] {
  const invited = shuffle(
    Object.entries(own).flatMap(([unit, people]) =>
      Array.from({ length: people }, () => ({ unit, late: false })),
    ),
    random,
  );
  const late = lateUnits.map((unit) => ({ unit, late: true }));
  return [...invited, ...late].map((line, number) => {
    const first = firstNames[Math.floor(random() * firstNames.length)] ?? "";
    const last = lastNames[Math.floor(random() * lastNames.length)] ?? "";
    const name = `${first} ${last} (${number})`;
    const email = `${first}.${last}.${number}@zorggroep.example`.toLowerCase();
    return { name, email, ...line };
  });
}

export function shuffle<T>(list: readonly T[], random: () => number): T[] {
  const left = [...list];
  return Array.from({ length: list.length }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  ).flat();
}
