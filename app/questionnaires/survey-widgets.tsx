import type {
  Question,
  QuestionCommentModel,
  QuestionDropdownModel,
  QuestionRatingModel,
  QuestionSliderModel,
} from "survey-core";
import { ReactQuestionFactory, SurveyQuestionCommentItem } from "survey-react-ui";
import { useState, type ComponentType } from "react";

// SurveyJS's own of these write `style` attributes, lack a name or need a script to be drawn.

function Select({ question }: { readonly question: QuestionDropdownModel }) {
  const value: unknown = question.renderedValue;
  const choose = (text: string) => {
    const item = question.visibleChoices.find((choice) => String(choice.value) === text);
    question.renderedValue = item?.value;
  };
  return (
    <div className="nm-dropdown">
      <select
        id={question.inputId}
        name={question.inputId}
        className="nm-input"
        value={value === undefined || value === null ? "" : String(value)}
        onChange={(event) => choose(event.target.value)}
        {...naming(question)}
        aria-invalid={question.errors.length > 0}
        aria-required={question.isRequired}
      >
        <option value="">{question.placeholder}</option>
        {question.visibleChoices.map((item) => (
          <option key={String(item.value)} value={String(item.value)} disabled={!item.isEnabled}>
            {item.locText.renderedHtml}
          </option>
        ))}
      </select>
      {question.isOtherSelected && (
        <SurveyQuestionCommentItem question={question} cssClasses={question.cssClasses} />
      )}
    </div>
  );
}

function Comment({ question }: { readonly question: QuestionCommentModel }) {
  const value: unknown = question.value;
  const [text, setText] = useState(typeof value === "string" ? value : "");
  return (
    <textarea
      id={question.inputId}
      name={question.inputId}
      className="nm-input"
      rows={question.rows}
      maxLength={question.getMaxLength() ?? undefined}
      placeholder={question.renderedPlaceholder || undefined}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        question.value = event.target.value;
      }}
      {...naming(question)}
      aria-invalid={question.errors.length > 0}
      aria-required={question.isRequired}
    />
  );
}

function Rating({ question }: { readonly question: QuestionRatingModel }) {
  return (
    <fieldset
      className="nm-rating"
      role="radiogroup"
      {...naming(question)}
      aria-invalid={question.errors.length > 0}
      aria-required={question.isRequired}
    >
      {question.minRateDescription && <span>{question.minRateDescription}</span>}
      {question.renderedRateItems.map((item, index) => (
        <label key={String(item.value)} className="nm-rating__item">
          <input
            type="radio"
            className="sv-visuallyhidden"
            name={question.questionName}
            id={question.getInputId(index)}
            value={String(item.value)}
            checked={question.value === item.value}
            onChange={() => (question.value = item.value)}
          />
          <span>{item.locText.renderedHtml}</span>
        </label>
      ))}
      {question.maxRateDescription && <span>{question.maxRateDescription}</span>}
    </fieldset>
  );
}

function Slider({ question }: { readonly question: QuestionSliderModel }) {
  const answered = !question.isEmpty();
  const values = question.renderedValue;
  const set = (index: number, text: string) => {
    const next = values.map((value, place) => (place === index ? Number(text) : value));
    question.value = question.sliderType === "range" ? next.sort((a, b) => a - b) : next[0];
  };
  return (
    <div className={answered ? "nm-slider" : "nm-slider nm-slider--open"}>
      {values.map((value, index) => (
        <input
          key={index}
          id={`${question.inputId}_${index}`}
          type="range"
          min={question.renderedMin}
          max={question.renderedMax}
          step={question.step}
          value={value}
          onChange={(event) => set(index, event.target.value)}
          // The value that the slider shows at first is an answer only once it was pressed.
          onClick={(event) => set(index, event.currentTarget.value)}
          {...naming(question)}
        />
      ))}
      <p className="nm-slider__ends" aria-hidden="true">
        <span>{question.renderedMin}</span>
        <output>{answered ? values.join(" – ") : "?"}</output>
        <span>{question.renderedMax}</span>
      </p>
    </div>
  );
}

/** By its heading on a screen, by its title inside another question. */
function naming(question: Question) {
  return {
    "aria-label": question.a11y_input_ariaLabel ?? undefined,
    "aria-labelledby": question.a11y_input_ariaLabelledBy ?? undefined,
    "aria-describedby": question.a11y_input_ariaDescribedBy ?? undefined,
  };
}

type Props<Q> = { readonly question: Q };

/** Puts ours in the place of SurveyJS's. Safe to call again. */
export function registerWidgets(): void {
  register<QuestionDropdownModel>("sv-dropdown-select", Select);
  register<QuestionCommentModel>("comment", Comment);
  register<QuestionRatingModel>("rating", Rating);
  register<QuestionSliderModel>("slider", Slider);
}

function register<Q>(type: string, Widget: ComponentType<Props<Q>>): void {
  ReactQuestionFactory.Instance.registerQuestion(type, (props: unknown) =>
    isProps<Q>(props) ? <Widget question={props.question} /> : <></>,
  );
}

function isProps<Q>(props: unknown): props is Props<Q> {
  return typeof props === "object" && props !== null && "question" in props;
}
