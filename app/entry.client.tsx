import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";

import { createTranslator, loadResources, toLanguage } from "~/i18n";

async function hydrate(): Promise<void> {
  const language = toLanguage(document.documentElement.lang);
  const translator = createTranslator(language, await loadResources(language));
  startTransition(() => {
    hydrateRoot(
      document,
      <I18nextProvider i18n={translator}>
        <StrictMode>
          <RemixBrowser />
        </StrictMode>
      </I18nextProvider>,
    );
  });
}

void hydrate();
