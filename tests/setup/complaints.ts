import type { BrowserContext, Page } from "playwright-core";

/** What a browser had to complain about in one test. */
export type Complaints = {
  /** Answers of 400 and above, such as `404 GET /t/CODE`. */
  readonly refusals: string[];
  readonly others: string[];
  /** While the network is cut on purpose. */
  readonly offline: { now: boolean };
};

/** Collects console errors, uncaught errors, failed requests and requests to other sites. */
export function collectComplaints(
  context: BrowserContext,
  origin: string,
  javaScriptEnabled: boolean,
  elsewhere?: string,
): Complaints {
  const complaints: Complaints = { refusals: [], others: [], offline: { now: false } };
  const { refusals, others, offline } = complaints;
  const isElsewhere = (url: string) => elsewhere !== undefined && url.startsWith(`${elsewhere}/`);
  const addressOf = (url: string) => url.replace(origin, "");
  context.on("request", (request) => {
    const url = request.url();
    if (isElsewhere(url)) return;
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) {
      others.push(`a request to another site: ${url}`);
    }
  });
  context.on("response", (response) => {
    if (response.status() < 400 || isElsewhere(response.url())) return;
    const { pathname } = new URL(response.url());
    refusals.push(`${response.status()} ${response.request().method()} ${pathname}`);
  });
  context.on("requestfailed", (request) => {
    if (isElsewhere(request.url())) return;
    const reason = request.failure()?.errorText ?? "";
    // Leaving a page ends what it was still fetching.
    if (reason === "net::ERR_ABORTED" || offline.now) return;
    if (!javaScriptEnabled && request.resourceType() === "script") return;
    others.push(`${request.method()} ${addressOf(request.url())} failed: ${reason}`);
  });
  context.on("weberror", (error) => {
    others.push(`an uncaught error: ${error.error().stack ?? error.error().message}`);
  });
  context.on("page", (page) => listenToConsole(page, complaints, isElsewhere));
  return complaints;
}

/** The second is Remix, which asks for the routes behind links that come into sight. */
const whileOffline =
  /^Failed to (load resource: net::ERR_INTERNET_DISCONNECTED|fetch manifest patches)/;

function listenToConsole(
  page: Page,
  { others, offline }: Complaints,
  isElsewhere: (url: string) => boolean,
): void {
  page.on("console", (message) => {
    if (message.type() !== "error" || isElsewhere(message.location().url)) return;
    const text = message.text();
    // These stand among the refusals already.
    if (text.startsWith("Failed to load resource: the server responded with a status of")) return;
    if (offline.now && whileOffline.test(text)) return;
    others.push(`console: ${text} (${message.location().url})`);
  });
}
