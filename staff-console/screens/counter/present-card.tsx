import type { Activity, PresentTicket } from "@motcua/protocol";
import { Badge, Figures, NumberDisplay, ProgressBar, useTexts } from "@motcua/screen-kit";
import { Coffee, DoorClosed, FilePen, MessageSquareText } from "lucide-preact";
import type { ComponentChildren } from "preact";
import { holderOf } from "../../model/desk-state.ts";
import { servedSeconds, shareOfTarget, waitOf } from "../../model/wait.ts";
import { becauseTexts, counterTexts } from "../../texts/counter-texts.ts";
import type { CounterPartProps } from "./counter-page.tsx";
import "./present-card.css";

/** What is in front of the officer now: a visitor, the one who would come next, or why nobody does. */
export function PresentCard(props: CounterPartProps) {
  const { view, me } = props;
  const texts = useTexts(counterTexts, props.app.languageChoice.language);
  const { activity } = view;
  if (view.day === null)
    return <Notice icon={DoorClosed} title={texts.dayClosedTitle} words={texts.dayClosedWords} />;
  if (holderOf(view, me.id) === "someone-elses") {
    const title = texts.takenTitle(view.officer?.title ?? "");
    return <Notice icon={DoorClosed} title={title} words={texts.takenWords} />;
  }
  switch (activity.kind) {
    case "closed":
      return <Notice icon={DoorClosed} title={texts.closedTitle} words={texts.closedWords} />;
    case "paused":
      return <Paused {...props} activity={activity} />;
    case "ready":
    case "wrap-up":
      return <ComingCard {...props} activity={activity} />;
    case "calling":
    case "serving":
      return <VisitorCard {...props} kind={activity.kind} present={activity.present} />;
    default:
      return activity satisfies never;
  }
}

function VisitorCard({
  app,
  view,
  watched,
  kind,
  present,
}: CounterPartProps & { readonly kind: "calling" | "serving"; readonly present: PresentTicket }) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(counterTexts, app.languageChoice.language);
  const formats = watched.formats.value;
  const nowMs = watched.nowMs.value;
  const service = view.services.find(({ id }) => id === present.service);
  const group = view.priorityGroups.find(({ id }) => id === present.priority);
  const waitedMinutes = (present.firstCalledAt - present.joinedAt) / 60_000;
  const expected = service?.expectedMinutes ?? 0;
  const seconds =
    kind === "serving" && present.startedAt !== null
      ? servedSeconds(present.startedAt, present.parkedSeconds, nowMs)
      : (nowMs - present.lastCalledAt) / 1000;
  const share = kind === "serving" ? shareOfTarget(seconds, expected) : 0;
  const about = [present.procedure, texts.waited(formats.minutes(waitedMinutes))].filter(
    (words) => words !== null,
  );
  return (
    <section class={`present present--${kind}`} aria-label={`${texts.number} ${present.number}`}>
      <div class="present__row">
        <p class="present__number">
          <NumberDisplay
            number={present.number}
            size="large"
            tone={kind === "calling" ? "call" : "ink"}
            label={texts.number}
          />
        </p>
        <div class="present__words">
          <h2>{service?.name[language] ?? present.service}</h2>
          <p class="present__about">{about.join(" · ")}</p>
          <p class="present__badges">
            {group !== undefined && <Badge tone="call">{texts.priority(group[language])}</Badge>}
            {present.parkedSeconds > 0 && (
              <Badge tone="plain">{texts.parkedFor(formats.minutes(present.parkedSeconds / 60))}</Badge>
            )}
          </p>
        </div>
        <div class={share > 1 ? "present__time present__time--over" : "present__time"}>
          <p class="present__timer">
            <Figures>{formats.span(seconds)}</Figures>
          </p>
          <p class="present__against">{againstWords()}</p>
        </div>
      </div>
      {present.note !== null && (
        <p class="present__note">
          <MessageSquareText aria-hidden="true" />
          <span>
            <strong>{texts.noteHere}:</strong> {present.note}
          </span>
        </p>
      )}
      {kind === "serving" && expected > 0 && (
        <ProgressBar
          label={texts.target(formats.minutes(expected))}
          share={share}
          tone={share > 1 ? "late" : "next"}
        />
      )}
    </section>
  );

  function againstWords(): string {
    if (kind === "calling") {
      const calls = String(present.calls);
      return present.calls >= view.minimumCalls
        ? texts.calledTimesEnough(calls)
        : texts.calledTimes(calls, String(view.minimumCalls));
    }
    return share > 1
      ? texts.targetOver(formats.minutes(seconds / 60 - expected))
      : texts.target(formats.minutes(expected));
  }
}

/** Nobody is here: who would come, how long they have waited, and why it is their turn. */
function ComingCard({
  app,
  view,
  watched,
  activity,
}: CounterPartProps & { readonly activity: Extract<Activity, { kind: "ready" | "wrap-up" }> }) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(counterTexts, app.languageChoice.language);
  const formats = watched.formats.value;
  const next = view.queue[0];
  const state = activity.kind === "ready" ? texts.readyTitle : texts.wrapUpTitle;
  const since = texts.readySince(formats.moment(activity.since, watched.nowMs.value));
  if (next === undefined) {
    return (
      <Notice
        icon={activity.kind === "ready" ? Coffee : FilePen}
        title={texts.nobodyWaits}
        words={`${state}, ${since}`}
      />
    );
  }
  const service = view.services.find(({ id }) => id === next.service);
  const group = view.priorityGroups.find(({ id }) => id === next.priority);
  const target = service?.targetMinutes ?? 0;
  const wait = waitOf(next.joinedAt, target, watched.nowMs.value);
  return (
    <section class="present present--coming" aria-label={`${state}, ${since}`}>
      <p class="present__state">
        {state} <span>{since}</span>
      </p>
      <div class="present__row">
        <p class="present__number">
          <NumberDisplay number={next.number} size="large" tone="ink" label={texts.number} />
        </p>
        <div class="present__words">
          <h2>{service?.name[language] ?? next.service}</h2>
          <p class="present__about">{becauseTexts[next.because][language]}</p>
          {group !== undefined && (
            <p class="present__badges">
              <Badge tone="call">{texts.priority(group[language])}</Badge>
            </p>
          )}
        </div>
        <div class={wait.state === "over" ? "present__time present__time--over" : "present__time"}>
          <p class="present__timer present__timer--words">{formats.minutes(wait.minutes)}</p>
          <p class="present__against">{texts.target(formats.minutes(target))}</p>
        </div>
      </div>
    </section>
  );
}

function Paused({
  app,
  watched,
  activity,
}: CounterPartProps & { readonly activity: Extract<Activity, { kind: "paused" }> }) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(counterTexts, app.languageChoice.language);
  const formats = watched.formats.value;
  const since = texts.readySince(formats.moment(activity.since, watched.nowMs.value));
  return (
    <Notice icon={Coffee} title={texts.pausedTitle} words={`${activity.reason[language]}, ${since}`}>
      <p class="present__timer">
        <Figures>{formats.span((watched.nowMs.value - activity.since) / 1000)}</Figures>
      </p>
    </Notice>
  );
}

interface NoticeProps {
  readonly icon: typeof Coffee;
  readonly title: string;
  readonly words: string;
  readonly children?: ComponentChildren;
}

function Notice({ icon: Icon, title, words, children }: NoticeProps) {
  return (
    <section class="present present--notice" aria-label={title}>
      <span class="present__icon">
        <Icon aria-hidden="true" />
      </span>
      <div class="present__words">
        <h2>{title}</h2>
        <p class="present__about">{words}</p>
      </div>
      {children}
    </section>
  );
}
