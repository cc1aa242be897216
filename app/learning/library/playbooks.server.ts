import { z } from "zod";

import { bare } from "~/organisations";
import { changeMember, changeNetwork } from "~/organisations/index.server";
import { storedDay } from "~/platform";
import { database, type Prisma } from "~/platform/index.server";

import { namesOf } from "../names.server";
import {
  LICENCES,
  mostPlaybooks,
  readPlaybook,
  type Playbook,
  type PlaybookFacts,
  type PlaybookLine,
  type PlaybookProblems,
  type TypedPlaybook,
} from "./playbook";

import { chooseSharer, isOffice, type SharerChoice } from "./sharers";

/** Who shares: a member by its slug, or the network office. */
export type Sharer = { readonly organisation: string } | "network";

const idSchema = z.uuid();

const line = {
  ...{ id: true, organisationId: true, title: true, purpose: true, competences: true },
  ...{ link: true, licence: true, sharedOn: true, withdrawnOn: true },
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
  return found.map(({ organisationId, sharedOn, withdrawnOn, licence, ...playbook }) => ({
    ...playbook,
    by: organisationId === null ? null : (names.get(organisationId) ?? null),
    sharedOn: storedDay(sharedOn),
    withdrawnOn: storedDay(withdrawnOn),
    licence: LICENCES.find((one) => one === licence) ?? "members",
  }));
}

/** The caller has the sharer's consent. @param sharedOn ISO date @returns its id, or "full" when this sharer has no room for more */
export async function addPlaybook(
  sharer: Sharer,
  facts: PlaybookFacts,
  sharedOn: string,
): Promise<{ readonly id: string } | "unknown" | "full"> {
  return await asSharer(sharer, (organisationId) =>
    database().$transaction(async (tx) => {
      // Whoever shares at the same moment waits, and then counts this one too.
      await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtext('playbooks'))`;
      if ((await tx.playbook.count({ where: { organisationId } })) >= mostPlaybooks) return "full";
      const data = { ...stored(facts), sharedOn: new Date(sharedOn), organisationId };
      return await tx.playbook.create({ data, select: { id: true } });
    }),
  );
}

/**
 * The network office takes a playbook of a member out of the library. The member still sees it, and that it was withdrawn;
 * it cannot share this one again.
 *
 * @param today ISO date
 */
async function withdrawAsOffice(id: string, today: string): Promise<PlaybookOutcome> {
  const { count } = await changeNetwork(() =>
    database().playbook.updateMany({
      where: { id, organisationId: { not: null }, withdrawnOn: null },
      data: { withdrawnOn: new Date(today) },
    }),
  );
  return count === 1 ? { withdrawn: "office" } : "unknown";
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
  | { readonly withdrawn: "sharer" | "office" }
  | { readonly problems: PlaybookProblems; readonly typed: TypedPlaybook }
  | "unknown"
  | "nothing";

/**
 * Does what a form on the page of a playbook asks for: its sharer changes or withdraws it, the network office withdraws it.
 *
 * @param sharers as who this person may share
 * @param today ISO date
 * @returns "unknown" for what they may read and not change
 */
export async function steerShared(
  sharers: readonly SharerChoice[],
  playbook: Playbook,
  form: FormData,
  today: string,
): Promise<PlaybookOutcome> {
  const sharer = chooseSharer(sharers, playbook.by?.slug ?? "");
  if (sharer) return await steerPlaybook(sharer, playbook.id, form, today);
  if (!isOffice(sharers) || form.get("intent") !== "withdraw") return "unknown";
  return await withdrawAsOffice(playbook.id, today);
}

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
    return gone === "unknown" || gone.count === 0 ? "unknown" : { withdrawn: "sharer" };
  }
  const typed = form.get("intent") === "share" ? typedPlaybook(form) : null;
  if (!typed) return "nothing";
  const read = readPlaybook(typed);
  if ("problems" in read) return { problems: read.problems, typed };
  if (id === null) {
    const added = await addPlaybook(sharer, read.facts, today);
    if (added === "full") return { problems: { sharer: true }, typed };
    return added === "unknown" ? added : { shared: added.id };
  }
  const changed = await asSharer(sharer, (organisationId) =>
    database().playbook.updateMany({
      where: { id, organisationId, withdrawnOn: null },
      data: stored(read.facts),
    }),
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
