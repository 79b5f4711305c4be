import { LanguageSwitch, ProgressBar, useTexts } from "@motcua/screen-kit";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Kiosk } from "../model/kiosk.ts";
import { kioskTexts } from "../texts/kiosk-texts.ts";
import { Mark } from "./mark.tsx";
import { focusField } from "./use-keys.ts";
import "./frame.css";

export interface FrameProps {
  readonly kiosk: Kiosk;
  /** the one question or answer of this page */
  readonly title: string;
  readonly hint?: ComponentChildren;
  /** lying, it stands beside the office's name; standing, the page puts it into its own part */
  readonly beside?: ComponentChildren;
  /** what one reads and touches */
  readonly children: ComponentChildren;
  /** buttons at the foot, always in the same place */
  readonly foot: ComponentChildren;
  readonly kind: string;
}

/** The frame of every page: whose office this is, one title, the page's own part, and the foot. */
export function Frame({ kiosk, title, hint, beside, children, foot, kind }: FrameProps) {
  const { device, visit } = kiosk;
  const { language, choose } = device.languageChoice;
  const office = device.link.view.value?.office;
  const { reach } = kiosk.appearance.looks.value;
  const languages = (device.link.view.value?.languages.length ?? 2) > 1 && (
    <LanguageSwitch language={language.value} onChoose={choose} size="touch" />
  );
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // what is typed goes into the field from the first key on, an input method's too
    if (!focusField()) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <main class={`kiosk kiosk--${kind}`} data-guard={visit.guard.value}>
      <header class="kiosk__head">
        <Mark />
        <p class="kiosk__office">
          <span>{office?.authority[language.value]}</span>
          <strong>{office?.name[language.value]}</strong>
        </p>
        {beside}
        {reach === "normal" && languages}
      </header>
      <div class="kiosk__title">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {hint !== undefined && <p class="kiosk__hint">{hint}</p>}
        {reach === "low" && languages}
      </div>
      <div class="kiosk__body">{children}</div>
      <footer class="kiosk__foot">{foot}</footer>
      {kind !== "issued" && <StillHere kiosk={kiosk} />}
    </main>
  );
}

const warnSeconds = 10;

/** Says that the page is about to close, ten seconds before; any touch keeps it. */
function StillHere({ kiosk: { device, visit } }: { readonly kiosk: Kiosk }) {
  const texts = useTexts(kioskTexts, device.languageChoice.language);
  const left = visit.untilWelcome.leftSeconds.value;
  if (left === null || left > warnSeconds) return null;
  const share = (left - 1) / warnSeconds;
  return (
    <div class="kiosk__still" role="status">
      <p>{texts.stillHere(left)}</p>
      <button type="button" class="kiosk__stay" onClick={visit.touched}>
        {texts.stay}
      </button>
      <ProgressBar label={texts.stillHere(left)} share={share} tone="next" />
    </div>
  );
}
