import { Form } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { Alert, Button, TextField, useInBrowser } from "~/ui";

import { BrandPreview } from "./brand-preview";
import { BRAND_PARTS, type BrandPart, type BrandProblem } from "./brand-rules";
import type { BrandColours } from "./house-style";

type Props = {
  readonly colours: BrandColours;
  /** Are these the member's own? */
  readonly isOwn: boolean;
  readonly problems: readonly BrandProblem[];
};

/** The colours of a member, each with its code, and how they look together. */
export function BrandForm({ colours, isOwn, problems }: Props) {
  const { t } = useTranslation("members");
  const [chosen, choose] = useState<Readonly<Record<BrandPart, string>>>(colours);
  const inBrowser = useInBrowser();
  const set = (part: BrandPart, colour: string) =>
    choose((before) => ({ ...before, [part]: colour }));
  return (
    <>
      {problems.length > 0 && <BrandProblems problems={problems} />}
      <div className="nm-brand">
        <div>
          <Form method="post" className="nm-form">
            {BRAND_PARTS.map((part) => (
              <div key={part} className="nm-colour">
                <TextField
                  name={part}
                  label={t(`brand.part.${part}`)}
                  value={chosen[part]}
                  onChange={({ target }) => set(part, target.value)}
                  invalid={problems.some((problem) => problem.part === part)}
                  maxLength={7}
                  autoComplete="off"
                  spellCheck={false}
                  required
                />
                {inBrowser && (
                  <input
                    type="color"
                    aria-label={t("brand.pick", { part: t(`brand.part.${part}`) })}
                    value={isColour(chosen[part]) ? chosen[part].toLowerCase() : "#000000"}
                    onChange={({ target }) => set(part, target.value)}
                  />
                )}
              </div>
            ))}
            <Button name="intent" value="colours">
              {t("brand.save")}
            </Button>
          </Form>
          {isOwn && (
            <Form method="post" className="nm-form">
              <Button name="intent" value="own-colours" look="quiet">
                {t("brand.back")}
              </Button>
            </Form>
          )}
        </div>
        <BrandPreview colours={chosen} />
      </div>
    </>
  );
}

function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text);
}

function BrandProblems({ problems }: { readonly problems: readonly BrandProblem[] }) {
  const { t, i18n } = useTranslation("members");
  const number = (value: number) => value.toLocaleString(i18n.language);
  return (
    <Alert title={t("brand.refused")}>
      <ul>
        {problems.map(({ part, against, ratio, least, nearest }) => (
          <li key={part}>
            <a href={`#${part}`}>{t(`brand.part.${part}`)}</a>
            {": "}
            {against === null
              ? t("brand.noColour")
              : t("brand.tooLittle", {
                  against: t(`brand.against.${against}`),
                  // Rounded down: a contrast just too low must not read as enough.
                  ratio: number(Math.floor(ratio * 100) / 100),
                  least: number(least),
                })}{" "}
            {nearest && t("brand.nearest", { nearest })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
