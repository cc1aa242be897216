import { measurement, operations, readingMeasurement } from "~/api/index.server";

export const loader = readingMeasurement(operations.getMeasurement, measurement);
