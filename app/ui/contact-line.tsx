import { useTranslation } from "react-i18next";

const address = /([^\s@,;:()<>]+@[^\s@,;:()<>]+\.[a-z]{2,})/i;

/** Whom to ask, as the organisation wrote it; an e-mail address in it is a link. */
export function ContactLine({ contact }: { readonly contact: string }) {
  const { t } = useTranslation("common");
  return (
    <p className="nm-contact">
      <strong>{t("contact")}</strong>{" "}
      {contact
        .split(address)
        .map((part) => (address.test(part) ? <MailLink key={part} to={part} /> : part))}
    </p>
  );
}

function MailLink({ to }: { readonly to: string }) {
  return <a href={`mailto:${to}`}>{to}</a>;
}
