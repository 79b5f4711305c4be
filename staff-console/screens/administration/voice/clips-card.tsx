import type { Language } from "@motcua/protocol";
import { type ClipName, clipsOf } from "@motcua/protocol/voice-clips.ts";
import { Card, classes, Segments, useTexts } from "@motcua/screen-kit";
import { Square, Volume2 } from "lucide-preact";
import { useEffect, useRef, useState } from "preact/hooks";
import {
  groupedClips,
  languageOf,
  nameOf,
  nextClip,
  signOf,
  wordsOf,
} from "../../../model/voice/clip-groups.ts";
import { clipGroupTexts, voiceTexts } from "../../../texts/voice-texts.ts";
import { RecordDialog } from "./record-dialog.tsx";
import type { VoicePartProps } from "./voice-page.tsx";

/** Every recording the voice is made of: heard, replaced, and put back. */
export function ClipsCard({ edit, trial }: VoicePartProps) {
  const { app, language, settings, set } = edit;
  const texts = useTexts(voiceTexts, app.languageChoice.language);
  const { voice } = settings;
  const [spoken, setSpoken] = useState<Language>(voice.spoken[0]?.language ?? "vi");
  const [replaced, setReplaced] = useState<ClipName | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const left = useRef<ClipName | null>(null);
  const all = clipsOf([spoken]);
  const isOwn = (clip: ClipName) => voice.clips.some((own) => own.clip === clip);
  const sounding = trial.sounding.value;
  const hear = (clip: ClipName) => () => {
    if (sounding.kind === "clip" && sounding.clip === clip) return trial.stop();
    trial.hearClip(clip, voice.clips).catch(() => app.toasts.show("bad", texts.notLoaded));
  };
  const go = (from: ClipName, then: ClipName | null) => {
    left.current = from;
    setReplaced(then);
  };
  useEffect(() => {
    if (replaced !== null || left.current === null) return;
    // once the dialog is gone: whoever recorded several in a row stands at the last of them
    list.current?.querySelector<HTMLElement>(`[data-clip="${left.current}"] .clip__replace`)?.focus();
  }, [replaced]);
  const put = (clip: ClipName, media: string | null) => {
    const others = voice.clips.filter((own) => own.clip !== clip);
    set({ voice: { ...voice, clips: media === null ? others : [...others, { clip, media }] } });
  };
  return (
    <Card tone="plain" class="settings-card">
      <div class="clips__head">
        <div class="settings-card__head">
          <h2>{texts.clips}</h2>
          <p>{texts.clipsWords}</p>
        </div>
        <Segments<Language>
          label={texts.clipsOf}
          size="desk"
          chosen={spoken}
          choices={[
            { value: "vi", words: texts.justVietnamese },
            { value: "en", words: texts.justEnglish },
          ]}
          onChoose={setSpoken}
        />
        <p class="clips__count">{texts.ownCount(String(all.filter(isOwn).length), String(all.length))}</p>
      </div>
      <div ref={list} class="clip-groups">
        {groupedClips(spoken).map(({ group, clips }) => (
          <section key={group} aria-labelledby={`clips-${group}`}>
            <h3 class="clips__group" id={`clips-${group}`}>
              {clipGroupTexts[group][language]}
            </h3>
            <ul class={`clips clips--${group}`}>
              {clips.map((clip) => {
                const isNow = sounding.kind === "clip" && sounding.clip === clip;
                const Icon = isNow ? Square : Volume2;
                const name = nameOf(clip, texts.chimeWords);
                return (
                  <li key={clip} data-clip={clip} class={classes("clip", isOwn(clip) ? "clip--own" : null)}>
                    <button
                      type="button"
                      class="clip__hear"
                      aria-label={isNow ? texts.stop : texts.hearClip(name)}
                      onClick={hear(clip)}
                    >
                      <Icon aria-hidden="true" />
                    </button>
                    <span class="clip__words" lang={languageOf(clip) ?? undefined}>
                      {signOf(clip) !== null && <strong>{signOf(clip)}</strong>}
                      {wordsOf(clip) ?? (clip === "chime" ? texts.chimeWords : "")}
                      {isOwn(clip) && <small lang={language}>{texts.ours}</small>}
                    </span>
                    <button
                      type="button"
                      class="row-press clip__replace"
                      aria-label={texts.replaceClip(name)}
                      onClick={() => {
                        trial.stop();
                        setReplaced(clip);
                      }}
                    >
                      {texts.replace}
                    </button>
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
      </div>
      {replaced !== null && (
        <RecordDialog
          key={replaced}
          edit={edit}
          trial={trial}
          clip={replaced}
          next={nextClip(replaced, spoken)}
          onPut={(media) => put(replaced, media)}
          onGo={(then) => go(replaced, then)}
        />
      )}
    </Card>
  );
}
