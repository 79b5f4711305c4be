import { type AlarmKind, type AlarmLimits, alarmKinds } from "@motcua/protocol";
import { Button, Dialog, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import type { StaffApp } from "../../model/staff-app.ts";
import { alarmTexts, limitTexts } from "../../texts/alarm-texts.ts";
import { refusalWords } from "../../texts/refusal-words.ts";

export interface AlarmLimitsDialogProps {
  readonly app: StaffApp;
  readonly onClose: () => void;
}

/** What the office wants to be told of, and from when on; for administrators. */
export function AlarmLimitsDialog({ app, onClose }: AlarmLimitsDialogProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(alarmTexts, app.languageChoice.language);
  const inForce = app.office.inForce.value;
  const [limits, setLimits] = useState<AlarmLimits | null>(inForce?.settings.alarms ?? null);
  const [lastNumbers] = useState(() => new Map<AlarmKind, number>());
  const [problem, setProblem] = useState<string | null>(null);
  if (limits === null) return null;
  const put = (kind: AlarmKind, limit: number | null) => setLimits({ ...limits, [kind]: limit });
  const save = async () => {
    const reply = await app.office.change((settings) => ({ ...settings, alarms: limits }));
    if ("refused" in reply) return setProblem(refusalWords(reply.refused, language));
    app.toasts.show("good", texts.saved);
    onClose();
  };
  return (
    <Dialog
      title={texts.limitsTitle}
      closeLabel={texts.close}
      onClose={onClose}
      actions={
        <Button kind="primary" size="desk" onPress={save}>
          {texts.save}
        </Button>
      }
    >
      <p>{texts.limitsWords}</p>
      {problem !== null && (
        <p class="said said--bad" role="alert">
          {problem}
        </p>
      )}
      <div class="alarm-limits">
        {alarmKinds.map((kind) => {
          const limit = limits[kind];
          const { name, unit } = limitTexts[kind];
          if (limit !== null) lastNumbers.set(kind, limit);
          return (
            <div key={kind} class="alarm-limits__row">
              <label>
                <input
                  type="checkbox"
                  checked={limit !== null}
                  onChange={(press) =>
                    put(kind, press.currentTarget.checked ? (lastNumbers.get(kind) ?? 1) : null)
                  }
                />
                <span>{name[language]}</span>
              </label>
              <input
                type="number"
                min={1}
                step={kind === "service-long" ? 0.5 : 1}
                disabled={limit === null}
                aria-label={`${name[language]}, ${unit[language]}`}
                value={limit ?? ""}
                onInput={(typed) => {
                  const { valueAsNumber } = typed.currentTarget;
                  if (valueAsNumber >= 1) put(kind, valueAsNumber);
                }}
              />
              <span>{unit[language]}</span>
            </div>
          );
        })}
      </div>
    </Dialog>
  );
}
