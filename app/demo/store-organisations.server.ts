import type { HouseStyle } from "~/organisations";
import { addOrganisation } from "~/organisations/index.server";
import { database } from "~/platform/index.server";

import type { DemoOrganisation } from "./plan";
import { demoSectors } from "./sectors";

/** Invented colours, so that a house style can be seen. */
const houseStyles: Readonly<Record<string, HouseStyle>> = {
  "martini-ziekenhuis": {
    brand: "#1f4a9c",
    brandStrong: "#14346f",
    brandTint: "#e8eef9",
    onBrand: "#ffffff",
    deep: "#132b59",
    onDeep: "#ffffff",
    onDeepSoft: "#c3d1ec",
  },
};

/** Sectors, members and their unit trees; what is there already stays as it is. */
export async function storeOrganisations(
  organisations: readonly DemoOrganisation[],
): Promise<void> {
  await database().sector.createMany({
    data: demoSectors.map(({ id, name, invented }) => ({ id, name, invented })),
    skipDuplicates: true,
  });
  for (const { slug, name, sector, contact, units } of organisations) {
    const lines = units.map((unit) => ({
      unit: unit.name,
      parent: unit.parent,
      headcount: unit.headcount,
    }));
    const { added } = await addOrganisation({ slug, name, sector, contact, units: lines });
    const houseStyle = houseStyles[slug];
    if (added) {
      await database().organisation.update({
        where: { slug },
        data: { contactEmail: `nulmeting@${slug}.example`, ...(houseStyle && { houseStyle }) },
      });
    }
  }
}
