/** What the socket edge is wired from. */
import type { DeviceId, EpochMillis, Hello, PrintJobId, SiteId, TicketId } from "@motcua/protocol";
import type { Access } from "../access/access.ts";
import type { Desk } from "../desk/desk.ts";
import type { LinkHash } from "../domain/phone-link.ts";
import type { Clock } from "../parts/clock.ts";
import type { PastTicket } from "../views/phone-view.ts";
import type { OtherHubs } from "./floor-signs.ts";

export interface SocketLog {
  info(detail: object, message: string): void;
  warn(detail: object, message: string): void;
  error(detail: object, message: string): void;
}

/** The pace of the hub's clock: 1, or that of a demonstration, and whether its sample day sets it. */
export interface Pace {
  rate(): number;
  sampleDay(): Hello["sampleDay"];
  onChange(listener: () => void): () => void;
}

/** Words kept apart from the journal, by the event they came with; null when wiped. */
export interface KeptWords {
  find(site: SiteId, seq: number): Promise<{ readonly text: string } | null>;
}

/** Working state of print jobs: who holds one, and since when bytes may have left. */
export interface LeasedJobs {
  lease(
    site: SiteId,
    job: PrintJobId,
    agent: DeviceId,
    now: EpochMillis,
    until: EpochMillis,
  ): Promise<{ readonly fence: number } | null>;
  sending(site: SiteId, job: PrintJobId, fence: number): Promise<boolean>;
}

export interface SocketParts {
  readonly site: SiteId;
  readonly desk: Desk;
  readonly access: Pick<Access, "sessions" | "devices" | "people" | "portraits" | "trail">;
  readonly store: { readonly words: KeptWords; readonly printJobs: LeasedJobs };
  /** a ticket of a closed day by the hash of its phone link */
  readonly pastTicket: (link: LinkHash) => Promise<(PastTicket & { readonly ticket: TicketId }) | null>;
  readonly clock: Clock;
  /** the machine's time, which sessions live in, whatever a demonstration plays at */
  readonly sessionNow: () => EpochMillis;
  readonly pace: Pace;
  readonly version: string;
  readonly otherHubs: OtherHubs;
  readonly log: SocketLog;
  /** asks a second that one connection may make; bursts of twice as many */
  readonly asksPerSecond: number;
}
