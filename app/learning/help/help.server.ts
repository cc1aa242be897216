import { changeMember } from "~/organisations/index.server";
import { database } from "~/platform/index.server";

import {
  HELP_KINDS,
  readHelp,
  type HelpFacts,
  type HelpKind,
  type HelpProblem,
  type TypedHelp,
} from "./help-form";
import type { HelpLine } from "./matches";
import { namesOf } from "../names.server";

/** What members say that they ask and offer: for the network office, and for members that say something themselves. */
export async function listHelp(): Promise<HelpLine[]> {
  const found = await database().helpContact.findMany({
    select: {
      organisationId: true,
      contact: true,
      lines: { select: { competence: true, kind: true } },
    },
  });
  const names = await namesOf(found.map(({ organisationId }) => organisationId));
  return found.flatMap(({ organisationId, contact, lines }) => {
    const member = names.get(organisationId);
    if (!member) return [];
    return lines.map(({ competence, kind }) => ({
      ...{ ...member, contact, competence, kind: kindOf(kind) },
    }));
  });
}

/** What this member says itself; null when it does not take part. */
export async function findHelp(organisation: string): Promise<HelpFacts | null> {
  const found = await database().helpContact.findFirst({
    where: { organisation: { slug: organisation } },
    select: { contact: true, lines: { select: { competence: true, kind: true } } },
  });
  return (
    found && {
      contact: found.contact,
      lines: Object.fromEntries(
        found.lines.map(({ competence, kind }) => [competence, kindOf(kind)]),
      ),
    }
  );
}

export type HelpOutcome =
  | { readonly done: "saved" | "withdrawn" }
  | { readonly problems: readonly HelpProblem[]; readonly typed: TypedHelp }
  | "unknown"
  | "nothing";

/** HR says what its organisation asks and offers, or takes all of it back. */
export async function steerHelp(organisation: string, form: FormData): Promise<HelpOutcome> {
  const intent = form.get("intent");
  if (intent === "withdraw") {
    return await changeMember(organisation, async ({ id }) => {
      await database().helpContact.deleteMany({ where: { organisationId: id } });
      return { done: "withdrawn" } as const;
    });
  }
  if (intent !== "save") return "nothing";
  const { typed, problems } = readHelp(form);
  return problems.length > 0 ? { problems, typed } : await shareHelp(organisation, typed);
}

/** The caller has the member's consent. */
export async function shareHelp(
  organisation: string,
  { contact, lines }: HelpFacts,
): Promise<{ readonly done: "saved" } | "unknown"> {
  return await changeMember(organisation, async ({ id: organisationId }) => {
    const all = Object.entries(lines).map(([competence, kind]) => ({ competence, kind }));
    await database().$transaction(async (tx) => {
      // Of two who save at once the second waits, and what it says stands.
      await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtext('help'), hashtext(${organisationId}))`;
      await tx.helpContact.deleteMany({ where: { organisationId } });
      await tx.helpContact.create({ data: { organisationId, contact, lines: { create: all } } });
    });
    return { done: "saved" } as const;
  });
}

/** The table refuses any other. */
function kindOf(stored: string): HelpKind {
  const found = HELP_KINDS.find((kind) => kind === stored);
  if (!found) throw new Error(`no line of help is ${stored}`);
  return found;
}
