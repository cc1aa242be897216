import { pool, prepared } from "~/platform/index.server";

import { draftKey, sealFilled } from "./codes.server";
import { findBallot } from "./find.server";
import type { DraftContent } from "./view";

export type SaveOutcome = "saved" | "unknown" | "not-yet" | "submitted" | "closed";

/** Keeps unfinished answers under the code's key; the last save wins. */
export async function saveDraft(typed: string, draft: DraftContent): Promise<SaveOutcome> {
  const ballot = await findBallot(typed);
  if (!ballot) return "unknown";
  if (ballot.state === "planned") return "not-yet";
  if (ballot.state !== "open") return "closed";
  // The ballot is locked, so that a save that meets the handing in leaves no draft behind.
  const saved = await pool().query(
    prepared({
      name: "save-draft",
      text: `WITH free AS (
             SELECT b.measurement_id, b.hash FROM ballot b JOIN measurement m ON m.id = b.measurement_id
             WHERE b.measurement_id = $1 AND b.hash = $2 AND NOT b.used AND m.state = 'open'
             FOR SHARE OF b
           )
           INSERT INTO draft (measurement_id, hash, cipher) SELECT measurement_id, hash, $3 FROM free
           ON CONFLICT (measurement_id, hash) DO UPDATE SET cipher = excluded.cipher`,
      values: [ballot.measurementId, ballot.hash, sealFilled(draftKey(ballot.code), draft)],
    }),
  );
  if (saved.rowCount === 1) return "saved";
  const now = await findBallot(ballot.code);
  return now?.state === "open" ? "submitted" : "closed";
}
