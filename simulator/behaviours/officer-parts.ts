import type { Counter, EpochMillis, SiteSettings } from "@motcua/protocol";
import type { StaffChannel } from "../client/channels.ts";
import type { HubClient } from "../client/hub-client.ts";
import type { HubClock } from "../client/hub-clock.ts";
import type { PlannedOfficer } from "../plan/plan-day.ts";
import type { Hall } from "./hall.ts";
import type { Tally } from "./tally.ts";

/** What an officer works with. */
export interface OfficerParts {
  readonly client: HubClient<StaffChannel<"counter">>;
  readonly clock: HubClock;
  readonly hall: Hall;
  readonly plan: PlannedOfficer;
  readonly counter: Counter;
  readonly settings: SiteSettings;
  readonly tally: Tally;
  /** the doors close; who waits is still served (D1) */
  readonly closesAt: EpochMillis;
  /** whatever is going on, the officer goes home now */
  readonly lastMoment: EpochMillis;
}
