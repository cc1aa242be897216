import { useTranslation } from "react-i18next";

import { Headline, Saved, Sheet } from "~/ui";

import type { KeyLine, KeyProblems, KeyScope } from "./api-key";
import { ApiKeyForm } from "./api-key-form";
import { ApiKeyTable } from "./api-key-table";

type Outcome =
  | { readonly made: string; readonly name: string }
  | { readonly revoked: string }
  | {
      readonly problems: KeyProblems;
      readonly typed: {
        readonly name: string;
        readonly scopes: readonly string[];
        readonly until: string;
      };
    };

type Props = {
  readonly lines: readonly KeyLine[];
  /** Null for an administrator, who makes none. */
  readonly making: {
    readonly choices: readonly KeyScope[];
    /** ISO date. */
    readonly until: string;
  } | null;
  readonly outcome: Outcome | null;
};

/** The keys of a house, or all there are: who may let a program in, and how to stop one. */
export function ApiKeysPage({ lines, making, outcome }: Props) {
  const { t } = useTranslation("keys");
  const live = lines.filter(({ state }) => state === "live").length;
  const refused = outcome && "problems" in outcome ? outcome : null;
  return (
    <>
      <Headline
        title={live === 0 ? t("none") : t("headline", { count: live })}
        lead={making ? t("lead") : t("leadAdministrator")}
      >
        {outcome && "revoked" in outcome && (
          <Saved>{t("revoked", { name: outcome.revoked })}</Saved>
        )}
        <a href="/help/data">{t("how")}</a>
      </Headline>
      {outcome && "made" in outcome && (
        <Sheet title={t("made", { name: outcome.name })} say={t("madeSay")}>
          <p className="nm-kept nm-after" role="status">
            <code className="nm-code-line">{outcome.made}</code>
          </p>
        </Sheet>
      )}
      {making && (
        <Sheet title={t("make")} say={t("makeSay")}>
          <ApiKeyForm
            choices={making.choices}
            typed={
              refused?.typed ?? {
                name: "",
                scopes: making.choices.filter((scope) => scope !== "invitations:write"),
                until: making.until,
              }
            }
            problems={refused?.problems ?? {}}
          />
        </Sheet>
      )}
      {lines.length > 0 && (
        <Sheet title={t("table")} say={t("tableSay")}>
          <ApiKeyTable lines={lines} several={making === null} />
        </Sheet>
      )}
    </>
  );
}
