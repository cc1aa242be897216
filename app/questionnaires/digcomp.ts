import type { LocalText } from "./instrument";

/** An area of DigComp 3.0, or one of its competences. */
export type Competence = { readonly id: string; readonly title: LocalText };

/**
 * DigComp 3.0 (Joint Research Centre of the European Commission, November 2025, CC BY 4.0):
 * 5 areas and 21 competences, in order. Every id that the product knows stands here.
 */
const framework: readonly Competence[] = [
  entry(
    "1",
    "Informatie zoeken, evalueren en beheren",
    "Information search, evaluation and management",
  ),
  entry(
    "1.1",
    "Browsen, zoeken en filteren van informatie",
    "Browsing, searching and filtering information",
  ),
  entry("1.2", "Evalueren van informatie", "Evaluating information"),
  entry("1.3", "Beheren van informatie", "Managing information"),
  entry("2", "Communicatie en samenwerking", "Communication and collaboration"),
  entry(
    "2.1",
    "Interactie via en met digitale technologie",
    "Interacting through and with digital technologies",
  ),
  entry("2.2", "Delen via digitale technologie", "Sharing through digital technologies"),
  entry(
    "2.3",
    "Actief burgerschap met behulp van digitale technologie",
    "Engaging in citizenship through digital technologies",
  ),
  entry(
    "2.4",
    "Samenwerken met behulp van digitale technologie",
    "Collaborating through digital technologies",
  ),
  entry("2.5", "Digitaal gedrag", "Digital behaviour"),
  entry("2.6", "Beheren van de eigen digitale identiteit", "Managing digital identity"),
  entry("3", "Contentcreatie", "Content creation"),
  entry("3.1", "Ontwikkelen van digitale content", "Developing digital content"),
  entry(
    "3.2",
    "Digitale content integreren en bewerken",
    "Integrating and re-elaborating digital content",
  ),
  entry("3.3", "Auteursrecht en licenties", "Copyright and licences"),
  entry("3.4", "Computational thinking en programmeren", "Computational thinking and programming"),
  entry("4", "Veiligheid, welzijn en verantwoord gebruik", "Safety, wellbeing and responsible use"),
  entry("4.1", "Beveiligen van apparaten", "Protecting devices"),
  entry(
    "4.2",
    "Beschermen van persoonlijke gegevens en privacy",
    "Protecting personal data and privacy",
  ),
  entry("4.3", "Het bevorderen van welzijn", "Supporting wellbeing"),
  entry(
    "4.4",
    "Milieueffecten van digitale technologie",
    "Environmental impacts of digital technologies",
  ),
  entry("5", "Herkennen en oplossen van problemen", "Problem identification and solving"),
  entry(
    "5.1",
    "Herkennen en oplossen van technische problemen",
    "Identifying and solving technical problems",
  ),
  entry(
    "5.2",
    "Herkennen van behoeften en technologische oplossingen",
    "Identifying needs and digital technological responses",
  ),
  entry(
    "5.3",
    "Herkennen van creatieve oplossingen met behulp van digitale technologie",
    "Identifying creative solutions using digital technologies",
  ),
  entry(
    "5.4",
    "Herkennen en aanpakken van behoeften op het gebied van digitale competentie",
    "Identifying and addressing digital competence needs",
  ),
];

const byId = new Map(framework.map((competence) => [competence.id, competence]));

export const digcompFramework = "digcomp-3.0";

/** The 5 areas, "1"…"5". */
export const areas: readonly Competence[] = framework.filter(({ id }) => !id.includes("."));

/** The 21 competences, "1.1"…"5.4". */
export const competences: readonly Competence[] = framework.filter(({ id }) => id.includes("."));

export function isArea(id: string): boolean {
  return byId.has(id) && !id.includes(".");
}

/** True for one of the 21; an area is not a competence. */
export function isCompetence(id: string): boolean {
  return byId.has(id) && id.includes(".");
}

/** "4" for "4.2". */
export function areaOf(competence: string): string {
  return competence.split(".")[0] ?? competence;
}

/**
 * The official name of an area or a competence.
 *
 * @throws RangeError for an id that the framework does not have
 */
export function competenceTitle(id: string, language: string): string {
  const competence = byId.get(id);
  if (!competence) throw new RangeError(`DigComp 3.0 has no competence ${id}`);
  return (language.startsWith("en") ? competence.title.en : undefined) ?? competence.title.nl;
}

function entry(id: string, nl: string, en: string): Competence {
  return { id, title: { nl, en } };
}
