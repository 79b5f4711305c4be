import type { Language } from "@motcua/protocol";
import type { ComponentChildren } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { sampleDayTexts } from "../texts/sample-day-texts.ts";
import "./sample-day-words.css";

export interface SampleDayProps {
  readonly language: Language;
  /** the date that the office is at meanwhile, not that on the wall; read here, so that only the strip follows the clock */
  readonly day: () => string;
  /** how many of the day's seconds pass in one of ours */
  readonly rate: number;
  /** a way to stop it, on a screen that has one; elsewhere the words say where */
  readonly children?: ComponentChildren;
}

/** Over every screen of a demonstration while its sample day plays: the time and the people there are not one's own. */
export function SampleDayWords({ language, day, rate, children = null }: SampleDayProps) {
  const texts = sampleDayTexts[language];
  useLayoutEffect(() => {
    // layouts that fill the glass leave its height free
    document.documentElement.setAttribute("data-strip", "shown");
    return () => {
      document.documentElement.removeAttribute("data-strip");
    };
  }, []);
  return (
    <aside class="kit-sample-day" aria-label={texts.title}>
      <p class="kit-sample-day__words">
        <strong>{texts.day(day())}</strong> · {rate === 1 ? texts.pace : texts.speed(rate)} · {texts.people}
        {(children === null || children === false) && ` · ${texts.stop}`}
      </p>
      {children}
    </aside>
  );
}
