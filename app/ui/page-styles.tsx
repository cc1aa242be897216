import { useMatches } from "@remix-run/react";
import { createContext, useContext, useState } from "react";

import { useNonce } from "./nonce";

const Context = createContext<(href: string) => string | null>(() => null);

/** Gives, on the server, the text of a stylesheet; null where it has to be linked. */
export const StyleTextProvider = Context.Provider;

/**
 * The stylesheet of every page. A route whose page carries all its styles in itself says which others it has, as
 * `export const handle = { wholeStyles: [href] }`: a sheet beside a page costs a slow phone another half second.
 */
export function PageStyles({ common }: { readonly common: string }) {
  const nonce = useNonce();
  const textOf = useContext(Context);
  const whole = wholeStylesOf(useMatches().at(-1)?.handle);
  // It holds for all that this document becomes.
  const [carried] = useState(isCarried);
  const hrefs = [common, ...(whole ?? [])];
  const text = whole && joined(hrefs.map(textOf));
  if (carried || text !== null) {
    return (
      <style
        data-whole=""
        nonce={nonce}
        // The browser keeps what the server wrote.
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: text ?? "" }}
      />
    );
  }
  return hrefs.map((href) => <link key={href} rel="stylesheet" href={href} />);
}

function wholeStylesOf(handle: unknown): readonly string[] | null {
  if (typeof handle !== "object" || handle === null || !("wholeStyles" in handle)) return null;
  const { wholeStyles } = handle;
  return Array.isArray(wholeStyles) ? wholeStyles.filter((one) => typeof one === "string") : null;
}

function isCarried(): boolean {
  return typeof document !== "undefined" && document.querySelector("style[data-whole]") !== null;
}

function joined(texts: readonly (string | null)[]): string | null {
  return texts.every((text) => text !== null) ? texts.join("\n") : null;
}
