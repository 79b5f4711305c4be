/** What an administrator sees before changing the settings: the ticket, the queue's order, the board. */
import type { EpochMillis, SiteId } from "@motcua/protocol";
import type { SiteState } from "../../domain/state.ts";
import type { App } from "../app.ts";
import { boardPreviewRoutes } from "./board-preview.ts";
import { queueExampleRoutes } from "./queue-example.ts";
import { ticketPreviewRoutes } from "./ticket-preview.ts";

export interface SettingsPreviewRouteParts {
  readonly site: SiteId;
  readonly desk: { state(site: SiteId): SiteState; now(site: SiteId): EpochMillis };
  /** the address that phones reach; without one tickets have no code to follow them by */
  readonly publicUrl: string | null;
}

export const settingsPreviewRoutes =
  ({ site, desk, publicUrl }: SettingsPreviewRouteParts) =>
  (app: App): void => {
    const settings = () => desk.state(site).settings;
    ticketPreviewRoutes({ settings, publicUrl })(app);
    queueExampleRoutes({ settings })(app);
    boardPreviewRoutes({ state: () => desk.state(site), now: () => desk.now(site) })(app);
  };
