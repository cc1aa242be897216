import { z } from "zod";

import { bare } from "./table";
import { wholeNumber } from "./unit-table";
import type { UnitChanges } from "./unit-tree";

type EditedUnit = {
  readonly unit: string;
  readonly parent: string | null;
  /** Null for what is no whole number. */
  readonly headcount: number | null;
};

export type UnitEdit =
  | { readonly act: "add"; readonly unit: EditedUnit }
  | { readonly act: "change"; readonly id: string; readonly unit: EditedUnit }
  | { readonly act: "remove"; readonly id: string };

const text = z.string().transform(bare);
const unitShape = {
  name: text,
  parent: text.transform((parent) => parent || null),
  headcount: text.transform(wholeNumber),
};
const editSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("add"), ...unitShape }),
  z.object({ intent: z.literal("change"), id: z.uuid(), ...unitShape }),
  z.object({ intent: z.literal("remove"), id: z.uuid() }),
]);

/** @returns null for what the page does not send */
export function readUnitEdit(form: FormData): UnitEdit | null {
  // Both forms of the page can stand on it at once, so their fields are called differently.
  const fields = [...form].map(([name, value]) => [name.replace(/-of-(unit|new)$/, ""), value]);
  const parsed = editSchema.safeParse(Object.fromEntries(fields));
  if (!parsed.success) return null;
  const sent = parsed.data;
  if (sent.intent === "remove") return { act: "remove", id: sent.id };
  const unit = { unit: sent.name, parent: sent.parent, headcount: sent.headcount };
  return sent.intent === "add" ? { act: "add", unit } : { act: "change", id: sent.id, unit };
}

/** A tree that was read from a file and waits for a yes. */
export type UnitPreview = {
  readonly changes: UnitChanges;
  /** All of it, to be sent again. */
  readonly units: string;
  /** The tree that it was compared with. */
  readonly base: string;
};
