import { NotShown } from "~/ui";

import type { HeatCell as Cell } from "./heat-rows";
import { heatStep } from "./heat-step";
import { Mark } from "./mark";

export function HeatCell({ cell }: { readonly cell: Cell }) {
  if (cell.kind === "hidden") {
    return (
      <td className="nm-heat__hidden">
        <NotShown>{cell.reason}</NotShown>
      </td>
    );
  }
  return (
    <td className={cell.kind === "plain" ? "nm-heat__plain" : `nm-heat-${heatStep(cell.score)}`}>
      <b>{cell.text}</b>
      {cell.mark ? <Mark {...cell.mark} /> : null}
    </td>
  );
}
