import type { Spread } from "@motcua/protocol";
import { useTexts } from "@motcua/screen-kit";
import { liveTexts } from "../../texts/live-texts.ts";
import type { LivePartProps } from "./live-page.tsx";
import "./today-card.css";

/** The day so far: counts, spreads (never a mean alone), and the promise with its denominator. */
export function TodayCard({ app, watched, view }: LivePartProps) {
  const texts = useTexts(liveTexts, app.languageChoice.language);
  const formats = watched.formats.value;
  const { today, waitTargetMinutes } = view;
  const { kept, of } = today.withinTarget;
  return (
    <section class="panel today" aria-label={texts.today}>
      <div class="live__heading">
        <h2>{texts.today}</h2>
      </div>
      <dl class="facts">
        <Fact value={formats.amount(today.issued)} words={texts.issued} />
        <Fact value={formats.amount(today.waiting)} words={texts.waitingNow} />
        <Fact value={formats.amount(today.finished)} words={texts.served} />
        <Fact value={formats.amount(today.noShows)} words={texts.noShows} />
      </dl>
      <SpreadRow title={texts.wait} spread={today.wait} />
      <SpreadRow title={texts.serviceTime} spread={today.service} />
      <div class="promise">
        <p class="promise__share">{of === 0 ? texts.nobody : formats.share(kept / of)}</p>
        <p>
          <strong>{texts.within(formats.minutes(waitTargetMinutes))}</strong>
          <span>{of === 0 ? texts.noData : texts.ofCalled(formats.amount(kept), formats.amount(of))}</span>
        </p>
      </div>
    </section>
  );

  function SpreadRow({ title, spread }: { readonly title: string; readonly spread: Spread | null }) {
    return (
      <div class="spread">
        <p class="spread__title">
          <strong>{title}</strong>
          <span>{spread === null ? texts.noData : texts.n(formats.amount(spread.n))}</span>
        </p>
        {spread !== null && (
          <dl class="spread__figures">
            <Fact value={formats.span(spread.medianSeconds)} words={texts.median} />
            <Fact value={formats.span(spread.p90Seconds)} words={texts.p90} />
            <Fact value={formats.span(spread.maxSeconds)} words={texts.longestToday} />
          </dl>
        )}
      </div>
    );
  }
}

function Fact({ value, words }: { readonly value: string; readonly words: string }) {
  return (
    <div class="fact">
      <dt>{words}</dt>
      <dd>{value}</dd>
    </div>
  );
}
