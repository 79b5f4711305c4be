/** What the socket edge is wired from. */
import type { SiteId } from "@motcua/protocol";
import type { Access } from "../access/access.ts";
import type { Clock } from "../parts/clock.ts";
import type { Desk } from "../desk/desk.ts";
import type { Store } from "../store/store.ts";

export interface SocketLog {
  warn(detail: object, message: string): void;
  error(detail: object, message: string): void;
}

/** The pace of the hub's clock: 1, or that of a demonstration. */
export interface Pace {
  rate(): number;
  onChange(listener: () => void): () => void;
}

export interface SocketParts {
  readonly site: SiteId;
  readonly desk: Desk;
  readonly access: Pick<Access, "sessions" | "devices" | "trail">;
  readonly store: Pick<Store, "words" | "printJobs">;
  readonly clock: Clock;
  readonly pace: Pace;
  readonly version: string;
  readonly log: SocketLog;
  /** asks a second that one connection may make; bursts of twice as many */
  readonly asksPerSecond: number;
}
