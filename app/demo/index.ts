export {
  planDemo,
  type DemoMeasurement,
  type DemoOrganisation,
  type DemoPlan,
  type DemoSize,
} from "./plan";
export { drawResponses, type DemoResponse } from "./responses";
export { makeSheet, type Sheet } from "./sheet";
