import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { Button, ButtonLink, Headline, Saved, Sheet, TextField } from "~/ui";

import { BrandForm } from "./brand-form";
import { ownColours } from "./house-style";
import { LogoForm } from "./logo-form";
import { FactsForm } from "./member-form";
import type { SettingsOutcome, SettingsView } from "./settings";

type Props = {
  readonly view: SettingsView;
  readonly outcome: SettingsOutcome | null;
};

/** What a member has of its own: whom to ask, its units, colours and logo. */
export function SettingsPage({ view, outcome }: Props) {
  const { t, i18n } = useTranslation("members");
  const { slug, name, contact, houseStyle, units, people, facts, sectors } = view;
  const refused = outcome && "brand" in outcome ? outcome : null;
  const { logo } = houseStyle ?? {};
  return (
    <>
      <Headline title={t("settings.headline", { name })} lead={t("settings.lead")}>
        {outcome && "saved" in outcome && <Saved>{t(`settings.saved.${outcome.saved}`)}</Saved>}
      </Headline>
      {facts ? (
        <Sheet title={t("settings.facts")} say={t("member.slug", { slug })}>
          <FactsForm
            intent="facts"
            facts={outcome && "facts" in outcome ? outcome.facts : facts}
            sectors={sectors}
            problems={outcome && "problems" in outcome ? outcome.problems : {}}
            submit={t("settings.save")}
          />
        </Sheet>
      ) : (
        <Sheet title={t("settings.contact.title")} say={t("settings.contact.say")}>
          <Form method="post" className="nm-form">
            <TextField
              name="contact"
              label={t("member.contact")}
              hint={t("member.contactHint")}
              defaultValue={contact ?? ""}
              error={
                outcome && "problems" in outcome && outcome.problems.contact
                  ? t(`problem.${outcome.problems.contact}`)
                  : undefined
              }
              autoComplete="off"
            />
            <Button name="intent" value="contact">
              {t("settings.save")}
            </Button>
          </Form>
        </Sheet>
      )}
      <Sheet
        title={t("units.headline", { count: units, people: people.toLocaleString(i18n.language) })}
        say={t("settings.unitsSay")}
      >
        <p className="nm-after">
          <ButtonLink to={view.unitsPath} look="quiet">
            {t("settings.units")}
          </ButtonLink>
        </p>
      </Sheet>
      <Sheet title={t("logo.title")} say={t("logo.say")}>
        <LogoForm
          name={name}
          logo={logo ?? null}
          problem={outcome && "logo" in outcome ? outcome.logo : null}
        />
      </Sheet>
      <Sheet title={t("brand.title")} say={t("brand.say")}>
        <BrandForm
          key={JSON.stringify(refused?.written ?? houseStyle)}
          colours={{ ...ownColours, ...houseStyle, ...refused?.written }}
          isOwn={houseStyle !== null}
          problems={refused?.brand ?? []}
        />
      </Sheet>
    </>
  );
}
