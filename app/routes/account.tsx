import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";

import { homeOf, SafetyLines, SessionList, type Viewer } from "~/accounts";
import { endSessions, hasSecondStep, listSessions, requireViewer } from "~/accounts/index.server";
import { Button, ButtonLink, ParticipantPage } from "~/ui";

export const handle = { title: "accounts:account.title" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const [sessions, secondStep] = await Promise.all([
    listSessions(request),
    hasSecondStep(viewer.userId),
  ]);
  return { viewer, home: homeOf(viewer), sessions, secondStep };
}

export async function action({ request }: ActionFunctionArgs) {
  await requireViewer(request);
  const session = (await request.formData()).get("session");
  return { ended: await endSessions(request, session === null ? null : String(session)) };
}

export default function Account() {
  const { t } = useTranslation("accounts");
  const { viewer, home, sessions, secondStep } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  return (
    <ParticipantPage host={null} className="nm-prose">
      <h1>{t("account.title")}</h1>
      <dl className="nm-facts-list">
        <dt>{t("account.name")}</dt>
        <dd>{viewer.name}</dd>
        <dt>{t("account.email")}</dt>
        <dd>{viewer.email}</dd>
        <dt>{t("account.roles")}</dt>
        {rolesInWords(viewer, t).map((words) => (
          <dd key={words}>{words}</dd>
        ))}
      </dl>
      <div className="nm-row">
        {home !== "/account" && (
          <ButtonLink to={home} arrow>
            {t("account.home")}
          </ButtonLink>
        )}
        <Form method="post" action="/sign-out" reloadDocument>
          <Button look="quiet">{t("account.signOut")}</Button>
        </Form>
      </div>
      <SafetyLines
        secondStep={secondStep}
        mayInvite={viewer.roles.some(({ role }) => role === "hr")}
      />
      <SessionList sessions={sessions} ended={done?.ended ?? 0} />
    </ParticipantPage>
  );
}

function rolesInWords(viewer: Viewer, t: TFunction<"accounts">): string[] {
  if (viewer.roles.length === 0) return [t("account.none")];
  return viewer.roles.map(({ role, organisation }) =>
    t(`account.${role}`, { organisation: organisation?.name }),
  );
}
