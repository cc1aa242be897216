import type express from "express";

import { config } from "~/platform/index.server";

import { sendProblem } from "./api-gate";

/**
 * An address is refused that names another page once its dots and slashes are worked out: what is decided by
 * the path here must hold for the page that answers.
 */
export const refuseOddAddresses: express.RequestHandler = (request, response, next) => {
  const { originalUrl, path } = request;
  // Data of a page stand at its address with this ending, which goes before the page is looked up.
  const page = path.replace(/\.data$/, "");
  if (originalUrl.startsWith("/") && isWorkedOut(path) && isWorkedOut(page)) next();
  else refuse(request, response, 400, "address");
};

function isWorkedOut(path: string): boolean {
  const address = `http://localhost${path}`;
  return URL.canParse(address) && new URL(address).pathname === (path || "/");
}

/** A form or script of another site may not act here, whatever cookies the browser would send along. */
export const refuseForeignForms: express.RequestHandler = (request, response, next) => {
  const { origin, host } = request.headers;
  const harmless = request.method === "GET" || request.method === "HEAD";
  if (harmless || origin === undefined || isOurs(origin, host)) next();
  else refuse(request, response, 403, "foreign");
};

const megabyte = 1024 * 1024;
const formLimit = 256 * 1024;
/** Where lists and logos are sent: far above what a page takes, so that the page itself can say what it takes. */
const listLimit = 25 * megabyte;
const listPath =
  /^(\/organisations\/[^/]+\/(measurements\/[^/]+\/people|settings(\/units)?|learning)|\/admin\/members\/[^/]+(\/units)?|\/network\/(onboarding|learning))(\.data)?$/;
const formTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data\s*;.*boundary=)/i;

/** Pages are read, and take small forms and nothing else; the API looks after its own methods and bodies. */
export const refuseOddForms: express.RequestHandler = (request, response, next) => {
  if (request.path.startsWith("/api/") || ["GET", "HEAD"].includes(request.method)) {
    next();
    return;
  }
  if (request.method !== "POST") {
    response.set("Allow", "GET, HEAD, POST");
    refuse(request, response, 405, "method");
    return;
  }
  const length = Number(request.headers["content-length"] ?? NaN);
  if (!formTypes.test(request.headers["content-type"] ?? "") || Number.isNaN(length)) {
    refuse(request, response, 400, "form");
  } else if (length > (listPath.test(request.path) ? listLimit : formLimit)) {
    refuse(request, response, 413, "large");
  } else next();
};

function isOurs(origin: string, host: string | undefined): boolean {
  if (!URL.canParse(origin)) return false;
  return origin === new URL(config().baseUrl).origin || new URL(origin).host === host;
}

const sentences = {
  nl: {
    address: "Dit adres klopt niet. Typ het opnieuw, of begin bij de eerste pagina.",
    foreign:
      "Dit formulier komt van een andere site. Open het op deze site en probeer het opnieuw.",
    form: "Dit formulier kunnen we niet lezen. Ga terug en probeer het opnieuw.",
    large: "Dit bestand is te groot. Ga terug en kies een kleiner bestand.",
    method: "Zo werkt deze pagina niet. Open het adres in een browser.",
  },
  en: {
    address: "This address is not right. Type it once more, or begin at the first page.",
    foreign: "This form comes from another site. Open it on this site and try again.",
    form: "We cannot read this form. Go back and try again.",
    large: "This file is too large. Go back and choose a smaller one.",
    method: "This page does not work like that. Open the address in a browser.",
  },
} as const;

/** Before any page: a sentence that says what to do. */
function refuse(
  request: express.Request,
  response: express.Response,
  status: number,
  why: keyof (typeof sentences)["nl"],
): void {
  if (request.path.startsWith("/api/")) {
    sendProblem(response, status, sentences.en[why]);
    return;
  }
  const language = request.acceptsLanguages("nl", "en") === "en" ? "en" : "nl";
  response
    .status(status)
    .set("Content-Language", language)
    .type("text/plain")
    .send(sentences[language][why]);
}
