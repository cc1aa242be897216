import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";

import {
  createReadableStreamFromReadable,
  type AppLoadContext,
  type EntryContext,
  type HandleErrorFunction,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";

import { requestLanguage, translatorOf } from "~/i18n/index.server";
import { log, projectRoot } from "~/platform/index.server";
import { NonceProvider, StyleTextProvider } from "~/ui";

const abortAfter = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const nonce = typeof loadContext.cspNonce === "string" ? loadContext.cspNonce : "";
  // A reader that runs no scripts gets the page whole.
  const isWhole = isbot(request.headers.get("User-Agent"));
  return new Promise((resolve, reject) => {
    let sent = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <StyleTextProvider value={styleText}>
          <I18nextProvider i18n={translatorOf(requestLanguage(request))}>
            <RemixServer context={remixContext} url={request.url} nonce={nonce} />
          </I18nextProvider>
        </StyleTextProvider>
      </NonceProvider>,
      {
        nonce,
        onShellReady: isWhole ? undefined : send,
        onAllReady() {
          // Else the page would stay in memory until then.
          clearTimeout(late);
          if (isWhole) send();
        },
        onShellError: reject,
        onError(error: unknown) {
          // Before that, onShellError has it.
          if (sent) log().error({ err: error }, "a page broke off while it was drawn");
        },
      },
    );
    const late = setTimeout(abort, abortAfter).unref();

    function send() {
      sent = true;
      const body = new PassThrough();
      headers.set("Content-Type", "text/html; charset=utf-8");
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
      pipe(body);
    }
  });
}

const styleTexts = new Map<string, string>();

/** Of a built sheet; in development Vite gives them. */
function styleText(href: string): string | null {
  if (!href.startsWith("/assets/")) return null;
  const text =
    styleTexts.get(href) ?? readFileSync(join(projectRoot(), "build/client", href), "utf8");
  styleTexts.set(href, text);
  return text;
}

/** The address is left out: it may hold a code. */
export const handleError: HandleErrorFunction = (error, { request }) => {
  if (request.signal.aborted) return;
  // Remix writes the address into these; the status says enough.
  if (isRouteErrorResponse(error)) log().info({ status: error.status }, "a request was refused");
  else log().error({ err: error }, "a request failed");
};
