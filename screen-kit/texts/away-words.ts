import type { Language } from "@motcua/protocol";
import type { Connection } from "../link/connection.ts";
import type { Formats } from "./formats.ts";
import { kitTexts } from "./kit-texts.ts";

type Away = Extract<Connection, { kind: "away" }>;

/** Since when the hub is away. A device that never heard the hub does not trust its own clock with a time of day. */
export function awaySinceWords(away: Away, nowMs: number, formats: Formats, language: Language): string {
  const texts = kitTexts[language];
  return away.by === "hub" ? texts.awaySince(formats.moment(away.sinceMs, nowMs)) : texts.neverConnected;
}

/** Since when the hub is away, and for how long: after an hour since when says it better. */
export function awayWords(away: Away, nowMs: number, formats: Formats, language: Language): string {
  const texts = kitTexts[language];
  const minutes = (nowMs - away.sinceMs) / 60_000;
  const since = awaySinceWords(away, nowMs, formats, language);
  return minutes < 1 || minutes >= 60 ? since : `${since} (${texts.awayFor(formats.minutes(minutes))})`;
}
