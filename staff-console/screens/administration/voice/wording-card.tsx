import type { Language, Saying, SpokenLanguage } from "@motcua/protocol";
import { Card, Segments, useTexts } from "@motcua/screen-kit";
import { wordsOf } from "../../../model/voice/clip-groups.ts";
import { voiceTexts } from "../../../texts/voice-texts.ts";
import { Choice } from "../../parts/choice.tsx";
import type { SettingsEdit } from "../frame/settings-page.tsx";
import { CheckBox } from "../settings/check-box.tsx";

type Order = "vi" | "vi+en" | "en+vi" | "en";
type Times = "1" | "2" | "3";

const inviteChoices: readonly Saying["invite"][] = ["invite", "invite-polite"];
const counterChoices: readonly Saying["counterWords"][] = [
  "to-counter",
  "to-counter-short",
  "to-counter-please",
];

/** What is said of a call: languages and their order, how often, the sentence, the chime. */
export function WordingCard({ edit }: { readonly edit: SettingsEdit }) {
  const { app, settings, before, set } = edit;
  const texts = useTexts(voiceTexts, app.languageChoice.language);
  const { voice } = settings;
  const change = (part: Partial<typeof voice>) => set({ voice: { ...voice, ...part } });
  const order = voice.spoken.map(({ language }) => language).join("+") as Order;
  const known = (language: Language): SpokenLanguage =>
    [...voice.spoken, ...before.voice.spoken].find((one) => one.language === language) ?? {
      language,
      times: 1,
    };
  const times = (language: Language, count: Times) =>
    change({
      spoken: voice.spoken.map((one) =>
        one.language === language ? { language, times: Number(count) } : one,
      ),
    });
  return (
    <Card tone="plain" class="settings-card">
      <div class="settings-card__head">
        <h2>{texts.saying}</h2>
      </div>
      <Choice<Order>
        label={texts.languages}
        value={order}
        choices={[
          { value: "vi", words: texts.justVietnamese },
          { value: "vi+en", words: texts.vietnameseFirst },
          { value: "en+vi", words: texts.englishFirst },
          { value: "en", words: texts.justEnglish },
        ]}
        onChoose={(chosen) => change({ spoken: chosen.split("+").map((one) => known(one as Language)) })}
      />
      <div class="voice-times">
        {voice.spoken.map(({ language, times: count }) => {
          const label = language === "vi" ? texts.timesVietnamese : texts.timesEnglish;
          return (
            <fieldset class="voice-choice" key={language}>
              <legend>{label}</legend>
              <Segments<Times>
                label={label}
                size="desk"
                chosen={String(count) as Times}
                choices={[
                  { value: "1", words: texts.once },
                  { value: "2", words: texts.twice },
                  { value: "3", words: texts.thrice },
                ]}
                onChoose={(chosen) => times(language, chosen)}
              />
            </fieldset>
          );
        })}
      </div>
      <Sentences
        name="invite"
        legend={texts.invite}
        choices={inviteChoices}
        chosen={voice.invite}
        languages={voice.spoken}
        onChoose={(invite) => change({ invite })}
      />
      <Sentences
        name="counter-words"
        legend={texts.counterWords}
        choices={counterChoices}
        chosen={voice.counterWords}
        languages={voice.spoken}
        onChoose={(counterWords) => change({ counterWords })}
      />
      <div class="check-list">
        <CheckBox
          label={texts.chime}
          state={voice.chime ? "on" : "off"}
          onChange={(state) => change({ chime: state === "on" })}
        />
        <CheckBox
          label={texts.sayPriority}
          words={texts.sayPriorityWords}
          state={voice.sayPriority ? "on" : "off"}
          onChange={(state) => change({ sayPriority: state === "on" })}
        />
      </div>
    </Card>
  );
}

interface SentencesProps<Clip extends Saying["invite"] | Saying["counterWords"]> {
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly Clip[];
  readonly chosen: Clip;
  readonly languages: readonly SpokenLanguage[];
  readonly onChoose: (clip: Clip) => void;
}

/** A part of the sentence in the words that will be heard, in each language that is spoken. */
function Sentences<Clip extends Saying["invite"] | Saying["counterWords"]>({
  name,
  legend,
  choices,
  chosen,
  languages,
  onChoose,
}: SentencesProps<Clip>) {
  return (
    <fieldset class="check-list">
      <legend>{legend}</legend>
      {choices.map((clip) => (
        <label key={clip}>
          <input type="radio" name={name} checked={clip === chosen} onChange={() => onChoose(clip)} />
          <span>
            {languages.map(({ language }, place) => {
              const Line = place === 0 ? "span" : "small";
              return <Line key={language} lang={language}>{`“${wordsOf(`${language}/${clip}`)} …”`}</Line>;
            })}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
