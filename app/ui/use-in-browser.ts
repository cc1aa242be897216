import { useEffect, useState } from "react";

/** True once the script runs: what needs it shows then. */
export function useInBrowser(): boolean {
  const [inBrowser, set] = useState(false);
  useEffect(() => set(true), []);
  return inBrowser;
}
