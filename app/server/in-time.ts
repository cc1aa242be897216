import type express from "express";

import { translatorOf } from "~/i18n/index.server";
import { log } from "~/platform/index.server";

import { sendProblem } from "./api-gate";

/**
 * Nobody waits without end, whatever the database does: who asked reads that they may try again. What was begun may
 * still be done; a second attempt with the same receipt counts once.
 */
export function answeringInTime(secondsFor: (path: string) => number): express.RequestHandler {
  return (request, response, next) => {
    const late = setTimeout(
      () => {
        if (response.headersSent) return;
        log().error("an answer took too long");
        response.setHeader("Retry-After", "10");
        if (request.path.startsWith("/api/")) {
          sendProblem(response, 503, "The answer took too long; nothing is lost, try again");
        } else {
          response.status(503).type("text/html").send(page());
        }
      },
      secondsFor(request.path) * 1000,
    );
    response.once("close", () => clearTimeout(late));
    next();
  };
}

/** In both languages: whose page it is may be what takes long. */
function page(): string {
  const texts = (["nl", "en"] as const).map((language) => {
    const { t } = translatorOf(language);
    return `<section lang="${language}"><h1>${t("errors:away.title")}</h1><p>${t("errors:away.help")}</p></section>`;
  });
  return `<!doctype html><html lang="nl"><head><title>Nulmeting</title><meta name="viewport" content="width=device-width"></head><body><main>${texts.join("")}</main></body></html>`;
}
