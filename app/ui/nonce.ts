import { createContext, useContext } from "react";

const Context = createContext("");

export const NonceProvider = Context.Provider;

/** The nonce of this page's Content-Security-Policy: given on the server, read back in the browser. */
export function useNonce(): string {
  const given = useContext(Context);
  return typeof document === "undefined" ? given : readNonce();
}

// A browser hides the attribute but not the property.
function readNonce(): string {
  return document.querySelector<HTMLElement>("[nonce]")?.nonce ?? "";
}
