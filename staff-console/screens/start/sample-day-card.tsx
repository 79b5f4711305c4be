import { Button, Card, Segments, TextInput, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import { speeds } from "../../model/sample-day.ts";
import type { StaffApp } from "../../model/staff-app.ts";
import { refusalWords } from "../../texts/refusal-words.ts";
import { startTexts } from "../../texts/start-texts.ts";
import type { HubLine } from "./use-hub-line.ts";

export interface SampleDayCardProps {
  readonly app: StaffApp;
  readonly hub: HubLine["hub"];
}

/** Brings a demonstration to life: how fast, how many, and which day. */
export function SampleDayCard({ app, hub }: SampleDayCardProps) {
  const model = app.sampleDay;
  const language = app.languageChoice.language;
  const texts = useTexts(startTexts, language);
  const [speed, setSpeed] = useState<(typeof speeds)[number]>("60");
  const [visitors, setVisitors] = useState("200");
  const [seed, setSeed] = useState("2022");
  const state = model.state.value;
  const problem = model.problem.value;
  const isRunning = state?.state === "running";
  if (hub === "away") {
    return (
      <Card tone="plain" class="start__sample">
        <div class="heading">
          <h2>{texts.sampleDay}</h2>
          <p>{texts.sampleDayUnknown}</p>
        </div>
      </Card>
    );
  }
  const start = () =>
    model.start({
      speed: Number(speed),
      seed: within(seed, 0, 2 ** 31 - 1, 2022),
      visitors: within(visitors, 1, 1200, 200),
    });
  return (
    <Card tone="plain" class="start__sample">
      <div class="heading">
        <h2>{texts.sampleDay}</h2>
        <p>{texts.sampleDayWords}</p>
      </div>
      <p class="start__running" role="status">
        {state?.state === "running" && texts.running(String(state.speed), String(state.seed))}
      </p>
      {isRunning ? (
        <Button kind="quiet" size="desk" wide="wide" onPress={() => model.stop()}>
          {texts.stop}
        </Button>
      ) : (
        <form class="form" onSubmit={(submit) => submit.preventDefault()}>
          <div class="start__speed">
            <span aria-hidden="true">{texts.speed}</span>
            <Segments
              label={texts.speed}
              choices={speeds.map((value) => ({ value, words: `${value}×` }))}
              chosen={speed}
              onChoose={setSpeed}
              size="desk"
            />
          </div>
          <div class="form__row">
            <TextInput label={texts.visitors} type="number" value={visitors} onInput={setVisitors} />
            <TextInput label={texts.seed} type="number" value={seed} onInput={setSeed} />
          </div>
          <p class="start__hint">{texts.seedHint}</p>
          <Button kind="primary" size="desk" wide="wide" type="submit" onPress={start}>
            {texts.start}
          </Button>
        </form>
      )}
      {problem !== null && (
        <p class="said said--bad" role="alert">
          {refusalWords(problem, language.value)}
        </p>
      )}
    </Card>
  );
}

function within(typed: string, lowest: number, highest: number, otherwise: number): number {
  const value = Math.round(Number(typed));
  if (typed.trim() === "" || !Number.isFinite(value)) return otherwise;
  return Math.min(highest, Math.max(lowest, value));
}
