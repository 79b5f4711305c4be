/** What each counter panel of an agent shows now. Numbers only (P1). */
import type { CounterSign, DeviceId, PanelShow } from "@motcua/protocol";
import type { SiteState } from "../domain/state.ts";
import { counterSign } from "./office.ts";

/** One for each panel that hangs on this agent. */
export function panelShows(state: SiteState, agent: DeviceId): PanelShow[] {
  return state.settings.equipment.panels
    .filter((panel) => panel.agent === agent)
    .map((panel) => {
      const { number, state: sign, ticket } = counterSign(state, panel.counter);
      const busy = sign === "calling" || sign === "serving";
      return { equipment: panel.id, counter: number, state: shown(sign), text: busy ? ticket : null };
    });
}

const shown = (sign: CounterSign["state"]): PanelShow["state"] => (sign === "free" ? "idle" : sign);
