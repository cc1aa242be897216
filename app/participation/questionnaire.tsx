import { useCallback, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import {
  answersToHandIn,
  findQuestion,
  useAnswersOf,
  visibleScreens,
} from "~/questionnaires/survey";
import { ParticipantPage } from "~/ui";

import { useArrival, useGone, useTitle } from "./questionnaire-arrival";
import { CheckPage } from "./questionnaire-check";
import { useDeviceDrafts, useUnsent } from "./questionnaire-device";
import { HandInButton } from "./questionnaire-hand-in-button";
import { useHandingIn } from "./questionnaire-handing-in";
import { LanguageSwitch } from "./questionnaire-language";
import { overviewOf } from "./questionnaire-overview";
import { placeAmong, usePlace } from "./questionnaire-place";
import { progressAt } from "./questionnaire-progress";
import { ProgressLine } from "./questionnaire-progress-line";
import { QuestionForm } from "./questionnaire-question";
import { useDraftSaver } from "./questionnaire-saving";
import { SaveStatus, Trouble } from "./questionnaire-status";
import { useEarlyAnswers, useSurvey, type OpenParticipation } from "./questionnaire-survey";
import { TrialMark } from "./trial-mark";

export { draftAfter } from "./questionnaire-without-script";

type Props = {
  readonly view: OpenParticipation;
  /** Seals what this device keeps, in base64. */
  readonly deviceKey: string;
};

/** The questions one by one, then the check page, then handing in. */
export function Questionnaire({ view, deviceKey }: Props) {
  const { t, i18n } = useTranslation("questions");
  const { language } = i18n;
  const survey = useSurvey(view, language);
  const { model } = survey;
  const screens = visibleScreens(model, survey.screens);
  const [place, go] = usePlace(view.draft?.page ?? 0);
  const at = placeAmong(screens, place);
  const screen = screens[at];
  const question = screen ? findQuestion(model, screen.name) : null;
  const page = screen?.number ?? survey.screens.length;
  const device = useDeviceDrafts(deviceKey);
  const { saver, state: saved } = useDraftSaver(view.draft !== null, device);
  const handing = useHandingIn(async () => device?.forget());
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const box = useRef<HTMLDivElement>(null);

  const saveAt = useCallback(
    (number: number, when: "now" | "soon") => {
      const draft = { answers: { ...model.data }, page: number };
      device?.keep(draft);
      saver.save(draft, when);
    },
    [device, saver, model],
  );
  const save = useCallback((when: "now" | "soon") => saveAt(page, when), [saveAt, page]);
  useAnswersOf(
    model,
    useCallback(() => save("soon"), [save]),
  );
  useUnsent(
    device,
    model,
    view.draft,
    useCallback(
      (unsent: number) => {
        saveAt(unsent, "now");
        go(unsent);
      },
      [saveAt, go],
    ),
  );
  useEarlyAnswers(question);
  useArrival(page, box, save);
  useGone(saved === "gone", handing.receipt !== null, go);

  const steps = screens.map((step) => ({ page: step.page.name, asks: step.asks }));
  const progress = progressAt(steps, at);
  const { number, total } = progress;
  const name = number === null ? screen?.page.title : t("place", { number, total });
  useTitle(t("common:title", { page: name ?? t("check.title") }));

  async function handIn() {
    setWrong([]);
    saver.stop();
    const outcome = await handing.handIn(answersToHandIn(model, screens), language);
    if (outcome.kind === "handed-in" || outcome.kind === "refused") return;
    save("now");
    if (outcome.kind !== "invalid") return;
    const { questions } = outcome;
    const first = screens.find((step) => questions.includes(step.name));
    setWrong(questions);
    if (first) go(first.number);
  }

  return (
    <ParticipantPage
      host={view.host}
      banner={view.trial && <TrialMark />}
      languageSwitch={<LanguageSwitch settle={() => saver.settle()} />}
    >
      <div ref={box}>
        {screen && question ? (
          <>
            <ProgressLine area={screen.page.title} progress={progress} />
            {screens[at - 1]?.page !== screen.page && screen.page.description && (
              <p className="nm-progress__intro">{screen.page.description}</p>
            )}
            {wrong.includes(screen.name) && (
              <Trouble title={t("handInFailed.invalidTitle")} text={t("handInFailed.invalid")} />
            )}
            <QuestionForm
              key={`${language}-${screen.number}`}
              model={model}
              screen={screen}
              question={question}
              first={at === 0}
              last={at === screens.length - 1}
              go={(way) => go(screens[way === "next" ? at + 1 : at - 1]?.number ?? "check")}
            />
          </>
        ) : (
          <CheckPage
            overview={overviewOf(survey, screens)}
            unit={view.unit}
            closesOn={view.closesOn}
            lastScreen={screens.at(-1)?.number ?? 0}
          >
            <HandInButton state={handing.state} onHandIn={() => void handIn()} />
          </CheckPage>
        )}
        <SaveStatus state={saved} />
      </div>
    </ParticipantPage>
  );
}
