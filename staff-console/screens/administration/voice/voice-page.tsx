import { useEffect, useMemo } from "preact/hooks";
import { voicePart } from "../../../model/hall-checks.ts";
import { eachFrame } from "../../../model/voice/each-frame.ts";
import { createTrialVoice, type TrialVoice } from "../../../model/voice/trial-voice.ts";
import type { PageProps } from "../../console.tsx";
import { type SettingsEdit, SettingsPage } from "../frame/settings-page.tsx";
import { ClipsCard } from "./clips-card.tsx";
import { ExampleCall } from "./example-call.tsx";
import { SpeakersCard } from "./speakers-card.tsx";
import { VolumeCard } from "./volume-card.tsx";
import { WordingCard } from "./wording-card.tsx";
import "./voice-page.css";

/** What each part of the page of the voice is given. */
export interface VoicePartProps {
  readonly edit: SettingsEdit;
  readonly trial: TrialVoice;
}

/** How the hall is spoken to: what is said, how loud, by which board, and with which recordings; all of it can be heard. */
export function VoicePage({ app, me }: PageProps) {
  const trial = useMemo(
    () =>
      createTrialVoice({
        eachFrame,
        openContext: () => new AudioContext(),
        decode: (bytes) => new OfflineAudioContext(1, 1, 48_000).decodeAudioData(bytes),
        load: async (address) => {
          const answer = await fetch(address);
          if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}.`);
          return answer.arrayBuffer();
        },
      }),
    [],
  );
  useEffect(() => trial.close, [trial]);
  return (
    <SettingsPage app={app} me={me} page="voice" part={voicePart}>
      {(edit) => (
        <>
          <div class="two-columns">
            <div class="voice-stack">
              <WordingCard edit={edit} />
              <VolumeCard edit={edit} />
            </div>
            <div class="voice-stack">
              <ExampleCall edit={edit} trial={trial} />
              <SpeakersCard edit={edit} />
            </div>
          </div>
          <ClipsCard edit={edit} trial={trial} />
        </>
      )}
    </SettingsPage>
  );
}
