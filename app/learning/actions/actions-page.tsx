import { useTranslation } from "react-i18next";

import { Headline, Saved, Sheet } from "~/ui";

import { ActionForm } from "./action-form";
import type { ActionLine, ActionProblems, TypedAction } from "./action-item";
import { ActionList } from "./action-list";
import { LearningNav } from "../learning-nav";

type Props = {
  readonly organisation: string;
  /** Open ones first. */
  readonly actions: readonly ActionLine[];
  /** The one that the address chose to change. */
  readonly chosen: ActionLine | null;
  readonly saved: boolean;
  readonly refused: { readonly problems: ActionProblems; readonly typed: TypedAction } | null;
};

/** What an organisation agreed to do about its gaps. */
export function ActionsPage({ organisation, actions, chosen, saved, refused }: Props) {
  const { t } = useTranslation("learning");
  const path = `/organisations/${organisation}/actions`;
  const open = actions.filter(({ doneOn }) => doneOn === null).length;
  return (
    <>
      <Headline
        title={actions.length === 0 ? t("actions.none") : t("actions.headline", { count: open })}
        lead={t("actions.lead")}
      >
        <LearningNav of={{ organisation }} />
        {saved && !refused && <Saved>{t("actions.saved")}</Saved>}
      </Headline>
      {chosen && (
        <Sheet id="edit" title={t("actions.edit")}>
          <ActionForm key={chosen.id} {...{ path, refused }} action={chosen} />
        </Sheet>
      )}
      {actions.length > 0 && (
        <Sheet title={t("actions.all")}>
          <ActionList {...{ actions, path }} />
        </Sheet>
      )}
      {!chosen && (
        <Sheet id="add" title={t("actions.new")}>
          <ActionForm key={actions.length} {...{ path, refused }} action={null} />
        </Sheet>
      )}
    </>
  );
}
