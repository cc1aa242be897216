import { z } from "zod";

import { bare } from "~/organisations";
import { changeMember, changeNetwork } from "~/organisations/index.server";
import { storedDay } from "~/platform";
import { database, type Prisma } from "~/platform/index.server";

import { namesOf } from "../names.server";
import {
  LICENCES,
  readPlaybook,
  type Playbook,
  type PlaybookFacts,
  type PlaybookLine,
  type PlaybookProblems,
  type TypedPlaybook,
} from "./playbook";

/** Who shares: a member by its slug, or the network office. */
export type Sharer = { readonly organisation: string } | "network";

const idSchema = z.uuid();

const line = {
  ...{ id: true, organisationId: true, title: true, purpose: true, competences: true },
  ...{ link: true, licence: true, sharedOn: true },
} as const;

/** All that members share, by title, without the texts. */
export async function listPlaybooks(): Promise<PlaybookLine[]> {
  const found = await database().playbook.findMany({
    select: line,
    orderBy: [{ title: "asc" }, { id: "asc" }],
  });
  return await withSharers(found);
}

export async function findPlaybook(id: string): Promise<Playbook | null> {
  if (!idSchema.safeParse(id).success) return null;
  const select = { ...line, body: true };
  const found = await database().playbook.findUnique({ where: { id }, select });
  const [playbook] = found ? await withSharers([found]) : [];
  return playbook ?? null;
}

type Row = Prisma.PlaybookGetPayload<{ select: typeof line }>;

async function withSharers<Found extends Row>(found: readonly Found[]) {
  const names = await namesOf(found.flatMap(({ organisationId }) => organisationId ?? []));
  return found.map(({ organisationId, sharedOn, licence, ...playbook }) => ({
    ...playbook,
    by: organisationId === null ? null : (names.get(organisationId) ?? null),
    sharedOn: storedDay(sharedOn),
    licence: LICENCES.find((one) => one === licence) ?? "members",
  }));
}

/** The caller has the sharer's consent. @param sharedOn ISO date @returns its id */
export async function addPlaybook(
  sharer: Sharer,
  facts: PlaybookFacts,
  sharedOn: string,
): Promise<{ readonly id: string } | "unknown"> {
  return await asSharer(sharer, async (organisationId) => {
    const data = { ...stored(facts), sharedOn: new Date(sharedOn), organisationId };
    return await database().playbook.create({ data, select: { id: true } });
  });
}

const field = z.string().default("").transform(bare);
const typedSchema = z.object({
  ...{ title: field, purpose: field, link: field, licence: field, sharer: field },
  body: z
    .string()
    .default("")
    .transform((text) => text.trim()),
});

/** As a form has it. */
export function typedPlaybook(form: FormData): TypedPlaybook | null {
  const typed = typedSchema.safeParse(Object.fromEntries(form)).data;
  if (!typed) return null;
  const competences = form.getAll("competences").map(String);
  return { ...typed, competences, agreed: form.get("agreed") === "yes" };
}

export type PlaybookOutcome =
  | { readonly shared: string }
  | { readonly withdrawn: true }
  | { readonly problems: PlaybookProblems; readonly typed: TypedPlaybook }
  | "unknown"
  | "nothing";

/**
 * Shares, changes or withdraws a playbook of this sharer.
 *
 * @param id of the one to change or withdraw; null for a new one
 * @param today ISO date
 */
export async function steerPlaybook(
  sharer: Sharer,
  id: string | null,
  form: FormData,
  today: string,
): Promise<PlaybookOutcome> {
  if (id !== null && !idSchema.safeParse(id).success) return "unknown";
  if (id !== null && form.get("intent") === "withdraw") {
    const gone = await asSharer(sharer, (organisationId) =>
      database().playbook.deleteMany({ where: { id, organisationId } }),
    );
    return gone === "unknown" || gone.count === 0 ? "unknown" : { withdrawn: true };
  }
  const typed = form.get("intent") === "share" ? typedPlaybook(form) : null;
  if (!typed) return "nothing";
  const read = readPlaybook(typed);
  if ("problems" in read) return { problems: read.problems, typed };
  if (id === null) {
    const added = await addPlaybook(sharer, read.facts, today);
    return added === "unknown" ? added : { shared: added.id };
  }
  const changed = await asSharer(sharer, (organisationId) =>
    database().playbook.updateMany({ where: { id, organisationId }, data: stored(read.facts) }),
  );
  return changed === "unknown" || changed.count === 0 ? "unknown" : { shared: id };
}

const stored = ({ competences, ...facts }: PlaybookFacts) => ({
  ...facts,
  competences: [...competences],
});

async function asSharer<Outcome>(
  sharer: Sharer,
  work: (organisationId: string | null) => Promise<Outcome>,
): Promise<Outcome | "unknown"> {
  if (sharer === "network") return await changeNetwork(() => work(null));
  return await changeMember(sharer.organisation, ({ id }) => work(id));
}
