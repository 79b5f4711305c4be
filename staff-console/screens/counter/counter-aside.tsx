import type { QueueEntry } from "@motcua/protocol";
import { Segments, useOnePress, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import { waitOf } from "../../model/wait.ts";
import { counterTexts } from "../../texts/counter-texts.ts";
import { ScrollBox } from "../parts/scroll-box.tsx";
import type { CounterPartProps } from "./counter-page.tsx";
import "./counter-aside.css";

type List = "waiting" | "held" | "missed";

/** Beside the work: the queue in the order it will be called, what is held and missed, and the day so far. */
export function CounterAside(props: CounterPartProps) {
  const { app, view, watched } = props;
  const texts = useTexts(counterTexts, app.languageChoice.language);
  const formats = watched.formats.value;
  const [list, setList] = useState<List>("waiting");
  return (
    <aside class="aside">
      <Segments
        label={texts.lists}
        choices={[
          { value: "waiting", words: texts.waitingTab(String(view.queueLength)) },
          { value: "held", words: texts.heldTab(String(view.parked.length)) },
          { value: "missed", words: texts.missedTab(String(view.missed.length)) },
        ]}
        chosen={list}
        onChoose={setList}
        size="desk"
      />
      <ScrollBox class="aside__list" label={texts.lists}>
        {list === "waiting" && <Waiting {...props} />}
        {list === "held" && <Held {...props} />}
        {list === "missed" && <Missed {...props} />}
      </ScrollBox>
      <section class="aside__today" aria-label={texts.todayTitle}>
        <Fact value={formats.amount(view.today.finished)} words={texts.finished} />
        <Fact value={spanOf(view.today.serviceMedianSeconds)} words={texts.serviceMedian} />
        <Fact value={spanOf(view.today.waitMedianSeconds)} words={texts.waitMedian} />
      </section>
    </aside>
  );

  function spanOf(seconds: number | null): string {
    return seconds === null ? "–" : formats.span(seconds);
  }
}

function Fact({ value, words }: { readonly value: string; readonly words: string }) {
  return (
    <p class="aside__fact">
      <strong>{value}</strong>
      <span>{words}</span>
    </p>
  );
}

function Waiting({ app, view, watched }: CounterPartProps) {
  const texts = useTexts(counterTexts, app.languageChoice.language);
  if (view.queue.length === 0) return <p class="aside__empty">{texts.nobodyInQueue}</p>;
  const more = view.queueLength - view.queue.length;
  return (
    <>
      <ol aria-label={texts.waitingTitle}>
        {view.queue.map((entry) => (
          <WaitingRow key={entry.number} app={app} view={view} watched={watched} entry={entry} />
        ))}
      </ol>
      {more > 0 && <p class="aside__empty">{texts.more(String(more))}</p>}
    </>
  );
}

function WaitingRow({
  app,
  view,
  watched,
  entry,
}: Pick<CounterPartProps, "app" | "view" | "watched"> & { readonly entry: QueueEntry }) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(counterTexts, app.languageChoice.language);
  const service = view.services.find(({ id }) => id === entry.service);
  const group = view.priorityGroups.find(({ id }) => id === entry.priority);
  const wait = waitOf(
    entry.joinedAt,
    service?.targetMinutes ?? Number.POSITIVE_INFINITY,
    watched.nowMs.value,
  );
  const about = [
    service?.name[language] ?? entry.service,
    ...(entry.transferred ? [texts.transferredHere] : []),
  ];
  return (
    <li class="aside__row">
      <strong class="aside__number">{entry.number}</strong>
      <span class="aside__about">
        <span>{about.join(" · ")}</span>
        {group !== undefined && <span class="aside__priority">{group[language]}</span>}
      </span>
      <span class={wait.state === "over" ? "aside__wait aside__wait--over" : "aside__wait"}>
        {watched.formats.value.minutes(wait.minutes)}
      </span>
    </li>
  );
}

function Held({ app, view, watched, desk }: CounterPartProps) {
  const texts = useTexts(counterTexts, app.languageChoice.language);
  const open = desk.availability.value.resume === null;
  if (view.parked.length === 0) return <p class="aside__empty">{texts.nobodyHeld}</p>;
  return (
    <ul>
      {view.parked.map(({ number, since }) => (
        <li key={number} class="aside__row aside__row--tall">
          <strong class="aside__number">{number}</strong>
          <span class="aside__about">
            {texts.heldSince(watched.formats.value.moment(since, watched.nowMs.value))}
          </span>
          <span class="aside__presses">
            <RowButton
              words={texts.toCounter}
              label={texts.toCounterOf(number)}
              state={open ? "open" : "closed"}
              onPress={() => desk.resume(number, "counter")}
            />
            <RowButton
              words={texts.toQueue}
              label={texts.toQueueOf(number)}
              state={open ? "open" : "closed"}
              onPress={() => desk.resume(number, "queue")}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Missed({ app, view, watched, desk }: CounterPartProps) {
  const texts = useTexts(counterTexts, app.languageChoice.language);
  const open = desk.availability.value.reinstate === null;
  if (view.missed.length === 0) return <p class="aside__empty">{texts.nobodyMissed}</p>;
  return (
    <ul>
      {view.missed.map(({ number, at }) => (
        <li key={number} class="aside__row aside__row--tall">
          <strong class="aside__number">{number}</strong>
          <span class="aside__about">
            {texts.missedAt(watched.formats.value.moment(at, watched.nowMs.value))}
          </span>
          <RowButton
            words={texts.reinstate}
            label={texts.reinstateOf(number)}
            state={open ? "open" : "closed"}
            onPress={() => desk.reinstate(number)}
          />
        </li>
      ))}
    </ul>
  );
}

interface RowButtonProps {
  readonly words: string;
  readonly label: string;
  readonly state: "open" | "closed";
  readonly onPress: () => unknown;
}

function RowButton({ words, label, state, onPress }: RowButtonProps) {
  const { run } = useOnePress(onPress);
  return (
    <button
      type="button"
      class="aside__press"
      aria-label={label}
      aria-disabled={state === "closed" ? "true" : undefined}
      onClick={run}
    >
      {words}
    </button>
  );
}
