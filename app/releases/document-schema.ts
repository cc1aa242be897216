import { z } from "zod";

import type { ResultDocument } from "./document";

/** A stored document was written by this room and cannot change: its outline is proof enough. */
export const resultDocumentSchema = z.custom<ResultDocument>(
  (value) =>
    typeof value === "object" &&
    value !== null &&
    "protected" in value &&
    "scales" in value &&
    Array.isArray(value.scales) &&
    "breakdowns" in value &&
    Array.isArray(value.breakdowns),
);
