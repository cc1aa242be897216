import cabin from "@fontsource-variable/cabin/files/cabin-latin-wght-normal.woff2?url";
import { data, type LinksFunction, type LoaderFunctionArgs } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { chosenLanguage, languageCookie } from "~/i18n/index.server";
import { KioskGuard, KioskProvider, KioskRefresh } from "~/participation";
import { kioskOf } from "~/participation/index.server";
import { config } from "~/platform/index.server";
import {
  ErrorPage,
  errorKind,
  PageSettingsProvider,
  PageStyles,
  useNonce,
  usePageTitle,
} from "~/ui";
import styles from "~/ui/styles/index.css?url";

export const links: LinksFunction = () => [
  { rel: "preload", href: cabin, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export function loader({ request }: LoaderFunctionArgs) {
  const chosen = chosenLanguage(request);
  const headers = chosen ? { "Set-Cookie": languageCookie(chosen) } : undefined;
  return data({ demo: config().demo, kiosk: kioskOf(request) }, { headers });
}

export function Layout({ children }: { readonly children: ReactNode }) {
  const nonce = useNonce();
  const { i18n } = useTranslation();
  const root = useRouteLoaderData<typeof loader>("root");
  const title = usePageTitle();
  return (
    <html lang={i18n.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <Meta />
        <PageStyles common={styles} />
        <Links />
        <KioskRefresh kiosk={root?.kiosk ?? null} />
      </head>
      <body>
        <PageSettingsProvider value={{ demo: root?.demo ?? false }}>
          <KioskProvider value={root?.kiosk ?? null}>
            <KioskGuard />
            {children}
          </KioskProvider>
        </PageSettingsProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  return <ErrorPage kind={errorKind(error)} />;
}
