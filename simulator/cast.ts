/** Who takes part in a sample day, with what they come in with; the hub hands it over on standard input. */
import type { CounterId, EpochMillis, SiteSettings } from "@motcua/protocol";

export interface Cast {
  readonly hubUrl: string;
  /** PEM of the hub's own authority when it serves HTTPS, else null */
  readonly authority: string | null;
  readonly seed: number;
  readonly visitors: number;
  readonly speed: number;
  /** tickets are taken, served and rated within these moments of the hub's clock */
  readonly from: EpochMillis;
  readonly until: EpochMillis;
  readonly kiosks: readonly { readonly token: string }[];
  readonly tablets: readonly { readonly counter: CounterId; readonly token: string }[];
  readonly officers: readonly { readonly counter: CounterId; readonly cookie: string }[];
  readonly settings: SiteSettings;
}
