import { Card, useTexts } from "@motcua/screen-kit";
import { limitsPart } from "../../../model/site-checks.ts";
import { officeSettingsTexts } from "../../../texts/office-settings-texts.ts";
import { settingsPageTexts } from "../../../texts/settings-page-texts.ts";
import type { PageProps } from "../../console.tsx";
import { NumberField } from "../frame/number-field.tsx";
import { SettingsPage } from "../frame/settings-page.tsx";

/** The office's targets and limits, each with what it is for. */
export function LimitsSettings({ app, me }: PageProps) {
  const texts = useTexts(officeSettingsTexts, app.languageChoice.language);
  const units = useTexts(settingsPageTexts, app.languageChoice.language);
  return (
    <SettingsPage app={app} me={me} page="limits" part={limitsPart}>
      {({ settings, set, problem }) => (
        <div class="two-columns">
          <Card tone="plain" class="settings-card">
            <div class="settings-card__head">
              <h2>{texts.waiting}</h2>
            </div>
            <NumberField
              label={texts.waitTarget}
              hint={texts.waitTargetHint}
              unit={units.minutes}
              value={settings.waitTargetMinutes}
              onChange={(waitTargetMinutes) => set({ waitTargetMinutes })}
              error={problem("wait")}
            />
            <NumberField
              label={texts.longQueue}
              hint={texts.longQueueHint}
              unit={units.minutes}
              value={settings.longQueueMinutes}
              onChange={(longQueueMinutes) => set({ longQueueMinutes })}
              error={problem("long")}
            />
          </Card>
          <Card tone="plain" class="settings-card">
            <div class="settings-card__head">
              <h2>{texts.serving}</h2>
            </div>
            <NumberField
              label={texts.minimumCalls}
              hint={texts.minimumCallsHint}
              unit={units.times}
              value={settings.noShow.minimumCalls}
              onChange={(minimumCalls) => set({ noShow: { minimumCalls } })}
              error={problem("calls")}
            />
            <NumberField
              label={texts.doubtful}
              hint={texts.doubtfulHint}
              unit={units.minutes}
              value={settings.doubtfulServiceMinutes}
              onChange={(doubtfulServiceMinutes) => set({ doubtfulServiceMinutes })}
              error={problem("doubtful")}
            />
          </Card>
          <Card tone="plain" class="settings-card">
            <div class="settings-card__head">
              <h2>{texts.judging}</h2>
            </div>
            <NumberField
              label={texts.minimumForShare}
              hint={texts.minimumForShareHint}
              unit={texts.answersUnit}
              value={settings.votes.minimumForShare}
              onChange={(minimumForShare) => set({ votes: { ...settings.votes, minimumForShare } })}
              error={problem("share")}
            />
            <fieldset class="check-list">
              <legend>{texts.withoutLeg}</legend>
              {(["refused", "counted-apart"] as const).map((withoutLeg) => (
                <label key={withoutLeg}>
                  <input
                    type="radio"
                    name="without-leg"
                    checked={settings.votes.withoutLeg === withoutLeg}
                    onChange={() => set({ votes: { ...settings.votes, withoutLeg } })}
                  />
                  <span>{withoutLeg === "refused" ? texts.withoutLegRefused : texts.withoutLegApart}</span>
                </label>
              ))}
            </fieldset>
          </Card>
          <Card tone="plain" class="settings-card">
            <div class="settings-card__head">
              <h2>{texts.feedback}</h2>
            </div>
            <NumberField
              label={texts.answerDays}
              hint={texts.answerDaysHint}
              unit={units.days}
              value={settings.feedback.answerDays}
              onChange={(answerDays) => set({ feedback: { ...settings.feedback, answerDays } })}
              error={problem("answer")}
            />
          </Card>
        </div>
      )}
    </SettingsPage>
  );
}
