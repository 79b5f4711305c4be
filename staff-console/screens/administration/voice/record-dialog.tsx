import type { MediaKept } from "@motcua/protocol";
import type { ClipName } from "@motcua/protocol/voice-clips.ts";
import { Button, browserTiming, Dialog, useTexts } from "@motcua/screen-kit";
import { Mic, Square, Volume2 } from "lucide-preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { uploadFile } from "../../../model/upload-file.ts";
import { languageOf, nameOf, signOf, wordsOf } from "../../../model/voice/clip-groups.ts";
import { eachFrame } from "../../../model/voice/each-frame.ts";
import { createMicrophone, recordingObstacle } from "../../../model/voice/microphone.ts";
import { readSound, type SoundRead } from "../../../model/voice/read-sound.ts";
import { keptRate, longestSeconds } from "../../../model/voice/take.ts";
import { encodeWav } from "../../../model/voice/wav.ts";
import { refusalWords } from "../../../texts/refusal-words.ts";
import { microphoneTexts, takeFaultTexts, voiceTexts } from "../../../texts/voice-texts.ts";
import { FilePick } from "../../parts/file-pick.tsx";
import { useOwned } from "../../parts/use-owned.ts";
import { LevelMeter } from "./level-meter.tsx";
import type { VoicePartProps } from "./voice-page.tsx";

export interface RecordDialogProps extends VoicePartProps {
  readonly clip: ClipName;
  /** the one that comes after it in the list, for whoever records them all */
  readonly next: ClipName | null;
  /** the digest of a kept recording; null is the one that came with the program */
  readonly onPut: (media: string | null) => void;
  /** to another clip, or back to the page */
  readonly onGo: (clip: ClipName | null) => void;
}

/** Recording ends by itself after this long; stillness before and after the word is cut. */
const mostSeconds = 10;

/** One clip: the present one, a new one by microphone or file, looked at before it is taken, and the way back. */
export function RecordDialog({ edit, trial, clip, next, onPut, onGo }: RecordDialogProps) {
  const { app, language, settings } = edit;
  const texts = useTexts(voiceTexts, app.languageChoice.language);
  const formats = app.formats.value;
  const microphone = useOwned(() => createMicrophone({ timing: browserTiming, eachFrame, mostSeconds }));
  const [read, setRead] = useState<SoundRead | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const own = settings.voice.clips;
  const isOwn = own.some((one) => one.clip === clip);
  const state = microphone?.state.value ?? { kind: "idle" };
  const said = (seconds: number) => formats.amount(Math.round(seconds * 10) / 10);
  const most = said(longestSeconds(clip));
  const words = wordsOf(clip) ?? signOf(clip);
  const notLoaded = () => setProblem(texts.notLoaded);

  const close = () => {
    trial.stop();
    onGo(null);
  };
  // counts what was brought: an answer that comes when there is something newer, or no dialog, is nobody's
  const turn = useRef(0);
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );
  const look = async (bringing: Promise<ArrayBuffer | null>) => {
    turn.current += 1;
    const mine = turn.current;
    const bytes = await bringing;
    if (bytes === null || turn.current !== mine) return;
    const found = await readSound(bytes, clip);
    if (turn.current !== mine) return;
    setRead(found);
    if (found.kind === "good") await trial.hearTake(found.samples, keptRate);
  };
  const record = () => {
    const now = microphone?.state.peek().kind;
    if (microphone === null || now === "asking") return;
    trial.stop();
    setProblem(null);
    if (now === "recording") return microphone.stop();
    setRead(null);
    void look(microphone.record());
  };
  const choose = async (file: File) => {
    microphone?.stop();
    setProblem(null);
    await look(file.arrayBuffer());
  };
  const use = async (then: ClipName | null) => {
    if (read?.kind !== "good") return;
    const mine = turn.current;
    const file = new File([encodeWav(read.samples, keptRate)], clip.replace("/", "-"));
    const reply = await uploadFile<MediaKept>(app.http, "media?kind=clip", file);
    if (turn.current !== mine) return;
    if ("refused" in reply) return setProblem(refusalWords(reply.refused, language));
    trial.stop();
    onPut(reply.done.digest);
    onGo(then);
  };

  return (
    <Dialog
      title={texts.recordTitle(nameOf(clip, texts.chimeWords))}
      closeLabel={texts.close}
      onClose={close}
      actions={
        <>
          {read?.kind === "good" && (
            <>
              <Button kind="primary" size="desk" onPress={() => use(null)}>
                {texts.use}
              </Button>
              {next !== null && (
                <Button kind="quiet" size="desk" onPress={() => use(next)}>
                  {texts.useAndNext(nameOf(next, texts.chimeWords))}
                </Button>
              )}
            </>
          )}
          <Button kind="quiet" size="desk" onPress={close}>
            {texts.cancel}
          </Button>
        </>
      }
    >
      <div class="record">
        <p class="record__read">
          {words === null ? texts.ringThis : texts.readThis}
          {words !== null && <strong lang={languageOf(clip) ?? undefined}>{words}</strong>}
        </p>
        <div class="record__new">
          <Button
            kind={state.kind === "recording" ? "danger" : "dark"}
            size="desk"
            icon={state.kind === "recording" ? Square : Mic}
            unavailable={recordingObstacle() === null ? null : microphoneTexts.insecure[language]}
            onPress={record}
          >
            {state.kind === "recording" ? texts.stopRecording : texts.record}
          </Button>
          <LevelMeter label={texts.level} level={state.kind === "recording" ? state.level : 0} />
        </div>
        <p class="record__state" role="status">
          {stateWords()}
        </p>
        {faultWords() !== null && (
          <p class="said said--bad" role="alert">
            {faultWords()}
          </p>
        )}
        {read?.kind === "good" && (
          <div class="record__good">
            <p>{texts.good(said(read.seconds))}</p>
            <button
              type="button"
              class="row-press"
              onClick={() => void trial.hearTake(read.samples, keptRate)}
            >
              <Volume2 aria-hidden="true" /> {texts.hearAgain}
            </button>
          </div>
        )}
        <FilePick
          label={texts.file}
          hint={texts.fileHint(most)}
          accept="audio/*"
          onChoose={(file) => void choose(file)}
        />
        <div class="record__present">
          <p>{isOwn ? texts.ownNow : texts.standardNow}</p>
          <span class="row-presses">
            <button
              type="button"
              class="row-press"
              onClick={() => void trial.hearClip(clip, own).catch(notLoaded)}
            >
              <Volume2 aria-hidden="true" /> {texts.hearPresent}
            </button>
            {isOwn && (
              <button
                type="button"
                class="row-press row-press--bad"
                onClick={() => {
                  onPut(null);
                  close();
                }}
              >
                {texts.backToStandard}
              </button>
            )}
          </span>
        </div>
      </div>
    </Dialog>
  );

  function stateWords(): string {
    if (state.kind === "asking") return texts.asking;
    return state.kind === "recording" ? texts.recording(formats.amount(Math.floor(state.seconds))) : "";
  }

  /** What stands in the way, and what to do. */
  function faultWords(): string | null {
    if (problem !== null) return problem;
    if (recordingObstacle() !== null && read === null) return microphoneTexts.insecure[language];
    if (state.kind === "failed") return microphoneTexts[state.why][language];
    if (read?.kind !== "wrong") return null;
    switch (read.why) {
      case "too-long":
        return texts.tooLong(said(read.seconds), most);
      case "no-sound":
        return texts.noSound;
      case "too-large":
        return texts.tooLarge;
      default:
        return takeFaultTexts[read.why][language];
    }
  }
}
