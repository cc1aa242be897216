import { useTranslation } from "react-i18next";

import { buttonClass, HouseStyle } from "~/ui";

import { checkBrand } from "./brand-rules";
import type { BrandColours } from "./house-style";

/** No slug begins so: it sets the colours of this example alone. */
const slug = "-example";

/** How colours look together, on the parts of a page that take them. */
export function BrandPreview({ colours }: { readonly colours: BrandColours }) {
  const { t } = useTranslation("members");
  // What cannot be read is not shown: it would be no less unreadable here.
  if ("problems" in checkBrand(colours)) {
    return (
      <p className="nm-brand-example nm-brand-example--none" role="status">
        {t("brand.example.none")}
      </p>
    );
  }
  return (
    <figure className="nm-brand-example" data-organisation={slug}>
      <HouseStyle host={{ slug, name: "", contact: null, houseStyle: colours }} />
      <figcaption>{t("brand.example.title")}</figcaption>
      <div className="nm-brand-example__light" aria-hidden="true">
        <span className={buttonClass("filled")}>{t("brand.example.button")}</span>
        <span className={`${buttonClass("filled")} nm-brand-example__pressed`}>
          {t("brand.example.pressed")}
        </span>
        <span className="nm-brand-example__link">{t("brand.example.link")}</span>
        <span className="nm-brand-example__row">{t("brand.example.row")}</span>
      </div>
      <div className="nm-brand-example__deep" aria-hidden="true">
        <strong>{t("brand.example.deep")}</strong>
        <span>{t("brand.example.soft")}</span>
      </div>
    </figure>
  );
}
