import { z } from "zod";

import { bare } from "~/organisations";
import { changeMember } from "~/organisations/index.server";
import { storedDay } from "~/platform";
import { database } from "~/platform/index.server";

import {
  readAction,
  type ActionFacts,
  type ActionLine,
  type ActionProblems,
  type TypedAction,
} from "./action-item";

/** What an organisation agreed; its own HR alone finds any. */
export async function listActions(organisation: string): Promise<ActionLine[]> {
  const found = await database().actionItem.findMany({
    where: { organisation: { slug: organisation } },
    select: {
      id: true,
      what: true,
      gap: true,
      who: true,
      dueOn: true,
      agreedOn: true,
      doneOn: true,
    },
    orderBy: [{ agreedOn: "asc" }, { what: "asc" }, { id: "asc" }],
  });
  return found.map(({ dueOn, agreedOn, doneOn, ...action }) => ({
    ...action,
    due: storedDay(dueOn),
    agreedOn: storedDay(agreedOn),
    doneOn: storedDay(doneOn),
  }));
}

/** @param agreedOn ISO date */
export async function addAction(
  organisation: string,
  facts: ActionFacts,
  agreedOn: string,
  doneOn: string | null = null,
): Promise<"saved" | "unknown"> {
  return await changeMember(organisation, async ({ id: organisationId }) => {
    const days = {
      agreedOn: new Date(agreedOn),
      doneOn: doneOn === null ? null : new Date(doneOn),
    };
    await database().actionItem.create({ data: { ...stored(facts), ...days, organisationId } });
    return "saved" as const;
  });
}

const field = z.string().default("").transform(bare);
const typedSchema = z.object({ what: field, gap: field, who: field, due: field });
const idSchema = z.uuid();

export type ActionIntent = "add" | "change" | "remove" | "done" | "undone";
export type ActionOutcome =
  | { readonly saved: ActionIntent }
  | { readonly problems: ActionProblems; readonly typed: TypedAction }
  | "unknown"
  | "nothing";

/** Does what a form of the list asks for. @param today ISO date */
export async function steerActions(
  organisation: string,
  form: FormData,
  today: string,
): Promise<ActionOutcome> {
  const intent = form.get("intent");
  const id = idSchema.safeParse(form.get("id")).data;
  if (intent === "remove" || intent === "done" || intent === "undone") {
    const outcome = id === undefined ? "unknown" : await change(organisation, id, intent, today);
    return outcome === "saved" ? { saved: intent } : outcome;
  }
  if (intent !== "add" && intent !== "change") return "nothing";
  const typed = typedSchema.safeParse(Object.fromEntries(form)).data;
  if (!typed) return "nothing";
  const action = readAction(typed);
  if ("problems" in action) return { problems: action.problems, typed };
  const { facts } = action;
  if (intent === "add") {
    const outcome = await addAction(organisation, facts, today);
    return outcome === "saved" ? { saved: intent } : outcome;
  }
  const outcome = id === undefined ? "unknown" : await change(organisation, id, facts, today);
  return outcome === "saved" ? { saved: intent } : outcome;
}

/** @returns "unknown" for an agreement of another organisation */
async function change(
  organisation: string,
  id: string,
  to: ActionFacts | "remove" | "done" | "undone",
  today: string,
): Promise<"saved" | "unknown"> {
  return await changeMember(organisation, async ({ id: organisationId }) => {
    const where = { id, organisationId };
    const { count } =
      to === "remove"
        ? await database().actionItem.deleteMany({ where })
        : await database().actionItem.updateMany({
            where,
            data:
              to === "done" || to === "undone"
                ? { doneOn: to === "done" ? new Date(today) : null }
                : stored(to),
          });
    return count === 1 ? ("saved" as const) : ("unknown" as const);
  });
}

function stored({ due, ...facts }: ActionFacts) {
  return { ...facts, dueOn: due === null ? null : new Date(due) };
}
