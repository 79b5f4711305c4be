import {
  type BriefSeconds,
  Button,
  Card,
  composeBriefly,
  composeCall,
  Field,
  fiveAreInTime,
  type SpokenPart,
  TextInput,
  useTexts,
  volumeAt,
} from "@motcua/screen-kit";
import { Square, Volume2 } from "lucide-preact";
import { useEffect, useState } from "preact/hooks";
import { isTime } from "../../../model/settings-checks.ts";
import { languageOf, signOf, wordsOf } from "../../../model/voice/clip-groups.ts";
import { voiceTexts } from "../../../texts/voice-texts.ts";
import { Choice } from "../../parts/choice.tsx";
import { CheckBox } from "../settings/check-box.tsx";
import type { VoicePartProps } from "./voice-page.tsx";

/** A call as a board would say it with this draft: read along while it sounds. */
export function ExampleCall({ edit, trial }: VoicePartProps) {
  const { app, settings } = edit;
  const texts = useTexts(voiceTexts, app.languageChoice.language);
  const formats = app.formats.value;
  const { voice, services, counters } = settings;
  const [number, setNumber] = useState(() => `${services[0]?.prefix ?? "C"}015`);
  const [counter, setCounter] = useState(() => String(counters[0]?.number ?? 1));
  const [priority, setPriority] = useState<"on" | "off">("off");
  const [at, setAt] = useState(() => formats.clock(Date.now()));
  const [problem, setProblem] = useState<string | null>(null);
  const [seconds, setSeconds] = useState<(BriefSeconds & { readonly whole: number }) | null>(null);
  const fits = /^[A-Z]{1,2}[0-9]{3,6}$/.test(number);
  const call = { number: fits ? number : "A000", counter: Number(counter), priority: priority === "on" };
  const parts = composeCall(call, voice);
  const volumePercent = volumeAt(voice, at);
  const sounding = trial.sounding.value;
  const said = JSON.stringify([parts, voice.clips]);
  useEffect(() => {
    let isWanted = true;
    const lasting = (spoken: readonly SpokenPart[]) => trial.secondsOf(spoken, voice.clips);
    void Promise.all([
      lasting(parts),
      lasting(composeBriefly(call, voice, "stillness")),
      lasting(composeBriefly(call, voice, "call")),
    ]).then(([whole, first, following]) => {
      if (!isWanted) return;
      const isKnown = whole !== null && first !== null && following !== null;
      setSeconds(isKnown ? { whole, first, following } : null);
    });
    return () => {
      isWanted = false;
    };
  }, [said]);
  const hear = async () => {
    setProblem(null);
    try {
      await trial.hearCall({ parts, own: voice.clips, volumePercent });
    } catch {
      setProblem(texts.notLoaded);
    }
  };
  return (
    <Card tone="plain" class="settings-card example-call">
      <div class="settings-card__head">
        <h2>{texts.example}</h2>
        <p>{texts.exampleWords}</p>
      </div>
      <div class="example-call__asked">
        <TextInput
          label={texts.number}
          value={number}
          maxLength={8}
          error={fits ? null : texts.numberWrong}
          onInput={(typed) => setNumber(typed.trim().toUpperCase())}
        />
        <Choice
          label={texts.counter}
          value={counter}
          choices={counters.map((one) => ({ value: String(one.number), words: String(one.number) }))}
          onChoose={setCounter}
        />
        <Field label={texts.at} error={isTime(at) ? null : texts.atWrong}>
          {(ids) => (
            <input
              {...ids}
              class="kit-input"
              type="text"
              inputMode="numeric"
              maxLength={5}
              value={at}
              onInput={(typed) => setAt(typed.currentTarget.value)}
            />
          )}
        </Field>
      </div>
      {voice.sayPriority && (
        <div class="check-list">
          <CheckBox label={texts.goesFirst} state={priority} onChange={setPriority} />
        </div>
      )}
      <p class="example-call__words">
        {parts.map(({ clip }, place) => {
          const isNow = sounding.kind === "call" && sounding.place === place;
          const begins = place > 0 && clip.endsWith(`/${voice.invite}`);
          // a sentence said twice has each of its words twice
          const key = `${place} ${clip}`;
          return (
            <span key={key}>
              {begins && <br />}
              <span
                lang={languageOf(clip) ?? undefined}
                class={isNow ? "example-call__word example-call__word--now" : "example-call__word"}
              >
                {wordsOf(clip) ?? signOf(clip) ?? "♪"}
              </span>{" "}
            </span>
          );
        })}
      </p>
      <div class="form__actions">
        {sounding.kind === "call" ? (
          <Button key="stop" kind="quiet" size="desk" icon={Square} onPress={trial.stop}>
            {texts.stop}
          </Button>
        ) : (
          <Button
            key="hear"
            kind="quiet"
            size="desk"
            icon={Volume2}
            unavailable={fits ? (volumePercent === 0 ? texts.silentThen : null) : texts.numberWrong}
            onPress={() => void hear()}
          >
            {texts.hear}
          </Button>
        )}
        <p class="example-call__facts" role="status">
          {volumePercent === 0
            ? texts.silentThen
            : seconds === null
              ? ""
              : texts.lasts(formats.amount(oneDecimal(seconds.whole)), formats.amount(volumePercent))}
        </p>
      </div>
      {seconds !== null && !fiveAreInTime(seconds) && <p class="said said--plain">{texts.tooLongForFive}</p>}
      {problem !== null && (
        <p class="said said--bad" role="alert">
          {problem}
        </p>
      )}
    </Card>
  );
}

const oneDecimal = (value: number) => Math.round(value * 10) / 10;
