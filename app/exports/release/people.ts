import { whole } from "~/i18n";
import type { ResultDocument } from "~/releases";

import type { ExportWords } from "./release-source";

/** How many took part; below the minimum only that. */
export function peopleText(document: ResultDocument, { own, language }: ExportWords): string {
  if (document.withheld) return own.t("about.fewer", { minimum: document.minimum });
  return whole(document.n, language);
}
