import { createHmac } from "node:crypto";

import {
  appKey,
  config,
  deriveKey,
  open,
  pool,
  seal,
  type KeyChange,
  type Prisma,
} from "~/platform/index.server";
import { toHost } from "~/participation/index.server";
import type { Host } from "~/organisations";

/** The link that unsubscribes one line of the roll. It opens nothing else, and is no code. */
export function stopLink(invitationId: string): string {
  const token = Buffer.from(seal(tokenKey(appKey()), Buffer.from(invitationId))).toString(
    "base64url",
  );
  return `${config().baseUrl}/unsubscribe/${token}`;
}

/** Under what a line of the roll stands among those who want no mail. */
export function stopHash(invitationId: string, key: Uint8Array = appKey()): Buffer {
  return createHmac("sha256", deriveKey(key, "mail stop")).update(invitationId).digest();
}

/** Who wants no mail stays so under a new key. @returns how many they are */
export async function rekeyStops(
  tx: Prisma.TransactionClient,
  { from, to }: KeyChange,
): Promise<number> {
  const lines = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM invitation WHERE measurement_id IN (SELECT measurement_id FROM mail_stop)`;
  const [old, now] = [from, to].map((key) => lines.map(({ id }) => stopHash(id, key)));
  return await tx.$executeRaw`
    UPDATE mail_stop SET hash = changed.now
    FROM unnest(${old}::bytea[], ${now}::bytea[]) AS changed(old, now) WHERE hash = changed.old`;
}

/** Whose mail a link is about. @returns null for a link that leads nowhere, any more or at all */
export async function findStop(token: string): Promise<{ readonly host: Host } | null> {
  const invitationId = readToken(token);
  if (!invitationId) return null;
  const found = await pool().query<{
    slug: string;
    name: string;
    contact: string | null;
    houseStyle: unknown;
  }>(
    `SELECT o.slug, o.name, o.contact, o.house_style AS "houseStyle"
     FROM invitation i JOIN measurement m ON m.id = i.measurement_id
     JOIN organisation o ON o.id = m.organisation_id WHERE i.id = $1`,
    [invitationId],
  );
  const [organisation] = found.rows;
  return organisation ? { host: toHost(organisation) } : null;
}

/** No more mail about this measurement; twice is once. @returns false for a link that leads nowhere */
export async function stopMail(token: string): Promise<boolean> {
  const invitationId = readToken(token);
  if (!invitationId) return false;
  const found = await pool().query(
    `WITH line AS (SELECT measurement_id FROM invitation WHERE id = $1), stopped AS (
       INSERT INTO mail_stop (hash, measurement_id) SELECT $2, measurement_id FROM line
       ON CONFLICT DO NOTHING
     ) SELECT FROM line`,
    [invitationId, stopHash(invitationId)],
  );
  return found.rowCount === 1;
}

function readToken(token: string): string | null {
  const bytes = Buffer.from(token, "base64url");
  // 12 of nonce, 16 of tag, 36 of the line's id.
  if (bytes.length !== 64) return null;
  try {
    return open(tokenKey(appKey()), bytes).toString();
  } catch {
    return readOldToken(bytes);
  }
}

/** Mails that were sent before the key changed hold links of the old one. */
function readOldToken(bytes: Uint8Array): string | null {
  const { oldAppKey } = config();
  try {
    return oldAppKey && open(tokenKey(oldAppKey), bytes).toString();
  } catch {
    return null;
  }
}

function tokenKey(key: Uint8Array): Buffer {
  return deriveKey(key, "mail stop link");
}
