import { createContext, useContext } from "react";

/** What holds for every page and is known at the root only. */
export type PageSettings = {
  /** All data are made up: every page says so. */
  readonly demo: boolean;
};

const Context = createContext<PageSettings>({ demo: false });

export const PageSettingsProvider = Context.Provider;

export function usePageSettings(): PageSettings {
  return useContext(Context);
}
