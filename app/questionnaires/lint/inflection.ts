/** The forms of a Dutch verb on -eren: "evalueren", "evalueer", "evalueert", "evalueerde", "geëvalueerd". */
export function dutchVerb(infinitive: string): readonly string[] {
  const stem = infinitive.replace(/eren$/, "eer");
  const participle = `ge${stem.replace(/^e/, "ë").replace(/^i/, "ï")}d`;
  const past = `${stem}de`;
  return [infinitive, stem, `${stem}t`, past, `${past}n`, participle, `${participle}e`];
}

/** A Dutch adjective and its form with -e: "cruciaal", "cruciale". */
export function dutchAdjective(adjective: string): readonly string[] {
  const inflected = adjective
    .replace(/ieel$/, "iël")
    .replace(/([aeou])\1([^aeiou])$/, "$1$2")
    .replace(/ief$/, "iev")
    .replace(/eus$/, "euz");
  return [adjective, `${inflected}e`];
}
