import { buffer } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";

import { longDate, type Language } from "~/i18n";
import { translatorOf } from "~/i18n/index.server";

import type { PackSettings } from "../pack/settings";
import { newPage, writable, type Canvas } from "../pdf/canvas";
import { drawDemoStrip } from "../pdf/draw-frame.server";
import { canvasOf, openDocument } from "../pdf/render-pdf.server";
import { addElement, drawArtifact, type Element } from "../pdf/tags";
import { fullWidth, looks, page, type Look } from "../pdf/theme";
import { drawQr } from "./draw-qr";
import { write } from "./sheet";

/** What all letters of one printing have in common. */
export type LetterSettings = Pick<
  PackSettings,
  "organisation" | "promise" | "closesOn" | "demo"
> & {
  readonly round: string;
  /** The unit that the letters are for, or none in particular. */
  readonly unit: string | null;
  /** What stands on top; the other language stands below. */
  readonly language: Language;
  /** Where people type their code, without `https://`. */
  readonly site: string;
};

export type Letter = { readonly code: string; readonly url: string };

const column = { x: page.left, width: fullWidth };
const qrSize = 150;
const codeLook: Look = { size: 21, leading: 28, strong: true, colour: "ink", tracking: 0.02 };

/** A page for each code: no name, no number, nothing that tells which one was made first. */
export async function renderLetters(
  settings: LetterSettings,
  letters: readonly Letter[],
  now: Date,
): Promise<Buffer> {
  const { organisation, round, language } = settings;
  const t = translatorOf(language).getFixedT(language, "people");
  const head = { title: t("letter.subject"), subtitle: round, author: organisation.name };
  const doc = openDocument({ ...head, subject: t("letter.subject"), language }, now);
  const bytes = buffer(doc);
  const canvas = canvasOf(doc, organisation.houseStyle);
  const root = doc.struct("Document", {});
  doc.addStructure(root);
  for (const [place, letter] of letters.entries()) {
    // Others who ask the server something meanwhile get their turn.
    await setImmediate();
    if (place > 0) newPage(canvas);
    drawLetter(canvas, addElement(doc, root, "Part"), settings, letter);
  }
  doc.end();
  return await bytes;
}

function drawLetter(canvas: Canvas, part: Element, settings: LetterSettings, letter: Letter): void {
  const { doc } = canvas;
  const { organisation, unit, language, demo } = settings;
  const t = translatorOf(language).getFixedT(language, "people");
  if (demo) drawDemoStrip(canvas, part, translatorOf(language).t("common:demo.what"));
  doc.y = page.top - 10;
  const host =
    unit === null ? organisation.name : `${organisation.name} · ${t("letter.unit", { unit })}`;
  write(canvas, part, "P", host, {
    look: { ...looks.heading3, colour: "brand" },
    column,
    after: 12,
  });
  const title = t("letter.title", { host: organisation.name });
  write(canvas, part, "H1", title, { look: looks.title, column, after: 10 });
  write(canvas, part, "P", t("letter.lead"), { look: looks.lead, column, after: 8 });
  write(canvas, part, "P", promiseText(settings, language), {
    look: looks.lead,
    column,
    after: 16,
  });
  drawCode(canvas, part, settings, letter);
  write(canvas, part, "P", t("letter.secret"), { look: looks.text, column, after: 18 });
  drawOther(canvas, part, settings);
  if (!organisation.contact) return;
  write(canvas, part, "P", organisation.contact, { look: looks.small, column, after: 0 });
}

/** What the promise says, in as many words as a letter bears. */
function promiseText({ promise, closesOn }: LetterSettings, language: Language): string {
  const t = translatorOf(language).getFixedT(language, "people");
  return [
    t("letter.never"),
    t("letter.groups", { minimum: promise.minimum }),
    t("letter.voluntary"),
    closesOn ? t("letter.until", { day: longDate(closesOn, language) }) : t("letter.untilClosing"),
  ].join(" ");
}

function drawCode(
  canvas: Canvas,
  part: Element,
  { language, site }: LetterSettings,
  { code, url }: Letter,
): void {
  const { doc, theme } = canvas;
  const t = translatorOf(language).getFixedT(language, "people");
  const top = doc.y;
  const height = qrSize + 28;
  drawArtifact(doc, "Layout", () => {
    doc.roundedRect(page.left - 14, top, fullWidth + 28, height, 3).fill(theme.brandTint);
  });
  const words = { x: page.left + 4, width: fullWidth - qrSize - 26 };
  doc.y = top + 26;
  write(canvas, part, "H2", t("letter.code"), { look: looks.heading3, column: words, after: 2 });
  write(canvas, part, "P", code, { look: codeLook, column: words, after: 8 });
  const how = writable(t("letter.how", { site }), canvas.has);
  write(canvas, part, "P", how, { look: looks.lead, column: words, after: 0 });
  const place = { x: page.left + fullWidth - qrSize, y: top + 14, size: qrSize };
  drawQr(canvas, part, url, t("letter.qr"), place);
  doc.y = top + height + 16;
}

/** The same in the other language, below a line. */
function drawOther(canvas: Canvas, part: Element, settings: LetterSettings): void {
  const { doc, theme } = canvas;
  const language = settings.language === "nl" ? "en" : "nl";
  const t = translatorOf(language).getFixedT(language, "people");
  drawArtifact(doc, "Layout", () => {
    doc
      .moveTo(page.left, doc.y)
      .lineTo(page.left + fullWidth, doc.y)
      .lineWidth(0.8)
      .stroke(theme.rule);
  });
  doc.y += 16;
  const other = doc.struct("Sect", { lang: language === "nl" ? "nl-NL" : "en-GB" });
  part.add(other);
  const title = t("letter.title", { host: settings.organisation.name });
  write(canvas, other, "H2", title, { look: looks.heading2, column, after: 6 });
  const text = [
    t("letter.lead"),
    promiseText(settings, language),
    t("letter.how", { site: settings.site }),
    t("letter.secret"),
  ].join(" ");
  write(canvas, other, "P", text, { look: looks.text, column, after: 14 });
}
