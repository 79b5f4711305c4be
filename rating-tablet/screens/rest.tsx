import type { TabletView } from "@motcua/protocol";
import { Figures, NumberDisplay, useTexts } from "@motcua/screen-kit";
import { awayWords } from "@motcua/screen-kit/texts/away-words.ts";
import type { AwayNotice } from "../model/away-notice.ts";
import type { Tablet } from "../model/tablet.ts";
import { tabletTexts } from "../texts/tablet-texts.ts";
import { Officer } from "./officer.tsx";
import { OtherLanguage } from "./other-language.tsx";
import "./rest.css";

interface RestProps {
  readonly tablet: Tablet;
  readonly view: TabletView;
}

/** The sign of the counter: which one, who sits there, and what happens there now. */
export function Rest({ tablet, view }: RestProps) {
  const { device, notice, round } = tablet;
  const { language } = device.languageChoice;
  const texts = useTexts(tabletTexts, language);
  const formats = device.formats.value;
  const nowMs = device.nowMs.value;
  const { counter, office } = view;
  const state = notice.value === null ? counter.state : "away";
  return (
    <main class={`rest rest--${state}`} data-guard={round.guard.value}>
      <div class="rest__sign">
        <p>{texts.counter}</p>
        <div class="rest__counter">
          <NumberDisplay number={String(counter.number)} size="fit" tone="ink" label={texts.counter} />
        </div>
        {counter.label !== null && <p class="rest__label">{counter.label[language.value]}</p>}
      </div>
      <div class="rest__side">
        <header class="rest__head">
          <p class="rest__office">
            <span>{office.authority[language.value]}</span>
            <strong>{office.name[language.value]}</strong>
          </p>
          <p class="rest__clock">
            <Figures>{formats.clock(nowMs)}</Figures>
            <span>{formats.day(nowMs)}</span>
          </p>
        </header>
        <section class="rest__now" role="status">
          <Now tablet={tablet} view={view} away={notice.value} />
        </section>
        <footer class="rest__foot">
          {isAboutNumber(view, notice.value) && <Officer tablet={tablet} view={view} size="row" />}
          <OtherLanguage tablet={tablet} />
        </footer>
      </div>
    </main>
  );
}

/** While a number shows, the officer stands small below it. */
function isAboutNumber({ counter }: TabletView, away: AwayNotice | null): boolean {
  return away === null && counter.ticket !== null;
}

function Now({ tablet, view, away }: RestProps & { readonly away: AwayNotice | null }) {
  const { device } = tablet;
  const { language } = device.languageChoice;
  const texts = useTexts(tabletTexts, language);
  const { counter, officer } = view;
  if (away !== null) {
    const since =
      away.away === null
        ? texts.hubBusy
        : awayWords(away.away, device.nowMs.value, device.formats.value, language.value);
    return <State tone="away" words={since} more={texts.awayWords} />;
  }
  if (counter.ticket !== null) {
    const isCall = counter.state === "calling";
    return (
      <>
        <p class="rest__what">{isCall ? texts.calling : texts.serving}</p>
        <div class="rest__number">
          <NumberDisplay
            number={counter.ticket}
            size="fit"
            tone={isCall ? "call" : "ink"}
            label={texts.number}
          />
        </div>
        {isCall && <p class="rest__come">{texts.callingWords(counter.number)}</p>}
      </>
    );
  }
  const [tone, words, more] =
    counter.state === "closed" || officer === null
      ? (["closed", texts.closed, texts.closedWords] as const)
      : counter.state === "paused"
        ? (["paused", texts.paused, texts.pausedWords] as const)
        : (["ready", texts.ready, texts.readyWords] as const);
  return (
    <>
      {tone !== "closed" && <Officer tablet={tablet} view={view} size="large" />}
      <State tone={tone} words={words} more={more} />
    </>
  );
}

interface StateProps {
  readonly tone: "ready" | "paused" | "closed" | "away";
  readonly words: string;
  readonly more: string;
}

function State({ tone, words, more }: StateProps) {
  return (
    <div class={`rest-state rest-state--${tone}`}>
      <p class="rest-state__words">
        <span class="rest-state__dot" aria-hidden="true" />
        {words}
      </p>
      <p class="rest-state__more">{more}</p>
    </div>
  );
}
