export { changeMember, changeNetwork } from "./door.server";
export {
  addMember,
  changeContact,
  changeFacts,
  findMember,
  importMembers,
  type ImportedMembers,
} from "./members.server";
export {
  addOrganisation,
  findOrganisation,
  importShippedSectors,
  listOrganisations,
  listUnits,
} from "./organisation.server";
export type { AddedOrganisation, NewOrganisation } from "./organisation.server";
export {
  listContacts,
  remindContact,
  type ContactState,
  type RemindOutcome,
} from "./remind.server";
export { findLogo, removeLogo, setColours, setLogo } from "./settings.server";
export { findSettings, sectorChoices, steerSettings } from "./settings-steer.server";
export { editUnits } from "./unit-edit.server";
export { previewUnits, replaceUnits } from "./unit-file.server";
export { findUnitsView, steerUnits } from "./units-steer.server";
