import type { JudgedSet, Verdict } from "./compare-versions-sets";
import type { LocalText } from "./instrument";

/** A sentence or two in both languages. */
export type Meaning = { readonly nl: string; readonly en: string };

/** What the verdict about a scale or competence means for whoever compares its scores. */
export function setMeaning(title: LocalText, set: JudgedSet): Meaning {
  const { nl, en } = setWords(set);
  const moved = set.changes.some(({ kind }) => kind === "items-moved");
  const order = moved && set.verdict !== "not-comparable";
  return {
    nl: `${title.nl}: ${nl}${order ? " Let op: vragen staan in een andere volgorde." : ""}`,
    en: `${title.en ?? title.nl}: ${en}${order ? " Note: questions stand in another order." : ""}`,
  };
}

function setWords({ verdict, commonItems, items, changes }: JudgedSet): Meaning {
  const has = (kind: string) => changes.some((change) => change.kind === kind);
  const k = commonItems.length;
  if (has("added"))
    return {
      nl: "nieuw in deze versie. Er is geen eerdere score om mee te vergelijken.",
      en: "new in this version. There is no earlier score to compare with.",
    };
  if (has("removed"))
    return {
      nl: "niet meer in deze versie. Er is geen nieuwe score om mee te vergelijken.",
      en: "no longer in this version. There is no new score to compare with.",
    };
  if (verdict === "comparable")
    return {
      nl: "de vragen zijn dezelfde. De scores zijn te vergelijken.",
      en: "the questions are the same. The scores can be compared.",
    };
  const same = {
    nl: `gelijk gebleven: ${k} van de ${items.old} oude en ${k} van de ${items.new} nieuwe vragen.`,
    en: `unchanged: ${k} of the ${items.old} old and ${k} of the ${items.new} new questions.`,
  };
  if (verdict === "common-items" && k === items.old && k === items.new)
    return {
      nl: "de vragen zijn dezelfde, maar tellen anders mee. Vergelijk de scores alleen na herberekening met dezelfde gewichten.",
      en: "the questions are the same, but count differently. Compare the scores only after recomputing them with the same weights.",
    };
  if (verdict === "common-items")
    return {
      nl: `${same.nl} Vergelijk alleen op die ${k} vragen, niet op de hele score.`,
      en: `${same.en} Compare on those ${k} questions only, not on the whole score.`,
    };
  return {
    nl: `${same.nl} De scores zijn niet te vergelijken: een verschil kan van de vragen komen.`,
    en: `${same.en} The scores cannot be compared: a difference may come from the questions.`,
  };
}

export function totalMeaning(verdict: Verdict, sameScales: boolean): Meaning {
  if (verdict === "comparable")
    return {
      nl: "Totaal: het bestaat uit dezelfde onderdelen met dezelfde vragen. Het is te vergelijken.",
      en: "Total: it is made of the same scales with the same questions. It can be compared.",
    };
  if (verdict === "common-items")
    return {
      nl: "Totaal: het bestaat uit dezelfde onderdelen, maar niet elk onderdeel is helemaal te vergelijken. Vergelijk het alleen op de gemeenschappelijke vragen.",
      en: "Total: it is made of the same scales, but not every scale compares as a whole. Compare it on the common questions only.",
    };
  return sameScales
    ? {
        nl: "Totaal: een van de onderdelen is niet te vergelijken, en het totaal dus ook niet.",
        en: "Total: one of its scales cannot be compared, so neither can the total.",
      }
    : {
        nl: "Totaal: het bestaat uit andere onderdelen en is niet te vergelijken.",
        en: "Total: it is made of other scales and cannot be compared.",
      };
}

export function levelsMeaning(same: boolean): Meaning {
  return same
    ? {
        nl: "Niveaus: de grenzen zijn dezelfde.",
        en: "Levels: the cut-offs are the same.",
      }
    : {
        nl: "Niveaus: de grenzen zijn anders. Vergelijk gemiddelden, niet hoeveel mensen een niveau halen.",
        en: "Levels: the cut-offs differ. Compare means, not how many people reach a level.",
      };
}
