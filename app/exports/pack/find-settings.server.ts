import { localText } from "~/i18n";
import { headcounts, houseStyleSchema } from "~/organisations";
import { listUnits } from "~/organisations/index.server";
import { promiseSchema } from "~/participation/index.server";
import { storedDay, dayOf } from "~/platform";
import { config, database } from "~/platform/index.server";
import { answerSpec, questionsOf, type Instrument, type JsonRecord } from "~/questionnaires";
import { getVersion } from "~/questionnaires/index.server";

import type { PackSettings } from "./settings";

/**
 * The settings of one measurement.
 *
 * @param organisation slug; with it, a measurement of another organisation does not exist
 * @returns null for an unknown measurement
 */
export async function findPackSettings(
  measurement: string,
  organisation?: string,
): Promise<PackSettings | null> {
  const found = await database().measurement.findFirst({
    where: {
      slug: measurement,
      trial: false,
      ...(organisation && { organisation: { slug: organisation } }),
    },
    select: {
      id: true,
      slug: true,
      state: true,
      versionId: true,
      promise: true,
      promiseHash: true,
      closesOn: true,
      openedAt: true,
      closedAt: true,
      namedInNetwork: true,
      round: { select: { name: true } },
      organisation: { select: { id: true, name: true, contact: true, houseStyle: true } },
    },
  });
  if (!found) return null;
  const { id, name, contact, houseStyle } = found.organisation;
  const [units, version] = await Promise.all([
    unitsOf(found.id, found.state, id),
    getVersion(found.versionId),
  ]);
  return {
    organisation: {
      name,
      contact,
      houseStyle: houseStyleSchema.safeParse(houseStyle).data ?? null,
    },
    measurement: found.slug,
    state: found.state,
    round: found.round.name,
    openedOn: found.openedAt && dayOf(found.openedAt),
    closesOn: storedDay(found.closesOn),
    closedOn: found.closedAt && dayOf(found.closedAt),
    questionnaire: {
      number: version.number,
      hash: version.hash,
      ...questionnaireOf(version.instrument, version.definition),
    },
    units: {
      count: units.length,
      headcount: units.length > 0 ? headcounts(units, () => true).total : null,
    },
    promise: promiseSchema.parse(found.promise),
    promiseHash: found.promiseHash,
    namedInNetwork: found.namedInNetwork,
    demo: config().demo,
  };
}

/** The unit tree as it is frozen at opening; before that, as it is now. */
async function unitsOf(
  measurementId: string,
  state: PackSettings["state"],
  organisationId: string,
) {
  if (state === "planned") return await listUnits(organisationId);
  return await database().measurementUnit.findMany({
    where: { measurementId },
    select: { name: true, parent: true, headcount: true },
  });
}

function questionnaireOf(
  { title, items, background, breakdowns, scales, questions }: Instrument,
  definition: JsonRecord,
): Omit<PackSettings["questionnaire"], "number" | "hash"> {
  const dutch = (text: { nl: string; en?: string }) => localText(text, "nl");
  const titleOf = (name: string) => {
    const question = background.find((one) => one.name === name);
    return question ? dutch(question.title) : name;
  };
  const wordy = new Set(
    questionsOf(definition)
      .filter(takesWords)
      .map(({ name }) => name),
  );
  return {
    title: dutch(title),
    items: items.length,
    knowledge: items.filter(({ scoring }) => scoring.kind === "correct").length,
    background: background.map((question) => ({
      title: dutch(question.title),
      answers:
        question.name === "unit" && question.values.length === 0
          ? null
          : question.values.map((value) => dutch(value.title)),
    })),
    freeText: questions
      .filter(({ name }) => wordy.has(name))
      .map((question) => dutch(question.title)),
    breakdowns: breakdowns.map((names) => names.map(titleOf)),
    ownParts: scales.filter(({ core }) => !core).map((scale) => dutch(scale.title)),
  };
}

/** Whether a respondent can write words of their own there. */
function takesWords(question: ReturnType<typeof questionsOf>[number]): boolean {
  const spec = answerSpec(question);
  if (spec.kind === "text") return !spec.numeric;
  const beside = ["showOtherItem", "hasOther", "showCommentArea", "hasComment"];
  return spec.kind === "fields" || beside.some((key) => question.json[key] === true);
}
