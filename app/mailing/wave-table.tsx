import { useTranslation } from "react-i18next";

import { longDate } from "~/i18n";

import type { MailOverview, WaveLine } from "./overview";

type Props = { readonly overview: MailOverview; readonly open: boolean };

/** Every wave in counts. Who is behind a count stands nowhere. */
export function WaveTable({ overview: { waves, stopped }, open }: Props) {
  const { t, i18n } = useTranslation("mail");
  const total = (pick: (wave: WaveLine) => number) =>
    waves.reduce((sum, wave) => sum + pick(wave), 0);
  const refused = total((wave) => wave.refused);
  const uncertain = total((wave) => wave.uncertain);
  const letters = total((wave) => wave.waiting + wave.handedOver) + refused + uncertain;
  return (
    <>
      <div className="nm-scroll" tabIndex={0} role="region" aria-label={t("waves.caption")}>
        <table className="nm-list nm-mail-waves">
          <caption className="nm-visually-hidden">{t("waves.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("waves.wave")}</th>
              <th scope="col">{open ? t("waves.waiting") : t("waves.unsent")}</th>
              <th scope="col">{t("waves.handedOver")}</th>
              <th scope="col">{t("waves.refused")}</th>
              <th scope="col">{t("waves.uncertain")}</th>
            </tr>
          </thead>
          <tbody>
            {waves.map((wave) => (
              <tr key={`${wave.kind} ${wave.number}`}>
                <th scope="row">
                  {t(`waves.${nameOf(wave)}`, { number: wave.number })}
                  <small>{longDate(wave.startedOn, i18n.language)}</small>
                </th>
                <td>{wave.waiting}</td>
                <td>{wave.handedOver}</td>
                <td>{wave.refused}</td>
                <td>{wave.uncertain}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {letters === 0 && <p className="nm-say">{t("waves.erased")}</p>}
      {refused > 0 && <p className="nm-say">{t("waves.refusedSay")}</p>}
      {uncertain > 0 && <p className="nm-say">{t("waves.uncertainSay")}</p>}
      {stopped > 0 && <p className="nm-say">{t("waves.stopped", { count: stopped })}</p>}
    </>
  );
}

function nameOf({ kind, number }: WaveLine): "invitation" | "laterInvitation" | "reminder" {
  if (kind === "reminder") return "reminder";
  return number === 1 ? "invitation" : "laterInvitation";
}
