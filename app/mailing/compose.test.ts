import { expect, test } from "vitest";

import { checkText, tidyText } from "./check-text";
import { composeLetter, type LetterValues } from "./compose";
import { letterHeaders, replyAddress } from "./letter";
import { defaultTexts, letterChoices, type MailText } from "./texts";

const values: LetterValues = {
  link: "https://meting.voorbeeld.nl/t/0000-0000-0000-0000",
  organisation: "Gemeente <Iepenrode>",
  closesOn: "31 maart 2027",
  contact: "Bel 1234",
};
const stopLink = "https://meting.voorbeeld.nl/unsubscribe/abc";

const compose = (text: MailText, changed: Partial<LetterValues> = {}) =>
  composeLetter({
    kind: "reminder",
    language: "nl",
    text,
    values: { ...values, ...changed },
    stopLink,
  });

test("our own texts are right, whatever is not known", () => {
  for (const { kind, language } of letterChoices) {
    const text = defaultTexts[kind][language];
    expect(checkText(text)).toEqual({});
    const bare = { ...values, closesOn: null, contact: null };
    const letter = composeLetter({ kind, language, text, values: bare, stopLink });
    expect(letter.text).toContain(values.link);
    expect(letter.text).not.toMatch(/\{\{|null|undefined/);
  }
});

test("a line whose date or contact is not known is left out, and nothing else", () => {
  const text = { subject: "Herinnering", body: "Een\n{{link}}\nTot {{closesOn}}\nTwee" };
  expect(compose(text).text).toContain("Tot 31 maart 2027");
  const without = compose(text, { closesOn: null }).text;
  expect(without).toMatch(/^Een\nhttps:\S+\nTwee\n/);
});

test("every letter says that everybody gets it and how to unsubscribe, whoever wrote it", () => {
  const { text } = compose({ subject: "Doe mee", body: "{{link}}" });
  expect(text).toContain("Iedereen op de lijst krijgt deze e-mail, ook wie al heeft meegedaan.");
  expect(text).toContain(stopLink);
});

test("HTML says the same, with links written out and words that are no markup", () => {
  const { html } = compose({ subject: "Doe mee", body: "Van {{organisation}} & co\n{{link}}" });
  expect(html).toContain("Van Gemeente &lt;Iepenrode&gt; &amp; co<br>");
  expect(html).toContain(`<a href="${values.link}"`);
  expect(html).toContain(`>${values.link}</a>`);
  expect(html).not.toMatch(/<(img|script|link)/);
});

test("values are no places: what stands in a name is not filled in again", () => {
  const { text } = compose(
    { subject: "x", body: "{{organisation}}\n{{link}}" },
    { organisation: "{{contact}} bv" },
  );
  expect(text).toContain("{{contact}} bv");
});

test.each([
  [{ subject: "", body: "{{link}}" }, { subject: "subject-missing" }],
  [{ subject: "x".repeat(151), body: "{{link}}" }, { subject: "subject-long" }],
  [{ subject: "Klik {{link}}", body: "{{link}}" }, { subject: "subject-link" }],
  [{ subject: "Doe mee", body: "Doe mee" }, { body: "link-missing" }],
  [{ subject: "Doe mee", body: "{{link}} tot {{closesOn}}" }, { body: "link-beside" }],
  [{ subject: "Doe mee", body: "Beste {{name}}\n{{link}}" }, { body: "unknown-place" }],
  [{ subject: "Voor {{code}}", body: "{{ link }}" }, { subject: "unknown-place" }],
  [{ subject: "Doe mee", body: `{{link}}${"x".repeat(10_000)}` }, { body: "body-long" }],
])("of a text that somebody wrote it is said what is wrong: %j", (text, problems) => {
  expect(checkText(text)).toEqual(problems);
});

test("a subject is one line, so that nobody writes headers in it", () => {
  expect(tidyText({ subject: " Doe\r\nBcc: x ", body: "a\r\nb" })).toEqual({
    subject: "Doe Bcc: x",
    body: "a\nb",
  });
});

test("mail programs may unsubscribe with one click over https alone", () => {
  expect(letterHeaders(stopLink, "Bel 1234")).toEqual({
    "List-Unsubscribe": `<${stopLink}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  });
  expect(letterHeaders("http://localhost/unsubscribe/abc", "hr@voorbeeld.nl")).toEqual({
    "List-Unsubscribe":
      "<http://localhost/unsubscribe/abc>, <mailto:hr@voorbeeld.nl?subject=unsubscribe>",
  });
  expect(replyAddress("Vragen? Mail hr@voorbeeld.nl.")).toBe("hr@voorbeeld.nl");
});
