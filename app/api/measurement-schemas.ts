import { z } from "zod";

import { day, named, pageOf } from "./named";

export const slug = z.string().meta({ examples: ["martini-ziekenhuis-nulmeting-2026"] });
const states = ["planned", "open", "closed", "published", "cancelled"] as const;

export const measurementSchema = named(
  "Measurement",
  z.object({
    slug,
    organisation: z.object({ slug: z.string(), name: z.string() }),
    round: z.object({ slug: z.string(), name: z.string() }),
    version: z.object({ questionnaire: z.string(), number: z.int() }),
    state: z.enum(states).meta({ description: "Published: there are results." }),
    minimum: z.int(),
    trial: z.boolean().meta({ description: "A trial counts nowhere and is in no list." }),
    namedInNetwork: z.boolean().meta({ description: "Consents to stand by name." }),
    opensOn: day.nullable(),
    closesOn: day.nullable(),
    closedOn: day.nullable(),
  }),
);

export const measurementPage = pageOf("MeasurementPage", measurementSchema);

export const roundSchema = named(
  "Round",
  z.object({ slug, name: z.string(), state: z.enum(["open", "closed"]) }),
);

export const roundPage = pageOf("RoundPage", roundSchema);

/** Where a page of a list begins. */
export const pageQuery = z.strictObject({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(50)
    .meta({ description: "How many at most." }),
  cursor: z
    .string()
    .regex(/^[\w-]{1,200}$/)
    .optional()
    .meta({ description: "From the `next` link of the page before." }),
});

export const measurementQuery = pageQuery.extend({
  round: z
    .string()
    .regex(/^[a-z0-9-]{1,200}$/)
    .optional()
    .meta({ description: "Slug of a round." }),
  state: z.enum(states).optional(),
});

export const addedSchema = named(
  "Added",
  z.object({ added: z.int().meta({ description: "So many joined the roll." }) }),
);
