export { bandOf, smallestUnitWithBand, type Band } from "./bands";
export {
  actsIn,
  type MeasurementAct,
  type MeasurementDates,
  type MeasurementState,
  type Refusal,
} from "./acts";
export { MeasurementPage } from "./measurement-page";
export { PlanForm } from "./plan-form";
