import { operations, readingMeasurement, results } from "~/api/index.server";

export const loader = readingMeasurement(operations.getResults, results);
