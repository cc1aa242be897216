import { mapPoints } from "./areas";
import type { Member } from "./member";
import { randomFor, type Random } from "./random";
import { unit, type UnitTemplate, type UnitWork } from "./unit-template";

type Word = readonly [name: string, work: UnitWork];

/** What every organisation has, beside its own work. */
const everywhere: readonly Word[] = [
  ["Bedrijfsvoering", "staff"],
  ["ICT", "technical"],
  ["Communicatie", "staff"],
  ["Facilitair", "technical"],
];

const bySector: Readonly<Record<string, readonly Word[]>> = {
  overheden: [
    ["Dienstverlening", "service"],
    ["Ruimte", "policy"],
    ["Beheer Buitengebied", "technical"],
    ["Toezicht", "service"],
    ["Beleid", "policy"],
    ["Vergunningen", "office"],
  ],
  "gezondheid-en-welzijn": [
    ["Zorg Noord", "service"],
    ["Zorg Zuid", "service"],
    ["Behandeling", "service"],
    ["Planning", "office"],
    ["Nachtzorg", "service"],
    ["Opleiding", "policy"],
  ],
  "onderwijs-en-onderzoek": [
    ["Docenten Techniek", "service"],
    ["Docenten Zorg", "service"],
    ["Docenten Economie", "service"],
    ["Studentzaken", "office"],
    ["Onderzoek", "policy"],
    ["Examenbureau", "office"],
  ],
  "ict-dienstverlening": [
    ["Ontwikkeling", "technical"],
    ["Beheer", "technical"],
    ["Advies", "policy"],
    ["Servicedesk", "service"],
    ["Verkoop", "staff"],
  ],
};

const otherwise: readonly Word[] = [
  ["Uitvoering", "technical"],
  ["Werkvoorbereiding", "office"],
  ["Klantcontact", "service"],
  ["Ontwerp", "policy"],
  ["Verkoop", "staff"],
];

/** Three to ten units, the larger the organisation the more; in larger ones some stand below others. */
export function inventUnits(member: Member, seed: number): readonly UnitTemplate[] {
  const random = randomFor(seed, `units ${member.name}`);
  const wanted = Math.min(10, Math.max(3, Math.round(2 + member.size / 24 + random.normal())));
  const own = bySector[member.sector] ?? otherwise;
  const words = [...own.slice(0, Math.max(2, wanted - 2)), ...everywhere].slice(0, wanted);
  return words.map(([name, work], place) => {
    const nested = name === "Facilitair" || (wanted >= 6 && place === 2);
    const parent = nested ? (words[place === 2 ? 0 : own.length]?.[0] ?? null) : null;
    return unit(name, work, random.between(20, 60), random.between(0.32, 0.72), {
      parent: parent === name ? null : parent,
      shift: shiftOf(name, random),
    });
  });
}

function shiftOf(name: string, random: Random): UnitTemplate["shift"] {
  const all = name === "ICT" ? 8 : name === "Facilitair" ? -7 : 2.5 * random.normal();
  return mapPoints([0, 0, 0, 0, 0], () => all + 1.5 * random.normal());
}
