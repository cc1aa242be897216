import type { Language } from "./language";
import type { Resources } from "./translator";

/** The texts of one language, as a file of their own: a browser fetches only what it shows. */
export async function loadResources(language: Language): Promise<Resources> {
  return language === "en"
    ? (await import("./resources.en")).en
    : (await import("./resources.nl")).nl;
}
