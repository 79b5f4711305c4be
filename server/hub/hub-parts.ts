/** What a hub is made of, and what whoever started it holds. */
import type { SiteSettings } from "@motcua/protocol";
import type { HubSettings } from "../environment.ts";
import type { RestoreOrder, RestoreOutcome } from "./restore-order.ts";

export interface HubLog {
  info(detail: object, text: string): void;
  warn(detail: object, text: string): void;
  error(detail: object, text: string): void;
}

export interface HubParts {
  readonly settings: HubSettings;
  readonly version: string;
  readonly log: HubLog;
  /** what happened to the data since the hub ran last, when somebody asked for it there */
  readonly restored: RestoreOutcome | null;
  /** whoever started this hub closes it, puts it back to a backup, and starts it again */
  readonly restore: (order: RestoreOrder) => void;
}

export interface Hub {
  /** where people reach it, without a trailing slash */
  readonly url: string;
  readonly port: number;
  /** the link of the set-up, once; null when an administrator exists */
  readonly setupLink: string | null;
  readonly site: SiteSettings;
  close(): Promise<void>;
}
