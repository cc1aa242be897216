import { useTranslation } from "react-i18next";

type Props = { readonly letter: { readonly subject: string; readonly text: string } };

/** A letter as its addressee would read it, with links that lead nowhere. */
export function LetterPreview({ letter }: Props) {
  const { t } = useTranslation("mail");
  return (
    <section className="nm-mail-preview" aria-labelledby="preview">
      <h3 id="preview">{t("texts.preview")}</h3>
      <p className="nm-soft">{t("texts.previewSay")}</p>
      <div className="nm-mail-letter">
        <p className="nm-mail-subject">{letter.subject}</p>
        <p className="nm-mail-body">{letter.text}</p>
      </div>
    </section>
  );
}
