import { operations, reading, roundsPage } from "~/api/index.server";

export const loader = reading(operations.listRounds, roundsPage);
