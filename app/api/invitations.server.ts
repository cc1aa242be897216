import { recordAct } from "~/audit/index.server";
import { translatorOf } from "~/i18n/index.server";
import { importPeople, type MeasurementLine } from "~/measurements/index.server";
import {
  findingText,
  mostPeopleBytes,
  readPeopleFile,
  type PeopleFinding,
} from "~/participation/index.server";
import { problem } from "~/platform";
import { readBytes } from "~/platform/index.server";

import type { Asked } from "./keyed.server";
import { languageOf } from "./language";
import { operations } from "./operations.server";
import { reply } from "./reply.server";

/** More lines would not help anyone to mend a list. */
const mostFindings = 1_000;

/** Puts a list of people on the roll, all or none; the answer counts them and names nobody. */
export async function invite(line: MeasurementLine, { request, key }: Asked): Promise<Response> {
  if (line.trial) return problem(409, "A trial invites nobody", { state: line.state });
  if (!/^text\/csv\b/i.test(request.headers.get("Content-Type") ?? "")) {
    return problem(415, "Send the list as text/csv");
  }
  const bytes = await readBytes(request, mostPeopleBytes);
  if (bytes === "too-large") return problem(413, "The list is larger than 5 MB");
  const outcome = await importPeople(line.slug, await readPeopleFile(bytes));
  if (outcome === "unknown" || outcome === "closed") {
    return problem(409, "Nobody can join this measurement any more", { state: line.state });
  }
  const t = translatorOf(languageOf(request)).getFixedT(null, "people");
  if ("unreadable" in outcome) {
    const { unreadable: code } = outcome;
    const errors = [{ line: null, column: null, code, sentence: t(`file.${code}`) }];
    return problem(422, "The list cannot be read; nothing was stored", { errors });
  }
  if ("findings" in outcome) {
    const { findings } = outcome;
    return problem(422, "Some lines are wrong; nothing was stored", {
      count: findings.length,
      errors: findings.slice(0, mostFindings).map((finding) => ({
        line: finding.line,
        column: columnOf(finding),
        code: finding.problem,
        sentence: findingText(finding, t),
      })),
    });
  }
  await recordAct(request, key, "people-added", {
    organisation: line.organisation,
    details: { measurement: line.slug, people: String(outcome.added) },
  });
  return reply(operations.postInvitations, 201, outcome);
}

/** The column by its name in the list; no address is said back. */
function columnOf({ problem: found, value }: PeopleFinding): string | null {
  if (found === "unit" || found === "no-units") return "unit";
  if (found === "language") return "language";
  if (found === "column-unknown" || found === "column-twice") return value;
  return found === "column-nameless" || found === "cell-error" ? null : "email";
}
