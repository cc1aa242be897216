import { NavLink } from "@remix-run/react";
import { useTranslation } from "react-i18next";

type Props = {
  /** Slug, or the network office. */
  readonly of: { readonly organisation: string } | "network";
};

/** The parts of learning, under its tab. */
export function LearningNav({ of }: Props) {
  const { t } = useTranslation("learning");
  const parts =
    of === "network"
      ? [
          { to: "/network/learning", label: t("nav.offers") },
          { to: "/network/learning/gaps", label: t("nav.gaps") },
          { to: "/network/learning/help", label: t("nav.matches") },
        ]
      : [
          { to: `/organisations/${of.organisation}/learning`, label: t("nav.offers") },
          { to: `/organisations/${of.organisation}/learning/help`, label: t("nav.help") },
          { to: `/organisations/${of.organisation}/actions`, label: t("nav.actions") },
        ];
  return (
    <nav className="nm-choice" aria-label={t("nav.label")}>
      {[...parts, { to: "/library", label: t("nav.library") }].map(({ to, label }) => (
        <NavLink key={to} to={to} end>
          {label}
        </NavLink>
      ))}
    </nav>
  );
}
