import { comparison, operations, reading } from "~/api/index.server";

export const loader = reading(operations.getComparison, comparison);
