export { inviteAnonymously, type InviteOutcome } from "./invite.server";
export {
  closeMeasurement,
  openMeasurement,
  type CloseOutcome,
  type OpenOutcome,
} from "./life.server";
export {
  addMeasurement,
  findMeasurement,
  listMeasurements,
  type AddedMeasurement,
  type MeasurementLine,
  type NewMeasurement,
} from "./measurement.server";
export { participationBands, type ParticipationBands } from "./participation.server";
export { addRound, listRounds } from "./round.server";
