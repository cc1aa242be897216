import { useWords } from "./use-words";

type Props = {
  readonly organisation: string;
  readonly measurement: string;
  readonly round: string;
};

/** The works-council and privacy pack of a measurement: to read, and to work on. */
export function PackLinks({ organisation, measurement, round }: Props) {
  const { t } = useWords();
  const base = `/organisations/${organisation}/measurements/${measurement}/pack`;
  return (
    <p className="nm-row">
      <a href={`${base}.pdf`} download={`ondernemingsraad-en-privacy-${measurement}.pdf`}>
        {t("measurements.pack", { round })}
      </a>
      <a href={`${base}.md`} download={`ondernemingsraad-en-privacy-${measurement}.md`}>
        {t("measurements.packText", { round })}
      </a>
    </p>
  );
}
