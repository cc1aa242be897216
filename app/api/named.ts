import { z } from "zod";

/** Schemas that the document has under a name. */
export const namedSchemas = z.registry<{ readonly id: string }>();

export function named<Schema extends z.ZodType>(id: string, schema: Schema): Schema {
  namedSchemas.add(schema, { id });
  return schema;
}

/** An error as RFC 9457 has it; some say more, such as `errors` or `state`. */
export const problemSchema = named(
  "Problem",
  z.looseObject({
    type: z.string(),
    title: z.string().meta({ description: "What is wrong, in one sentence, in English." }),
    status: z.int(),
  }),
);

export const day = z.iso.date();
export const score = z.number().meta({ description: "0–100, one decimal" });
export const interval = z.tuple([z.number(), z.number()]).meta({ description: "95% interval" });
export const byId = <Schema extends z.ZodType>(of: Schema) => z.record(z.string(), of);

/** A list page: what it holds and where the next one is. */
export function pageOf<Item extends z.ZodType>(id: string, item: Item) {
  return named(
    id,
    z.object({
      items: z.array(item),
      next: z.url().nullable().meta({ description: "The next page; null on the last one." }),
    }),
  );
}
