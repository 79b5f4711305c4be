import type { CounterId, Device, DeviceId, Refusal, SiteSettings } from "@motcua/protocol";
import { Button, Dialog, TextInput, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import { draftProblem, type EquipmentDraft, saveDraft } from "../../model/equipment-draft.ts";
import type { StaffApp } from "../../model/staff-app.ts";
import { draftProblemTexts, equipmentProblemWords, equipmentTexts } from "../../texts/equipment-texts.ts";
import { refusalWords } from "../../texts/refusal-words.ts";
import { shellTexts } from "../../texts/shell-texts.ts";
import { Choice } from "../parts/choice.tsx";
import { LineFields } from "./line-fields.tsx";
import { PrinterFields } from "./printer-fields.tsx";

export interface EquipmentFormProps {
  readonly app: StaffApp;
  readonly settings: SiteSettings;
  /** paired and not revoked */
  readonly devices: readonly Device[];
  readonly title: string;
  readonly begins: EquipmentDraft;
  readonly onClose: () => void;
}

/** What each part of the form is given. */
export interface FieldsProps extends Pick<EquipmentFormProps, "app" | "settings" | "devices"> {
  readonly draft: EquipmentDraft;
  readonly onChange: (change: Partial<EquipmentDraft>) => void;
}

/** One piece of equipment, new or changed; what is wrong is said before and after the hub was asked. */
export function EquipmentForm({ app, settings, devices, title, begins, onClose }: EquipmentFormProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(equipmentTexts, app.languageChoice.language);
  const shell = useTexts(shellTexts, app.languageChoice.language);
  const [draft, setDraft] = useState(begins);
  const [problem, setProblem] = useState<string | null>(null);
  const fields: FieldsProps = {
    app,
    settings,
    devices,
    draft,
    onChange: (change) => setDraft((before) => ({ ...before, ...change })),
  };
  const wordsOf = (refusal: Refusal) => {
    const ours = equipmentProblemWords(refusal.detail?.["field"]);
    if (ours === null) return refusalWords(refusal, language);
    return `${ours[language]} (${refusal.detail?.["why"] ?? ""}).`;
  };
  const save = async () => {
    const lacks = draftProblem(draft);
    if (lacks !== null) return setProblem(draftProblemTexts[lacks][language]);
    const reply = await app.office.change(saveDraft(draft));
    if ("refused" in reply) return setProblem(wordsOf(reply.refused));
    app.toasts.show("good", texts.saved);
    onClose();
  };
  const agents = devices.filter(({ role }) => role === "hardware");
  return (
    <Dialog
      title={title}
      closeLabel={shell.close}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" size="desk" onPress={save}>
            {texts.save}
          </Button>
          <Button kind="quiet" size="desk" onPress={onClose}>
            {shell.cancel}
          </Button>
        </>
      }
    >
      <div class="form">
        {problem !== null && (
          <p class="said said--bad" role="alert">
            {problem}
          </p>
        )}
        <TextInput
          label={texts.name}
          value={draft.name}
          onInput={(name) => fields.onChange({ name })}
          placeholder={texts.nameHint}
          maxLength={60}
        />
        <Choice
          label={texts.agent}
          value={draft.agent as string}
          choices={[
            { value: "", words: texts.choose },
            ...agents.map(({ id, name }) => ({ value: id as string, words: name })),
          ]}
          onChoose={(agent) => fields.onChange({ agent: agent as DeviceId | "" })}
        />
        {draft.kind === "printers" ? <PrinterFields {...fields} /> : <LineFields {...fields} />}
        {draft.kind !== "printers" && <CounterField {...fields} />}
        {draft.kind === "scanners" && <KioskField {...fields} />}
      </div>
    </Dialog>
  );
}

function CounterField({ app, settings, draft, onChange }: FieldsProps) {
  const texts = useTexts(equipmentTexts, app.languageChoice.language);
  const counters = settings.counters.map(({ id, number }) => ({
    value: id as string,
    words: texts.counterNumber(String(number)),
  }));
  return (
    <Choice
      label={texts.counter}
      value={draft.counter as string}
      choices={[{ value: "", words: texts.choose }, ...counters]}
      onChoose={(counter) => onChange({ counter: counter as CounterId | "", kiosk: "" })}
    />
  );
}

function KioskField({ app, devices, draft, onChange }: FieldsProps) {
  const texts = useTexts(equipmentTexts, app.languageChoice.language);
  const kiosks = devices.filter(({ role }) => role === "kiosk");
  return (
    <Choice
      label={texts.kiosk}
      value={draft.kiosk as string}
      choices={[
        { value: "", words: texts.atCounter },
        ...kiosks.map(({ id, name }) => ({ value: id as string, words: name })),
      ]}
      onChoose={(kiosk) => onChange({ kiosk: kiosk as DeviceId | "", counter: "" })}
    />
  );
}
