import { buffer } from "node:stream/consumers";

import type { Language } from "~/i18n";
import { translatorOf } from "~/i18n/index.server";

import type { PackSettings } from "../pack/settings";
import { drawDemoStrip } from "../pdf/draw-frame.server";
import { canvasOf, openDocument } from "../pdf/render-pdf.server";
import { addElement, drawArtifact } from "../pdf/tags";
import { fullWidth, page, type Look } from "../pdf/theme";
import { drawQr } from "./draw-qr";
import { write } from "./sheet";

export type PosterSettings = Pick<PackSettings, "organisation" | "demo"> & {
  readonly round: string;
  readonly language: Language;
  readonly url: string;
};

const title: Look = { size: 46, leading: 50, strong: true, colour: "onDeep", tracking: -0.018 };
const sentence: Look = { size: 19, leading: 27, colour: "ink" };
const address: Look = { size: 16, leading: 22, strong: true, colour: "ink" };
const deepHeight = 250;
const qrSize = 270;

/** One sheet to hang up: a question, three sentences and the shared link. */
export async function renderPoster(settings: PosterSettings, now: Date): Promise<Buffer> {
  const { organisation, round, language, url, demo } = settings;
  const t = translatorOf(language).getFixedT(language, "people");
  const head = { title: t("sheet.subject"), subtitle: round, author: organisation.name };
  const doc = openDocument({ ...head, subject: t("sheet.subject"), language }, now);
  const bytes = buffer(doc);
  const canvas = canvasOf(doc, organisation.houseStyle);
  const root = doc.struct("Document", {});
  doc.addStructure(root);
  const part = addElement(doc, root, "Part");
  if (demo) drawDemoStrip(canvas, part, translatorOf(language).t("common:demo.what"));
  const column = { x: page.left, width: fullWidth };
  drawArtifact(doc, "Layout", () => {
    const top = demo ? 22 : 0;
    doc.rect(0, top, page.width, deepHeight - top).fill(canvas.theme.deep);
  });
  doc.y = 62;
  const host: Look = { ...sentence, size: 16, leading: 22, colour: "onDeepSoft" };
  write(canvas, part, "P", organisation.name, { look: host, column, after: 14 });
  write(canvas, part, "H1", t("sheet.title"), { look: title, column, after: 0 });
  doc.y = deepHeight + 30;
  const sentences = [t("sheet.one", { host: organisation.name }), t("sheet.two"), t("sheet.three")];
  for (const text of sentences)
    write(canvas, part, "P", text, { look: sentence, column, after: 8 });
  const y = page.height - page.bottom - qrSize - 34;
  drawQr(canvas, part, url, t("sheet.qr"), { x: (page.width - qrSize) / 2, y, size: qrSize });
  doc.y = y + qrSize + 6;
  const typed = url.replace(/^https?:\/\//, "");
  write(canvas, part, "P", typed, { look: address, column, after: 0 });
  doc.end();
  return await bytes;
}
