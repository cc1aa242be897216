import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { requireNetwork } from "~/accounts/index.server";
import { requestLanguage, translate } from "~/i18n/index.server";
import { InstrumentPage, NetworkShell } from "~/results";
import { chooseInstrument, chooseRound } from "~/results/index.server";
import instrument from "~/ui/styles/instrument.css?url";
import results from "~/ui/styles/results.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: results },
  { rel: "stylesheet", href: instrument },
];

export const handle = { title: "instrument:title" };

export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const { name } = await requireNetwork(request);
  const frame = { viewer: { name }, ...(await chooseRound(search.get("round"))) };
  const t = await translate(request, "instrument");
  const report = await chooseInstrument(
    search.get("questionnaire"),
    search.get("version"),
    requestLanguage(request),
    t("items.loose"),
  );
  return { frame, report };
}

export default function Instrument() {
  const { frame, report } = useLoaderData<typeof loader>();
  return (
    <NetworkShell {...frame}>
      <InstrumentPage {...report} />
    </NetworkShell>
  );
}
