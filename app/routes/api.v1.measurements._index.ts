import { measurementsPage, operations, reading } from "~/api/index.server";

export const loader = reading(operations.listMeasurements, measurementsPage);
