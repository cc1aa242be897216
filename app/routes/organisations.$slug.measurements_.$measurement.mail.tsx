import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { requireHr } from "~/accounts/index.server";
import type { Act } from "~/audit";
import { recordAct } from "~/audit/index.server";
import { translate } from "~/i18n/index.server";
import { letterKey, MailPage, toLetterChoice } from "~/mailing";
import { checkWritten, isMailKind, mailDesk } from "~/mailing/index.server";
import { toHost } from "~/participation/index.server";
import { OrganisationShell } from "~/results";
import styles from "~/ui/styles/mail.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { slug = "", measurement = "" } = params;
  const viewer = await requireHr(request, slug);
  const desk = await mailDesk(slug, measurement);
  const search = new URL(request.url).searchParams;
  const view = await desk.look(toLetterChoice(search.get("text")));
  const t = await translate(request, "mail");
  return {
    pageTitle: t("title", { round: view.round }),
    frame: {
      viewer: { name: viewer.name },
      as: "hr" as const,
      organisation: toHost(desk.mailing.organisation),
    },
    view,
    saved: search.has("saved"),
    back: `/organisations/${slug}/measurements`,
    kit: {
      href: `/organisations/${slug}/measurements/${measurement}/kit.md`,
      file: `communicatiepakket-${measurement}.md`,
    },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { slug = "", measurement = "" } = params;
  const viewer = await requireHr(request, slug);
  const desk = await mailDesk(slug, measurement);
  const form = await request.formData();
  const intent = form.get("intent");
  const here = `/organisations/${slug}/measurements/${measurement}/mail`;
  const tell = (act: Act, letter: string, outcome?: string) =>
    recordAct(request, viewer, act, {
      organisation: slug,
      details: { measurement, letter, ...(outcome !== undefined && { outcome }) },
    });

  if (intent === "start") {
    const kind = form.get("kind");
    if (!isMailKind(kind)) throw new Response(null, { status: 400 });
    const outcome = await desk.start(kind, Number(form.get("seen")));
    const said = typeof outcome === "string" ? outcome : `${outcome.letters} letters`;
    await tell("mail-started", kind, said);
    return typeof outcome === "string"
      ? data({ refused: outcome }, { status: 409 })
      : redirect(here);
  }

  const choice = toLetterChoice(form.get("text"));
  const place = `${here}?text=${letterKey(choice)}`;
  if (intent === "drop") {
    await tell("mail-text-changed", letterKey(choice));
    await desk.drop(choice);
    return redirect(`${place}#texts`);
  }
  const { written, problems } = checkWritten(form);
  if (problems) return data({ written, problems }, { status: 422 });
  if (intent === "test") {
    const sent = await desk.sendSample(viewer.email, choice, written);
    await tell("mail-tested", letterKey(choice), sent ? "sent" : "not-sent");
    return data({ written, tested: sent ? viewer.email : null });
  }
  if (intent === "save") {
    await tell("mail-text-changed", letterKey(choice));
    await desk.save(choice, written);
    return redirect(`${place}&saved=1#texts`);
  }
  const { subject, text } = desk.sample(choice, written);
  return data({ written, letter: { subject, text } });
}

export default function Mail() {
  const { frame, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  return (
    <OrganisationShell {...frame}>
      <MailPage {...page} answer={answer} />
    </OrganisationShell>
  );
}
