import type { PhoneStage } from "@motcua/protocol";
import {
  createFormats,
  createLanguageChoice,
  createSecondHand,
  type Formats,
  type HubLink,
  type LanguageChoice,
  type PhoneChannel,
  type Timing,
} from "@motcua/screen-kit";
import { computed, effect, type ReadonlySignal } from "@preact/signals";
import { phoneTexts } from "../texts/phone-texts.ts";
import type { Alarm } from "./alarm.ts";
import { createFeedback, type Feedback } from "./feedback.ts";
import { createRating, type Rating } from "./rating.ts";

export interface PhoneParts {
  readonly link: HubLink<PhoneChannel>;
  /** whether the address has something that can be a link's secret */
  readonly hasSecret: boolean;
  readonly timing: Timing;
  readonly page: { title: string; readonly documentElement: { lang: string } };
  readonly alarm: Alarm;
}

/** All that the page of one ticket stands on. */
export interface Phone {
  readonly link: HubLink<PhoneChannel>;
  readonly hasSecret: boolean;
  readonly languageChoice: LanguageChoice;
  readonly formats: ReadonlySignal<Formats>;
  readonly nowMs: ReadonlySignal<number>;
  readonly alarm: Alarm;
  readonly rating: Rating;
  readonly feedback: Feedback;
  /** the page is looked at again */
  seen(): void;
  /** the person turns away */
  left(): void;
  close(): void;
}

const usualTimeZone = "Asia/Ho_Chi_Minh";

/** Puts the page together and rings when the number is called or called again. */
export function createPhone({ link, hasSecret, timing, page, alarm }: PhoneParts): Phone {
  const languageChoice = createLanguageChoice(page.documentElement, "vi");
  const secondHand = createSecondHand(link.clock, timing);
  const rating = createRating(link);
  let isFirstView = true;
  let callsHeard = 0;

  const stopRinging = effect(() => {
    const stage = link.view.value?.stage;
    if (stage === undefined) return;
    const calls = callsOf(stage);
    // Whoever opens the page at the counter reads what it says: a ring is for who waits.
    if (calls > callsHeard && !isFirstView) alarm.ring();
    callsHeard = calls;
    isFirstView = false;
  });
  // Vietnamese first: the language of the visit is taken over once, and never against the person's own choice.
  let languageTaken: "not-yet" | "taken" = "not-yet";
  const stopLanguage = effect(() => {
    const view = link.view.value;
    if (view === null || languageTaken === "taken") return;
    languageTaken = "taken";
    if (view.language !== null) languageChoice.choose(view.language);
  });
  const stopTitle = effect(() => {
    const view = link.view.value;
    const texts = phoneTexts[languageChoice.language.value];
    page.title = view === null ? texts.title : titleOf(view.number, view.stage, texts);
  });

  return {
    link,
    hasSecret,
    languageChoice,
    formats: computed(() =>
      createFormats(languageChoice.language.value, link.hello.value?.timeZone ?? usualTimeZone),
    ),
    nowMs: secondHand.nowMs,
    alarm,
    rating,
    feedback: createFeedback(link),
    seen: () => {
      if (hasSecret) link.wake();
    },
    left: rating.left,
    close() {
      stopTitle();
      stopLanguage();
      stopRinging();
      secondHand.close();
      link.close();
    },
  };
}

const callsOf = (stage: PhoneStage) => (stage.kind === "called" ? stage.calls : 0);

function titleOf(number: string, stage: PhoneStage, texts: (typeof phoneTexts)["vi"]): string {
  if (stage.kind === "called") return `● ${texts.toCounter} ${stage.counter} – ${number}`;
  if (stage.kind === "waiting" && stage.ahead > 0) return `${number} – ${texts.stillAhead(stage.ahead)}`;
  return `${number} – ${texts.title}`;
}
