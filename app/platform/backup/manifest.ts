import { z } from "zod";

/** What a backup says of itself: the last entry, written when all others are. */
export const manifestSchema = z.object({
  format: z.literal("nulmeting-backup-1"),
  madeAt: z.iso.datetime(),
  /** Migrations of the database, oldest first. */
  migrations: z.array(z.string()).min(1),
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()).min(1),
      rows: z.number().int().nonnegative(),
      /** SHA-256 of its rows as text. */
      hash: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
  /** Partitions of tables, by what they hold. */
  partitions: z.array(z.object({ parent: z.string(), key: z.uuid() })),
  sequences: z.array(z.object({ name: z.string(), value: z.string().regex(/^\d+$/) })),
});

export type Manifest = z.infer<typeof manifestSchema>;

export const MANIFEST = "manifest.json";
