import { useEffect, useState } from "react";

import type { Answers } from "~/questionnaires";

import { postResponse, type HandInOutcome } from "./questionnaire-hand-in";
import { drawReceipt } from "./receipt";

export type HandingIn = {
  readonly state: "ready" | "busy" | HandInOutcome["kind"];
  /** Drawn at the first attempt and kept for all others. */
  readonly receipt: string | null;
  readonly handIn: (answers: Answers, language: string) => Promise<HandInOutcome>;
};

/**
 * Handing in, with one receipt for all attempts; then on to the result.
 *
 * @param handedIn what is done before the page goes away
 */
export function useHandingIn(handedIn: () => Promise<void>): HandingIn {
  const [receipt, keepReceipt] = useState<string | null>(null);
  const [state, setState] = useState<HandingIn["state"]>("ready");

  // A real submission: so the receipt stands in no address and the result is a document of its own.
  useEffect(() => {
    if (state === "handed-in" && receipt !== null) openResult(receipt);
  }, [state, receipt]);

  async function handIn(answers: Answers, language: string): Promise<HandInOutcome> {
    const own = receipt ?? drawReceipt((bytes) => crypto.getRandomValues(bytes));
    keepReceipt(own);
    setState("busy");
    const outcome = await postResponse({ answers, language, receipt: own });
    if (outcome.kind === "handed-in") await handedIn();
    setState(outcome.kind);
    return outcome;
  }

  return { state, receipt, handIn };
}

function openResult(receipt: string): void {
  const form = document.createElement("form");
  form.method = "post";
  form.action = "/result";
  for (const [name, value] of Object.entries({ receipt, fresh: "1" })) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = value;
    form.append(field);
  }
  document.body.append(form);
  form.submit();
}
