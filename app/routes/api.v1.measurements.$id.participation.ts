import { operations, participation, readingMeasurement } from "~/api/index.server";

export const loader = readingMeasurement(operations.getParticipation, participation);
