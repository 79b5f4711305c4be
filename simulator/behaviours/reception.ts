/** Whom a visitor turns to who missed the call or gives up: the reception desk, else the officer who called. */
import type { CounterId, TicketNumber } from "@motcua/protocol";
import type { StaffChannel } from "../client/channels.ts";
import type { HubClient } from "../client/hub-client.ts";
import type { Tally } from "./tally.ts";

export interface Reception {
  /** Brings a missed number back into its queue. */
  reinstate(number: TicketNumber, calledFrom: CounterId): Promise<"done" | "no">;
  /** Takes a number off the list; only a reception desk may. */
  cancel(number: TicketNumber): Promise<"done" | "no">;
}

export interface ReceptionParts {
  /** null where the day has no reception desk */
  readonly desk: HubClient<StaffChannel<"reception">> | null;
  readonly officers: ReadonlyMap<CounterId, HubClient<StaffChannel<"counter">>>;
  readonly tally: Tally;
}

/** Builds what visitors ask for help. */
export function createReception({ desk, officers, tally }: ReceptionParts): Reception {
  return {
    reinstate: async (number, calledFrom) => {
      const helper = desk ?? officers.get(calledFrom);
      if (helper === undefined) return "no";
      return tally.refused(await helper.ask("ticket:reinstate", { number })) ? "no" : "done";
    },
    cancel: async (number) => {
      if (desk === null) return "no";
      return tally.refused(await desk.ask("ticket:cancel", { number })) ? "no" : "done";
    },
  };
}
