import { useTranslation } from "react-i18next";

import { TableUpload } from "~/organisations";
import { Alert, Leafing, Saved, SearchForm, Sheet } from "~/ui";

import type { CatalogueOutcome, CatalogueView } from "./catalogue-view";
import type { Offer } from "./offer";
import { OfferForm } from "./offer-form";
import { OfferList } from "./offer-list";

type Props = {
  readonly view: CatalogueView;
  readonly outcome: CatalogueOutcome | null;
  readonly eventAt?: (offer: Offer) => string | null;
};

/** The offers of a catalogue: to look through, to change by hand, and to add from a list. */
export function Catalogue({ view, outcome, eventAt }: Props) {
  const { t } = useTranslation("learning");
  const { path, of, chosen, search, found, lines, page, pages, today } = view;
  const isOurs = (offer: Offer) => offer.own === (of === "organisation");
  const kept = outcome && "kept" in outcome ? outcome : null;
  const full = outcome && "full" in outcome ? outcome : null;
  const typed = kept?.typed ?? full?.typed;
  const refused =
    outcome && "problems" in outcome ? outcome : typed ? { typed, problems: {} } : null;
  const isFull = full && <Alert title={t("catalogue.full")} />;
  return (
    <>
      {chosen && (
        <Sheet id="edit" title={t("catalogue.change", { title: chosen.title })}>
          {kept && <Alert title={t(`catalogue.kept.${kept.kept}`)} />}
          <OfferForm key={chosen.id} {...{ path, refused }} offer={chosen} />
        </Sheet>
      )}
      <Sheet id="offers" title={t(`catalogue.all.${of}`)} say={t(`catalogue.say.${of}`)}>
        {view.saved && !outcome && <Saved>{t(`catalogue.saved.${view.saved}`)}</Saved>}
        {outcome && "imported" in outcome && (
          <Saved>
            {t("catalogue.imported", { count: outcome.imported.added })}{" "}
            {outcome.imported.same > 0 && t("catalogue.same", { count: outcome.imported.same })}
          </Saved>
        )}
        <SearchForm {...{ path, search }} label={t("list.search")} />
        <p className="nm-say" role="status">
          {t("list.found", { count: found })}
        </p>
        <OfferList
          {...{ today }}
          offers={lines}
          withCompetence
          changeAt={(offer) =>
            isOurs(offer) ? `${path}?${new URLSearchParams({ offer: offer.id })}#edit` : null
          }
          {...(eventAt && { eventAt })}
        />
        <Leafing {...{ path, search, page, pages }} label={t("list.pages")} />
      </Sheet>
      {!chosen && (
        <Sheet id="add" title={t("catalogue.add")}>
          {full?.typed && isFull}
          <OfferForm key={found} {...{ path, refused }} offer={null} />
        </Sheet>
      )}
      <Sheet id="upload" title={t("catalogue.upload")} say={t("catalogue.uploadSay")}>
        <p>
          <a href="/offers.csv" download>
            {t("catalogue.template")}
          </a>
        </p>
        {full && !full.typed && isFull}
        <TableUpload
          submit={t("catalogue.uploadSubmit")}
          problem={outcome && "unreadable" in outcome ? outcome.unreadable : null}
          findings={outcome && "findings" in outcome ? outcome.findings : []}
          more={outcome && "findings" in outcome ? outcome.more : 0}
        />
      </Sheet>
    </>
  );
}
