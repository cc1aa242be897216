import { createContext, useContext, type ReactNode } from "react";

/** Where the charts of a page come from, and where their numbers are to be had as a file. */
export type ChartOrigin = {
  /** Address of the page's charts as files, without the name of the chart. */
  readonly files: string;
  /** Whose they are, of when, on how many people, and of which version and release. */
  readonly source: string;
  /** Begins the names of files. */
  readonly name: string;
};

const Origin = createContext<ChartOrigin | null>(null);

export function ChartOriginProvider({
  origin,
  children,
}: {
  readonly origin: ChartOrigin | null;
  readonly children: ReactNode;
}) {
  return (
    <Origin.Provider value={origin}>
      {children}
      {origin ? (
        <section className="nm-sheet nm-source">
          <p className="nm-column nm-note">{origin.source}</p>
        </section>
      ) : null}
    </Origin.Provider>
  );
}

/** Null where charts are not handed out. */
export const useChartOrigin = (): ChartOrigin | null => useContext(Origin);
