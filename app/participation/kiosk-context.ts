import { createContext, useContext } from "react";

const Context = createContext<string | null>(null);

export const KioskProvider = Context.Provider;

/** Where each person begins on a computer that many share; null on any other. */
export function useKiosk(): string | null {
  return useContext(Context);
}
