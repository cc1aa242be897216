import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { Button, ErrorSummary, SelectField, TextField } from "~/ui";

import type { MemberFacts, MemberProblem, MemberProblems } from "./members";
import type { SectorChoice } from "./settings";

type Props = {
  readonly intent: "add" | "facts";
  readonly facts: MemberFacts;
  /** For a new member, whose short name is still to be chosen. */
  readonly slug?: string;
  readonly sectors: readonly SectorChoice[];
  readonly problems: MemberProblems;
  readonly submit: string;
};

/** What the network keeps of a member. */
export function FactsForm({ intent, facts, slug, sectors, problems, submit }: Props) {
  const { t } = useTranslation("members");
  const say = (problem: MemberProblem | undefined) =>
    problem && t(`problem.${problem}`, { hint: slug });
  const errors = Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [field, say(problem) ?? ""]),
  );
  const known = sectors.some(({ value }) => value === facts.sector);
  return (
    <>
      {Object.keys(errors).length > 0 && (
        <ErrorSummary title={t("member.refused")} errors={errors} />
      )}
      <Form method="post" className="nm-form">
        {slug !== undefined && (
          <TextField
            name="slug"
            label={t("member.short")}
            hint={t("member.shortHint")}
            defaultValue={slug}
            error={errors["slug"]}
            maxLength={80}
            autoComplete="off"
            spellCheck={false}
            required
          />
        )}
        <TextField
          name="name"
          label={t("member.name")}
          defaultValue={facts.name}
          error={errors["name"]}
          maxLength={120}
          autoComplete="off"
          required
        />
        <SelectField
          name="sector"
          label={t("member.sector")}
          options={[{ value: "", label: t("member.choose") }, ...sectors]}
          defaultValue={known ? facts.sector : ""}
        />
        <TextField
          name="newSector"
          label={t("member.newSector")}
          hint={t("member.newSectorHint")}
          defaultValue={known ? "" : facts.sector}
          maxLength={80}
          autoComplete="off"
        />
        <TextField
          name="contact"
          label={t("member.contact")}
          hint={t("member.contactHint")}
          defaultValue={facts.contact ?? ""}
          error={errors["contact"]}
          autoComplete="off"
        />
        <TextField
          name="email"
          type="email"
          label={t("member.email")}
          hint={t("member.emailHint")}
          defaultValue={facts.email ?? ""}
          error={errors["email"]}
          autoComplete="off"
        />
        <Button name="intent" value={intent}>
          {submit}
        </Button>
      </Form>
    </>
  );
}
