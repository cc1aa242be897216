import { z } from "zod";

import { pool } from "~/platform/index.server";

import { normaliseCode } from "./code";
import { ballotHash, draftKey, sealFilled } from "./codes.server";
import type { DraftContent } from "./view";

const outcomeSchema = z.enum(["saved", "unknown", "not-yet", "submitted", "closed"]);

export type SaveOutcome = z.infer<typeof outcomeSchema>;

/** Keeps unfinished answers under the code's key; the last save wins. */
export async function saveDraft(typed: string, draft: DraftContent): Promise<SaveOutcome> {
  const code = normaliseCode(typed);
  if (!code) return "unknown";
  const saved = await pool().query<{ outcome: unknown }>({
    name: "save-draft",
    text: "SELECT save_draft($1, $2) AS outcome",
    values: [ballotHash(code), sealFilled(draftKey(code), draft)],
  });
  return outcomeSchema.parse(saved.rows[0]?.outcome);
}
