import {
  addMeasurement,
  addRound,
  listMeasurements,
  startTrial,
} from "~/measurements/index.server";

import { arrangeTenants } from "../isolation/arrange";
import { arrangeMeasurement, newReceipt, sampleAnswers } from "../setup/arrange";
import { arrangeKey, expire, keyWithout } from "./arrange";

/** Members with measurements in every state, keys of every kind, and codes. */
export async function arrangeWorld() {
  const { tenants, rounds } = await arrangeTenants();
  const [own, other, third] = tenants;
  const [closed = "", running = ""] = rounds;
  if (!own || !other || !third) throw new Error("three tenants");
  await addRound("winter-2027", "Winter 2027");
  const planned = `${own.slug}-winter-2027`;
  await addMeasurement({
    ...{ slug: planned, organisation: own.slug, round: "winter-2027", questionnaire: "core" },
    ...{ minimum: 10, namedInNetwork: true },
  });
  await startTrial(own.slug, planned, new Date());
  const trial = (await listMeasurements({ trials: true })).find((line) => line.trial)?.slug ?? "";
  const house = { role: "hr", organisation: own.slug } as const;
  const expired = await arrangeKey(house);
  await expire(expired.id);
  return {
    ...{ own, other, third, closed, running, house },
    measurements: {
      ...{ planned, trial, open: `${own.slug}-${running}`, published: `${own.slug}-${closed}` },
      ofOther: `${other.slug}-${closed}`,
    },
    keys: {
      hr: (await arrangeKey(house)).key,
      other: (await arrangeKey({ role: "hr", organisation: other.slug })).key,
      network: (await arrangeKey({ role: "network" })).key,
      expired: expired.key,
    },
    without: (scope: string) => keyWithout(house, scope),
    people: await arrangeMeasurement({ codes: 8 }),
    handInBody: (receipt = newReceipt()) => ({ answers: sampleAnswers, language: "nl", receipt }),
  };
}

export type World = Awaited<ReturnType<typeof arrangeWorld>>;
