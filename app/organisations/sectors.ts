import { z } from "zod";

import type { LocalText } from "~/questionnaires";

/** The five of the network's nine sectors whose names are public. */
export const shippedSectors: readonly { readonly id: string; readonly name: LocalText }[] = [
  { id: "overheden", name: { nl: "Overheden", en: "Government" } },
  { id: "ict-dienstverlening", name: { nl: "ICT-dienstverlening", en: "IT services" } },
  { id: "gezondheid-en-welzijn", name: { nl: "Gezondheid en Welzijn", en: "Health and welfare" } },
  {
    id: "zakelijke-dienstverlening",
    name: { nl: "Zakelijke dienstverlening", en: "Business services" },
  },
  {
    id: "onderwijs-en-onderzoek",
    name: { nl: "Onderwijs en Onderzoek", en: "Education and research" },
  },
];

const nameSchema = z.record(z.string(), z.string());

/** The sector meant by an id, a name in either language, or the beginning of exactly one of them. */
export function findSector(
  sectors: readonly { readonly id: string; readonly name: unknown }[],
  named: string,
): string | null {
  const wanted = sectorSlug(named);
  const known = sectors.map(({ id, name }) => ({
    id,
    names: [id, ...Object.values(nameSchema.parse(name)).map(sectorSlug)],
  }));
  const exact = known.find(({ names }) => names.includes(wanted));
  if (exact) return exact.id;
  const begun = known.filter(({ names }) => names.some((name) => name.startsWith(wanted)));
  return begun.length === 1 ? (begun[0]?.id ?? null) : null;
}

/** A name as it stands in addresses: lower case, dashes for all that is no letter or digit. */
export function sectorSlug(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
