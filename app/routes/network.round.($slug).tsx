import {
  data,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { requireNetwork } from "~/accounts/index.server";
import { recordAct } from "~/audit/index.server";
import { requestLanguage, translatorOf } from "~/i18n/index.server";
import { listContacts, remindContact } from "~/organisations/index.server";
import { dayOf } from "~/platform";
import { canMail, config } from "~/platform/index.server";
import { BoardPage, NetworkShell, stateOnBoard, withContacts } from "~/results";
import { chooseRound, roundBoard } from "~/results/index.server";
import styles from "~/ui/styles/results.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const handle = { title: "network:title.board" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { name } = await requireNetwork(request);
  const frame = {
    viewer: { name },
    ...(await chooseRound(askedRound(request, params), "open")),
  };
  if (!frame.round) return { frame, view: null, reminds: null };
  const [view, contacts] = await Promise.all([
    roundBoard(frame.round.slug, requestLanguage(request)),
    listContacts(frame.round.slug),
  ]);
  const reminds = frame.round.state === "open" ? canMail() : null;
  return { frame, view: withContacts(view, reminds ? contacts : [], dayOf(new Date())), reminds };
}

function askedRound(request: Request, params: LoaderFunctionArgs["params"]): string | null {
  return params["slug"] ?? new URL(request.url).searchParams.get("round");
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireNetwork(request);
  const { round } = await chooseRound(askedRound(request, params), "open");
  const organisation = String((await request.formData()).get("organisation") ?? "");
  const state = round && stateOnBoard(await roundBoard(round.slug, "nl"), organisation);
  if (!round || !state) throw new Response(null, { status: 404 });
  if (round.state === "closed" || state.state === "published") {
    return data({ organisation, outcome: "done" as const }, 409);
  }
  // The contact is no visitor of the page: the mail is in Dutch whatever language the office reads.
  const { t } = translatorOf("nl");
  const words = { round: round.name, name: state.name };
  const outcome = await remindContact(organisation, round.slug, dayOf(new Date()), {
    subject: t("members:reminder.subject", words),
    text: t("members:reminder.text", {
      ...words,
      stands: t(`members:reminder.stands.${state.state}`, words),
      link: new URL(`/organisations/${organisation}/measurements`, config().baseUrl).href,
      sender: viewer.name,
    }),
    replyTo: viewer.email,
  });
  if (outcome === "unknown") throw new Response(null, { status: 404 });
  if (outcome !== "reminded") return data({ organisation, outcome }, 409);
  await recordAct(request, viewer, "contact-reminded", {
    organisation,
    details: { round: round.slug },
  });
  return data({ organisation, outcome });
}

export default function Board() {
  const { frame, view, reminds } = useLoaderData<typeof loader>();
  const reminded = useActionData<typeof action>();
  return (
    <NetworkShell {...frame}>
      <BoardPage
        rounds={frame.rounds}
        round={frame.round}
        view={view}
        reminds={reminds}
        reminded={reminded ?? null}
      />
    </NetworkShell>
  );
}
