import { localText } from "~/i18n";
import { readText } from "~/questionnaires";

import { BRAND_PARTS, checkBrand } from "./brand-rules";
import { houseStyleSchema, ownColours } from "./house-style";
import { changeContact, changeFacts, findMember, listSectors } from "./members.server";
import { contactProblem, readMember } from "./members";
import { removeLogo, setColours, setLogo } from "./settings.server";
import type { SettingsOutcome, SettingsView } from "./settings";
import { bare } from "./table";
import { headcounts } from "./units";

type Steered = SettingsOutcome | "unknown" | "nothing";

/** Does what a form of the settings asks for. @param as only administrators change name and sector */
export async function steerSettings(
  slug: string,
  form: FormData,
  as: "hr" | "administrator",
): Promise<Steered> {
  const fields = Object.fromEntries(form);
  const intent = form.get("intent");
  if (intent === "facts" && as === "administrator") return await steerFacts(slug, fields);
  if (intent === "contact" && as === "hr") return await steerContact(slug, fields["contact"]);
  if (intent === "colours") return await steerColours(slug, fields);
  if (intent === "own-colours") {
    return saved(await setColours(slug, null), "own-colours");
  }
  if (intent === "logo-remove") return saved(await removeLogo(slug), "logo-remove");
  if (intent === "logo") return await steerLogo(slug, form);
  return "nothing";
}

type Fields = Readonly<Record<string, unknown>>;

function saved(
  outcome: "changed" | "unknown",
  what: Extract<SettingsOutcome, { saved: unknown }>["saved"],
): Steered {
  return outcome === "changed" ? { saved: what } : "unknown";
}

async function steerFacts(slug: string, fields: Fields): Promise<Steered> {
  const { facts, problems } = readMember(fields);
  if (Object.keys(problems).length > 0) return { problems, facts };
  return saved(await changeFacts(slug, facts), "facts");
}

async function steerContact(slug: string, sent: unknown): Promise<Steered> {
  const contact = typeof sent === "string" ? bare(sent) : "";
  if (contactProblem(contact)) {
    const facts = { name: "", sector: "", contact, email: null };
    return { problems: { contact: "contact-long" }, facts };
  }
  return saved(await changeContact(slug, contact || null), "contact");
}

async function steerColours(slug: string, fields: Fields): Promise<Steered> {
  const checked = checkBrand(fields);
  if ("colours" in checked) return saved(await setColours(slug, checked.colours), "colours");
  const typed = Object.fromEntries(
    BRAND_PARTS.map((part) => [part, String(fields[part] ?? "").slice(0, 40)]),
  );
  return { brand: checked.problems, written: { ...ownColours, ...typed } };
}

async function steerLogo(slug: string, form: FormData): Promise<Steered> {
  const file = form.get("logo");
  if (!(file instanceof File) || file.name === "") return { logo: "no-file" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const outcome = await setLogo(slug, bytes, String(form.get("alternative") ?? ""));
  if (outcome === "changed" || outcome === "unknown") return saved(outcome, "logo");
  return { logo: outcome };
}

/** What the settings of a member show; null for one that is not there. */
export async function findSettings(
  slug: string,
  { as, unitsPath, language }: { as: "hr" | "administrator"; unitsPath: string; language: string },
): Promise<SettingsView | null> {
  const member = await findMember(slug);
  if (!member) return null;
  const { name, contact, contactEmail, sectorId, units } = member;
  const administers = as === "administrator";
  return {
    ...{ slug, name, contact, unitsPath },
    houseStyle: houseStyleSchema.safeParse(member.houseStyle).data ?? null,
    units: units.length,
    people: headcounts(units, () => false).total,
    facts: administers ? { name, sector: sectorId, contact, email: contactEmail } : null,
    sectors: administers ? await sectorChoices(language) : [],
  };
}

/** The sectors to choose from, by name. */
export async function sectorChoices(language: string) {
  const sectors = await listSectors();
  return sectors
    .map(({ id, name }) => ({
      value: id,
      label: localText(readText(name) ?? { nl: id }, language),
    }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
}
