import type { ZxcvbnFactory } from "@zxcvbn-ts/core";

import { wholeDatabase } from "~/platform/index.server";

/** Of 0 to 4, as zxcvbn counts. */
const enough = 3;
const enoughForLetters = 2;
const common = [
  ...["welkom", "wachtwoord", "geheim", "nulmeting", "digitaal", "vragenlijst", "samenwerking"],
  ...["noord", "gemeente", "provincie", "ziekenhuis", "hogeschool", "personeel", "beheerder"],
  ...["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
  ...["januari", "februari", "maart", "april", "juni", "juli", "augustus", "september"],
  ...["oktober", "november", "december", "lente", "zomer", "herfst", "winter", "vakantie"],
  ...["amsterdam", "rotterdam", "groningen", "friesland", "drenthe", "assen", "leeuwarden"],
  ...["nederland", "oranje", "feyenoord", "ajax", "heerenveen", "hallo", "goedemorgen"],
];

let judge: Promise<ZxcvbnFactory> | undefined;

/** The lists take some megabytes: only who chooses a password waits for them. */
async function makeJudge(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  return new Factory({
    graphs: adjacencyGraphs,
    dictionary: { ...dictionary, "common-nl": common },
  });
}

/**
 * Could somebody who knows common passwords, and whose this is, guess it?
 *
 * @param about what belongs to the person: name, e-mail address, organisation
 */
export async function isGuessable(password: string, about: readonly string[]): Promise<boolean> {
  judge ??= makeJudge();
  const words = about.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]);
  const own = words.filter((word) => word.length > 2).map((word) => word.toLowerCase());
  const factory = await judge;
  const check = (text: string) => factory.check(text, own).score;
  // "Welkom2026!!": what stands around a common word adds less than it seems.
  const letters = password.replaceAll(/\P{L}/gu, "");
  const isMostlyLetters = letters.length * 3 >= password.length;
  return check(password) < enough || (isMostlyLetters && check(letters) < enoughForLetters);
}

/** What belongs to somebody with an account and must not be their password. */
export async function aboutAccount(userId: string): Promise<string[]> {
  const user = await wholeDatabase().user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      ...{ name: true, email: true },
      roles: { select: { organisation: { select: { name: true, slug: true } } } },
    },
  });
  const organisations = user.roles.flatMap(({ organisation }) =>
    organisation ? [organisation.name, organisation.slug] : [],
  );
  return [user.name, user.email, ...organisations];
}
