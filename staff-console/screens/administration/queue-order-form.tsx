import type { QueueOrder } from "@motcua/protocol";
import { Button, Card, TextInput, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import { orderQueueBy } from "../../model/settings-edits.ts";
import { administrationTexts, policyTexts } from "../../texts/administration-texts.ts";
import type { SettingsPartProps } from "./settings-page.tsx";

type Policy = QueueOrder["policy"];
const policies: readonly Policy[] = ["accumulating", "interleaved", "strict"];

/** Q1: which of those who wait is next. */
export function QueueOrderForm({ app, settings, change }: SettingsPartProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(administrationTexts, app.languageChoice.language);
  const { queueOrder } = settings;
  const [policy, setPolicy] = useState<Policy>(queueOrder.policy);
  const [others, setOthers] = useState(queueOrder.policy === "interleaved" ? String(queueOrder.others) : "3");
  const save = () => change(orderQueueBy(chosen()));
  return (
    <Card tone="plain" class="settings__card">
      <fieldset class="settings__policies">
        <legend>{texts.order}</legend>
        {policies.map((value) => (
          <label key={value} class="settings__policy">
            <input type="radio" name="policy" checked={policy === value} onChange={() => setPolicy(value)} />
            <span>
              <strong>{policyTexts[value].name[language]}</strong>
              <small>{policyTexts[value].words[language]}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {policy === "interleaved" && (
        <TextInput label={texts.others} type="number" value={others} onInput={setOthers} />
      )}
      <div class="form__actions">
        <Button kind="primary" size="desk" onPress={save}>
          {texts.save}
        </Button>
      </div>
    </Card>
  );

  function chosen(): QueueOrder {
    if (policy !== "interleaved") return { policy };
    const count = Math.round(Number(others));
    return { policy, others: Number.isFinite(count) ? Math.min(20, Math.max(1, count)) : 3 };
  }
}
