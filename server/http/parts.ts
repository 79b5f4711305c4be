/** What the HTTP edge is wired from. */
import type {
  Ask,
  CommandDone,
  Reply,
  SampleDayBody,
  SampleDayState,
  SiteId,
  SiteSettings,
  Verb,
} from "@motcua/protocol";
import type { Access } from "../access/access.ts";
import type { Log } from "../access/audit-trail.ts";
import type { Actor } from "../domain/actor.ts";
import type { WallClock } from "../parts/clock.ts";
import type { App } from "./app.ts";

/** The desk, as the edge needs it. */
export type RunCommand = <V extends Verb>(
  actor: Actor,
  verb: V,
  ask: Ask<V>,
) => Promise<Reply<CommandDone<V>>>;

/** What the hub stands on. */
export interface Standing {
  readonly engine: "memory" | "sqlite" | "postgresql";
  readonly version: string;
  readonly epoch: () => number;
  /** rejects when the store cannot be written now */
  readonly check: () => Promise<void>;
}

/** The settings in force, and the revision that a change must name. */
export interface SettingsInForce {
  readonly revision: number;
  readonly settings: SiteSettings;
}

/** The simulated day of a demonstration. */
export interface SampleDay {
  state(): SampleDayState;
  start(body: SampleDayBody): Promise<Reply<SampleDayState>>;
  stop(): Promise<SampleDayState>;
}

export type ScreenName = "kiosk" | "tablet" | "board" | "staff" | "phone";

/** Requests a minute and address. */
export interface Limits {
  readonly asks: number;
  readonly sessions: number;
  readonly pairing: number;
}

/** Generous for work, tight where secrets could be guessed. */
export const officeLimits: Limits = { asks: 6000, sessions: 30, pairing: 120 };

export interface HttpParts {
  readonly site: SiteId;
  readonly access: Access;
  readonly runCommand: RunCommand;
  readonly settings: () => SettingsInForce;
  readonly standing: Standing;
  readonly sampleDay: SampleDay;
  readonly clock: WallClock;
  readonly log: Log;
  /** built folder of each screen, absolute */
  readonly screens: Readonly<Record<ScreenName, string>>;
  /** key and certificate, PEM; null serves plain HTTP */
  readonly tls: { readonly key: string; readonly cert: string } | null;
  /** the hub's own authority, PEM, when its certificate comes from it */
  readonly authority: string | null;
  /** where people reach the hub: pages of this origin may ask */
  readonly publicUrl: string;
  readonly limits: Limits;
  /** routes of other folders; each says who may ask it like those here */
  readonly registerRoutes: readonly ((app: App) => void)[];
}
