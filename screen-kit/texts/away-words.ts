import type { Language } from "@motcua/protocol";
import type { Connection } from "../link/connection.ts";
import type { Formats } from "./formats.ts";
import { kitTexts } from "./kit-texts.ts";

/** Since when the hub is away. A device that never heard the hub does not trust its own clock with a time of day. */
export function awayWords(
  away: Extract<Connection, { kind: "away" }>,
  nowMs: number,
  formats: Formats,
  language: Language,
): string {
  const texts = kitTexts[language];
  const minutes = (nowMs - away.sinceMs) / 60_000;
  const since = away.by === "hub" ? texts.awaySince(formats.clock(away.sinceMs)) : texts.neverConnected;
  return minutes < 1 ? since : `${since} (${texts.awayFor(formats.minutes(minutes))})`;
}
