import type { Language } from "@motcua/protocol";
import { Unplug, Wrench } from "lucide-preact";
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Connection } from "../link/connection.ts";
import { browserTiming } from "../link/timing.ts";
import { awayWords } from "../texts/away-words.ts";
import type { Formats } from "../texts/formats.ts";
import { kitTexts } from "../texts/kit-texts.ts";
import "./full-face.css";

interface FullFaceProps {
  readonly tone: "calm" | "away" | "out";
  readonly icon: typeof Unplug | null;
  readonly title: string;
  readonly words: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** A whole screen that says one thing. */
function FullFace({ tone, icon: Icon, title, words, children }: FullFaceProps) {
  return (
    <main class={`kit-full kit-full--${tone}`}>
      <div class="kit-full__middle">
        {Icon === null ? (
          <span class="kit-full__dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
        ) : (
          <span class="kit-full__sign" aria-hidden="true">
            <Icon />
          </span>
        )}
        <h1>{title}</h1>
        <p class="kit-full__words">{words}</p>
        {children}
      </div>
    </main>
  );
}

/** Most screens are there sooner, and then nobody should have seen another face, nor a cheap device have drawn it. */
const saidAfterMs = 1_000;

/** The first face: the screen is about to be ready. Nothing in the first second. */
export function Starting({ language }: { readonly language: Language }) {
  const [state, setState] = useState<"soon" | "late">("soon");
  useEffect(() => browserTiming.after(saidAfterMs, () => setState("late")), []);
  const texts = kitTexts[language];
  if (state === "soon") return null;
  return <FullFace tone="calm" icon={null} title={`${texts.starting}…`} words={texts.startingWords} />;
}

export interface AwayProps {
  readonly language: Language;
  readonly formats: Formats;
  readonly away: Extract<Connection, { kind: "away" }>;
  readonly nowMs: number;
  /** what still works meanwhile, in the screen's own words; null if nothing does */
  readonly stillWorks: string | null;
}

/** The hub cannot be reached: since when, and what still works. */
export function Away({ language, formats, away, nowMs, stillWorks }: AwayProps) {
  const texts = kitTexts[language];
  return (
    <FullFace tone="away" icon={Unplug} title={texts.awayTitle} words={texts.awayWords}>
      <p class="kit-full__fact">{awayWords(away, nowMs, formats, language)}</p>
      <p class="kit-full__help">
        {stillWorks === null ? (
          texts.askWhom
        ) : (
          <>
            <strong>{texts.stillWorks}:</strong> {stillWorks}
          </>
        )}
      </p>
    </FullFace>
  );
}

export interface OutOfServiceProps {
  readonly language: Language;
  /** why, if it helps a visitor or the staff to know */
  readonly reason: ComponentChildren | null;
  /** whom to ask; null says the reception desk */
  readonly askWhom: string | null;
}

/** The screen cannot serve at all: sorry, and whom to ask. */
export function OutOfService({ language, reason, askWhom }: OutOfServiceProps) {
  const texts = kitTexts[language];
  return (
    <FullFace tone="out" icon={Wrench} title={texts.outOfService} words={reason ?? texts.outOfServiceWords}>
      <p class="kit-full__fact">{askWhom ?? texts.askWhom}</p>
    </FullFace>
  );
}
