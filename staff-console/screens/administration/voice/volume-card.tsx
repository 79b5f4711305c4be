import type { VolumePeriod } from "@motcua/protocol";
import { Card, useTexts } from "@motcua/screen-kit";
import { Plus, X } from "lucide-preact";
import { settingsPageTexts } from "../../../texts/settings-page-texts.ts";
import { voiceTexts } from "../../../texts/voice-texts.ts";
import { FieldProblem } from "../frame/field-problem.tsx";
import { NumberField, NumberInput } from "../frame/number-field.tsx";
import type { SettingsEdit } from "../frame/settings-page.tsx";
import { TimeInput } from "../frame/time-input.tsx";

const mostPeriods = 12;
/** What an administrator mostly wants first: peace over midday. */
const usualPeriod: VolumePeriod = { from: "11:30", until: "13:30", percent: 0 };

/** How loud the voice is, and when otherwise. */
export function VolumeCard({ edit }: { readonly edit: SettingsEdit }) {
  const { app, settings, set, problem } = edit;
  const texts = useTexts(voiceTexts, app.languageChoice.language);
  const units = useTexts(settingsPageTexts, app.languageChoice.language);
  const { voice } = settings;
  const setVolumes = (volumes: readonly VolumePeriod[]) =>
    set({ voice: { ...voice, volumes: [...volumes] } });
  const setPeriod = (place: number, part: Partial<VolumePeriod>) =>
    setVolumes(voice.volumes.map((period, at) => (at === place ? { ...period, ...part } : period)));
  return (
    <Card tone="plain" class="settings-card">
      <div class="settings-card__head">
        <h2>{texts.volume}</h2>
        <p>{texts.volumeHint}</p>
      </div>
      <NumberField
        label={texts.volumeUsual}
        unit={texts.percent}
        value={voice.volumePercent}
        onChange={(volumePercent) => set({ voice: { ...voice, volumePercent } })}
        error={problem("volume")}
      />
      {voice.volumes.map((period, at) => {
        const place = String(at + 1);
        const wrong = problem(`volumes/${at}`) ?? problem(`volumes/${at}/percent`);
        return (
          <div key={place} class="volume-period">
            <TimeInput
              label={texts.periodFrom(place)}
              value={period.from}
              wrong={wrong}
              onTime={(from) => setPeriod(at, { from })}
            />
            <span aria-hidden="true">–</span>
            <TimeInput
              label={texts.periodUntil(place)}
              value={period.until}
              wrong={wrong}
              onTime={(until) => setPeriod(at, { until })}
            />
            <NumberInput
              named={{ "aria-label": texts.periodPercent(place) }}
              unit={texts.percent}
              value={period.percent}
              onChange={(percent) => setPeriod(at, { percent })}
            />
            <button
              type="button"
              class="row-press"
              aria-label={texts.removePeriod(place)}
              title={units.remove}
              onClick={() => setVolumes(voice.volumes.filter((_period, other) => other !== at))}
            >
              <X aria-hidden="true" />
            </button>
            <FieldProblem words={wrong} />
          </div>
        );
      })}
      {voice.volumes.length < mostPeriods && (
        <div>
          <button type="button" class="row-press" onClick={() => setVolumes([...voice.volumes, usualPeriod])}>
            <Plus aria-hidden="true" /> {texts.addPeriod}
          </button>
        </div>
      )}
    </Card>
  );
}
