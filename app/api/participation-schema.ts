import { z } from "zod";

import { day, named } from "./named";

const bands = ["<25", "25-50", "50-75", ">75"] as const;
/** How a step of participation is written, lowest first. */
export const bandNames: readonly string[] = bands;

const banded = {
  band: z.enum(bands).nullable().meta({ description: "Percent that took part, in four steps." }),
  withheld: z.literal("too-few").optional().meta({ description: "Fewer than 20 people." }),
};

export const participationSchema = named(
  "Participation",
  z.object({
    measurement: z.string(),
    takenOn: day.meta({ description: "Counted at most once a day." }),
    total: z.object(banded),
    units: z.array(z.object({ name: z.string(), ...banded })),
  }),
);
