import { Form, Link } from "@remix-run/react";

import { Alert, Button, Headline, Sheet, TextField } from "~/ui";

import type { RoundProblem } from "./rounds.server";
import { useWords } from "../words/use-words";

type Props = {
  readonly rounds: readonly {
    readonly slug: string;
    readonly name: string;
    readonly state: "open" | "closed";
    readonly measurements: number;
  }[];
  readonly problem: RoundProblem | null;
};

/** The rounds of the network: which are open, and what makes or closes one. */
export function RoundsPage({ rounds, problem }: Props) {
  const { t } = useWords("network");
  const open = rounds.filter(({ state }) => state === "open");
  return (
    <>
      <Headline title={t("rounds.headline", { count: open.length })} lead={t("rounds.lead")} />
      {problem && (
        <div className="nm-column">
          <Alert title={t("rounds.failed")}>
            <p>{t(`rounds.problem.${problem}`)}</p>
          </Alert>
        </div>
      )}
      <Sheet title={t("rounds.all")}>
        {rounds.length === 0 ? (
          <p>{t("empty.noRound")}</p>
        ) : (
          <ul className="nm-measurements">
            {rounds.map((round) => (
              <li key={round.slug}>
                <h3>
                  <Link to={`/network/round/${round.slug}`}>{round.name}</Link>
                </h3>
                <p className="nm-soft">
                  {t(`rounds.state.${round.state}`, { count: round.measurements })}
                </p>
                {round.state === "open" && <CloseRound slug={round.slug} name={round.name} />}
              </li>
            ))}
          </ul>
        )}
      </Sheet>
      <Sheet title={t("rounds.add")} say={t("rounds.addSay")}>
        <Form method="post" className="nm-form">
          <TextField
            name="name"
            label={t("rounds.name")}
            hint={t("rounds.nameHint")}
            maxLength={80}
            autoComplete="off"
          />
          <Button name="intent" value="add">
            {t("rounds.submit")}
          </Button>
        </Form>
      </Sheet>
    </>
  );
}

function CloseRound({ slug, name }: { readonly slug: string; readonly name: string }) {
  const { t } = useWords("network");
  return (
    <details>
      <summary>{t("rounds.close", { name })}</summary>
      <Form method="post" className="nm-form">
        <p>{t("rounds.closeSay")}</p>
        <input type="hidden" name="round" value={slug} />
        <label className="nm-tick">
          <input type="checkbox" name="sure" value="yes" required />
          <span>{t("rounds.sure")}</span>
        </label>
        <Button name="intent" value="close" look="quiet">
          {t("rounds.closeSubmit", { name })}
        </Button>
      </Form>
    </details>
  );
}
