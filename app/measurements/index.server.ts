export { refusalInState } from "./acts";
export {
  inviteAnonymously,
  shareLink,
  type InviteOutcome,
  type ShareOutcome,
} from "./invite.server";
export { cancelMeasurement, type CancelOutcome } from "./cancel.server";
export {
  beginClosing,
  closeMeasurement,
  extendMeasurement,
  openMeasurement,
  type CloseOutcome,
  type ExtendOutcome,
  type OpenOutcome,
} from "./life.server";
export {
  findLine,
  listMeasurements,
  pageOfMeasurements,
  type LineFilter,
  type MeasurementLine,
  type PagePlace,
} from "./line.server";
export {
  addMeasurement,
  findMeasurement,
  type AddedMeasurement,
  type NewMeasurement,
} from "./measurement.server";
export {
  addPeople,
  countRoll,
  emptyList,
  importPeople,
  peopleUnits,
  type AddPeopleOutcome,
  type ImportPeopleOutcome,
  type RollCount,
} from "./people.server";
export { participationBands, type ParticipationBands } from "./participation.server";
export {
  changePromise,
  findPromise,
  findPromiseByHash,
  type ChangePromiseOutcome,
} from "./promise.server";
export {
  listDeletions,
  listDuties,
  purge,
  type Deletion,
  type DeletionKind,
} from "./retention.server";
export { addRound, findRound, listRounds, pageOfRounds } from "./round.server";
export {
  calendarJobs,
  followCalendar,
  keepCalendar,
  requestCalendar,
  type CalendarAct,
} from "./calendar.server";
export { readPlan, type Plan, type PlanProblems } from "./plan";
export {
  findPlan,
  newPlan,
  newPlanId,
  planChoices,
  planMeasurement,
  readPlanId,
  type PlanOutcome,
} from "./plan.server";
export { readSteering, steerMeasurement, type Steering, type SteerOutcome } from "./steer.server";
export { endTrial, findTrial, startTrial, type StartTrialOutcome } from "./trial.server";
