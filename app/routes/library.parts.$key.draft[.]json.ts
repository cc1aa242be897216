import type { LoaderFunctionArgs } from "@remix-run/node";

import { requireSharer } from "~/accounts/index.server";
import { attachment } from "~/exports";
import { translate } from "~/i18n/index.server";
import { keyPrefix, readCopy, sharersOf } from "~/learning";
import { memberSlugs } from "~/learning/index.server";
import { draftOfPart } from "~/questionnaires/index.server";

/** The questions of a part as a linted draft under a key of one's own. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireSharer(request);
  const sharers = sharersOf(viewer.roles, "");
  const { as, problem } = readCopy(new URL(request.url).searchParams, {
    sharers,
    members: await memberSlugs(),
  });
  const outcome = problem ? null : await draftOfPart(params.key ?? "", as);
  if (!problem && !outcome) throw new Response(null, { status: 404 });
  if (outcome && "draft" in outcome)
    return new Response(outcome.draft, {
      headers: {
        "Content-Type": "application/json; charset=utf-8",
        "Content-Disposition": attachment(`${as.key}.json`),
      },
    });
  const t = await translate(request, "library");
  const prefix = sharers.map(keyPrefix).join(", ");
  const why = problem ?? (outcome && "taken" in outcome ? "taken" : "findings");
  const findings = outcome && "findings" in outcome ? outcome.findings : [];
  return new Response([t(`parts.problem.${why}`, { prefix }), ...findings].join("\n"), {
    status: 422,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
