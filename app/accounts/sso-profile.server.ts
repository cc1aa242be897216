import { z } from "zod";

const profileSchema = z
  .object({
    ...{ sub: z.string(), email: z.string() },
    email_verified: z.union([z.boolean(), z.stringbool()]).optional(),
  })
  .transform(({ email_verified = false, ...rest }) => ({ ...rest, emailVerified: email_verified }));

export type Profile = z.infer<typeof profileSchema>;

const subjectSchema = z.object({ sub: z.string().min(1) });

/** What a token says of its owner; null when it leaves that to another address. Who asks has looked at its signature. */
export function profileOf(idToken: string): Profile | null {
  return profileSchema.safeParse(claimsIn(idToken)).data ?? null;
}

/** Whom the provider means, whatever address they have; null for a token that does not say so. */
export function subjectOf(idToken: string): string | null {
  return subjectSchema.safeParse(claimsIn(idToken)).data?.sub ?? null;
}

/** What the provider says at its own address, and nowhere else. */
export async function fetchProfile(
  address: string | undefined,
  accessToken: string,
): Promise<Profile | null> {
  if (address === undefined) return null;
  const answer = await fetch(address, {
    headers: { Authorization: `Bearer ${accessToken}` },
    redirect: "error",
    signal: AbortSignal.timeout(10_000),
  });
  return answer.ok ? (profileSchema.safeParse(await answer.json()).data ?? null) : null;
}

function claimsIn(idToken: string): unknown {
  const [, claims = ""] = idToken.split(".");
  try {
    return JSON.parse(Buffer.from(claims, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}
