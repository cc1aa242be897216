export {
  addOrganisation,
  findOrganisation,
  importShippedSectors,
  listOrganisations,
  listUnits,
} from "./organisation.server";
export type { AddedOrganisation, NewOrganisation } from "./organisation.server";
