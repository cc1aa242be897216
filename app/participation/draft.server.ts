import { z } from "zod";

import { pool, quick, together } from "~/platform/index.server";

import { normaliseCode } from "./code";
import { ballotHash, draftKey, sealFilled } from "./codes.server";
import type { DraftContent } from "./view";

const outcomeSchema = z.enum(["saved", "unknown", "not-yet", "submitted", "closed"]);

export type SaveOutcome = z.infer<typeof outcomeSchema>;

/** Keeps unfinished answers under the code's key; the last save wins. */
export async function saveDraft(typed: string, draft: DraftContent): Promise<SaveOutcome> {
  const code = normaliseCode(typed);
  if (!code) return "unknown";
  return await save({ ballot: ballotHash(code), cipher: sealFilled(draftKey(code), draft) });
}

type Sealed = { readonly ballot: Uint8Array; readonly cipher: Uint8Array };

const save = together(async (drafts: readonly Sealed[]) => {
  const saved = await pool().query<{ outcomes: unknown }>(
    quick({
      name: "save-drafts",
      text: "SELECT save_drafts($1, $2) AS outcomes",
      values: [drafts.map(({ ballot }) => ballot), drafts.map(({ cipher }) => cipher)],
    }),
  );
  return z.array(outcomeSchema).parse(saved.rows[0]?.outcomes);
});
