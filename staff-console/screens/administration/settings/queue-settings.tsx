import type { QueueOrder } from "@motcua/protocol";
import { Card, useTexts } from "@motcua/screen-kit";
import { queuePart } from "../../../model/site-checks.ts";
import { policyTexts } from "../../../texts/administration-texts.ts";
import { floorSettingsTexts } from "../../../texts/floor-settings-texts.ts";
import { settingsPageTexts } from "../../../texts/settings-page-texts.ts";
import type { PageProps } from "../../console.tsx";
import { NumberField } from "../frame/number-field.tsx";
import { SettingsPage } from "../frame/settings-page.tsx";
import "./example-table.css";
import { QueueExample } from "./queue-example.tsx";

type Policy = QueueOrder["policy"];
const policies: readonly Policy[] = ["accumulating", "interleaved", "strict"];
const usualOthers = 3;

/** Q1: which of those who wait is next, with an example that the hub itself orders. */
export function QueueSettings({ app, me }: PageProps) {
  const texts = useTexts(floorSettingsTexts, app.languageChoice.language);
  const units = useTexts(settingsPageTexts, app.languageChoice.language);
  return (
    <SettingsPage app={app} me={me} page="queue" part={queuePart}>
      {({ settings, language, set, problem }) => {
        const { queueOrder } = settings;
        const choose = (policy: Policy) =>
          set({ queueOrder: policy === "interleaved" ? { policy, others: usualOthers } : { policy } });
        return (
          <div class="two-columns">
            <Card tone="plain" class="settings-card">
              <fieldset class="choice-cards">
                <legend>{texts.order}</legend>
                {policies.map((policy) => (
                  <label key={policy}>
                    <input
                      type="radio"
                      name="policy"
                      checked={queueOrder.policy === policy}
                      onChange={() => choose(policy)}
                    />
                    <span>
                      <strong>{policyTexts[policy].name[language]}</strong>
                      <small>{policyTexts[policy].words[language]}</small>
                    </span>
                  </label>
                ))}
              </fieldset>
              {queueOrder.policy === "interleaved" && (
                <NumberField
                  label={texts.others}
                  unit={units.times}
                  value={queueOrder.others}
                  onChange={(others) => set({ queueOrder: { policy: "interleaved", others } })}
                  error={problem("others")}
                />
              )}
            </Card>
            <QueueExample app={app} settings={settings} />
          </div>
        );
      }}
    </SettingsPage>
  );
}
