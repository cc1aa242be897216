import {
  arrangeAccount,
  arrangeMember,
  arrangeRound,
  arrangeRun,
  finishRound,
  type Member,
} from "./arrange-results";
import type { Leaning } from "./plausible-answers";

const core = "core";
const everybody = (answers: number, leaning: Leaning = {}) => [
  { unit: "Allen", headcount: answers * 2, answers, leaning },
];

/** HR of this one signs in: units of every size, an own part, better and weaker groups, and one that agrees too much. */
const own: Member = {
  slug: "gemeente-iepenrode",
  name: "Gemeente Iepenrode",
  sector: "overheden",
  named: true,
  questionnaire: "provincie-groningen",
  units: [
    { unit: "Balie", headcount: 100, answers: 80, leaning: { all: -8, "4": -14 } },
    { unit: "Beheer", headcount: 80, answers: 50, leaning: { all: 10, "1": 10 } },
    { unit: "Beleid", headcount: 60, answers: 25, alike: "3" },
    { unit: "Buitendienst", headcount: 18, answers: 12 },
    { unit: "Nachtploeg", headcount: 12, answers: 4 },
  ],
};

const peer: Member = {
  slug: "waterschap-lisdodde",
  name: "Waterschap Lisdodde",
  sector: "overheden",
  named: true,
  questionnaire: core,
  units: everybody(40),
};

/** Six answers: too few for any number. */
const small: Member = {
  slug: "gemeente-klaproos",
  name: "Gemeente Klaproos",
  sector: "overheden",
  named: false,
  questionnaire: core,
  units: [{ unit: "Allen", headcount: 40, answers: 6 }],
};

const unnamed: readonly Member[] = [
  ["gemeente-waterranonkel", "Gemeente Waterranonkel", "overheden"],
  ["gemeente-vlierbes", "Gemeente Vlierbes", "overheden"],
  ["gemeente-zuring", "Gemeente Zuring", "overheden"],
  ["gemeente-meidoorn", "Gemeente Meidoorn", "overheden"],
  ["college-sleedoorn", "College Sleedoorn", "onderwijs-en-onderzoek"],
  ["college-hazelaar", "College Hazelaar", "onderwijs-en-onderzoek"],
  ["college-kornoelje", "College Kornoelje", "onderwijs-en-onderzoek"],
  ["college-lijsterbes", "College Lijsterbes", "onderwijs-en-onderzoek"],
].map(([slug = "", name = "", sector = ""]) => ({
  slug,
  name,
  sector,
  named: false,
  questionnaire: core,
  // Nobody may have more answers than all the others in its sector.
  units: everybody(45, sector === "overheden" ? {} : { all: 14 }),
}));

export type Region = Awaited<ReturnType<typeof arrangeRegion>>;

/** A network with a closed round, a round that runs, and somebody of every role. */
export async function arrangeRegion() {
  const closed = {
    slug: await arrangeRound("voorjaar-2026", "Voorjaar 2026"),
    name: "Voorjaar 2026",
  };
  for (const member of [own, peer, small, ...unnamed]) {
    await arrangeMember(member);
    await arrangeRun(member, closed.slug, "published");
  }
  await finishRound(closed.slug);

  const running = { slug: await arrangeRound("najaar-2026", "Najaar 2026"), name: "Najaar 2026" };
  const [silent = small] = unnamed;
  const open = await arrangeRun(own, running.slug, "open");
  await arrangeRun(peer, running.slug, "planned");
  await arrangeRun(silent, running.slug, "published");
  return {
    own,
    peer,
    small,
    /** A member that did not agree to be named. */
    silent,
    closed,
    running,
    measurements: {
      closed: `${own.slug}-${closed.slug}`,
      open,
      ofSilent: `${silent.slug}-${closed.slug}`,
      ofPeer: `${peer.slug}-${closed.slug}`,
    },
    hr: await arrangeAccount("hr", own.slug),
    hrOfSmall: await arrangeAccount("hr", small.slug),
    network: await arrangeAccount("network"),
    administrator: await arrangeAccount("administrator"),
  };
}
