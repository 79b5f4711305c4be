import type { Language } from "@motcua/protocol";
import type { ComponentChildren } from "preact";
import type { Connection } from "../link/connection.ts";
import { awaySinceWords, awayWords } from "../texts/away-words.ts";
import type { Formats } from "../texts/formats.ts";
import { kitTexts } from "../texts/kit-texts.ts";
import { RefusalWords } from "./refusal-words.tsx";
import "./status-strip.css";

export interface StatusStripProps {
  readonly connection: Connection;
  readonly nowMs: number;
  readonly formats: Formats;
  readonly language: Language;
  /** "inline": dot and word in a header; "bar": a line across the screen, only while something is wrong */
  readonly place: "inline" | "bar";
}

/** How the screen stands to its hub, honestly: connected, or away since when and for how long. */
export function StatusStrip({ connection, nowMs, formats, language, place }: StatusStripProps) {
  const texts = kitTexts[language];
  if (place === "bar" && connection.kind === "connected") return null;
  return (
    <p class={`kit-status kit-status--${place} kit-status--${connection.kind}`} role="status">
      <span class="kit-status__dot" aria-hidden="true" />
      <span>{words()}</span>
    </p>
  );

  function words(): ComponentChildren {
    switch (connection.kind) {
      case "starting":
        return texts.connecting;
      case "connected":
        return texts.connected;
      case "refused":
        return place === "bar" ? <RefusalWords refusal={connection} language={language} /> : texts.refused;
      case "away":
        if (place === "bar") return `${awayWords(connection, nowMs, formats, language)}. ${texts.awayWords}`;
        // a header has no room for how long
        return awaySinceWords(connection, nowMs, formats, language);
    }
  }
}
