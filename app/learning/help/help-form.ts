import { z } from "zod";

import { bare } from "~/organisations";
import { competences } from "~/questionnaires";

export const HELP_KINDS = ["asks", "helps"] as const;
export type HelpKind = (typeof HELP_KINDS)[number];

/** What a member says of itself: per competence, and whom to turn to. */
export type HelpFacts = {
  readonly contact: string;
  readonly lines: Readonly<Record<string, HelpKind>>;
};

/** With whether the consent was ticked. */
export type TypedHelp = HelpFacts & { readonly agreed: boolean };

export type HelpProblem = "contact" | "lines" | "agreed";

const kindSchema = z.enum(HELP_KINDS);

/** The name of the field of a competence: a dot would not do in an address fragment. */
export const helpField = (competence: string) => `help-${competence.replace(".", "-")}`;

/** Reads what HR sent; without the consent it is refused. */
export function readHelp(form: FormData): {
  readonly typed: TypedHelp;
  readonly problems: readonly HelpProblem[];
} {
  const sent = form.get("contact");
  const contact = typeof sent === "string" ? bare(sent) : "";
  const lines = Object.fromEntries(
    competences.flatMap(({ id }) => {
      const kind = kindSchema.safeParse(form.get(helpField(id))).data;
      return kind ? [[id, kind] as const] : [];
    }),
  );
  const agreed = form.get("agreed") === "yes";
  const problems: HelpProblem[] = [
    ...(contact === "" || contact.length > 200 ? (["contact"] as const) : []),
    ...(Object.keys(lines).length === 0 ? (["lines"] as const) : []),
    ...(agreed ? [] : (["agreed"] as const)),
  ];
  return { typed: { contact, lines, agreed }, problems };
}
