import type { Batch } from "@motcua/protocol";
import { TextInput, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import {
  type DossierField,
  dossierFields,
  dossierNeeded,
  dossiersOf,
  lastDayOf,
  periodTyped,
  type QualityField,
  qualityFields,
  type TypedCounts,
  wrongCounts,
} from "../../../model/figure-drafts.ts";
import type { StaffApp } from "../../../model/staff-app.ts";
import { typedTexts } from "../../../texts/typed-texts.ts";
import { CountField } from "./count-field.tsx";
import { EntryDialog } from "./entry-dialog.tsx";
import { QualityFields } from "./quality-fields.tsx";
import { useEntering } from "./use-entering.ts";

export interface DossiersFormProps {
  readonly app: StaffApp;
  readonly replaces: Batch | null;
  readonly onSaved: () => Promise<void>;
  readonly onClose: () => void;
}

/** Dossiers of a period as one total, for an office whose software gives no file. */
export function DossiersForm({ app, replaces, onSaved, onClose }: DossiersFormProps) {
  const texts = useTexts(typedTexts, app.languageChoice.language);
  const old = replaces?.content?.kind === "dossiers" ? replaces.content : null;
  const entering = useEntering(app.http, replaces?.batch ?? null);
  const [first, setFirst] = useState<string>(old?.period.from ?? "");
  const [last, setLast] = useState(old === null ? "" : lastDayOf(old.period));
  const [note, setNote] = useState(old?.note ?? "");
  const [counts, setCounts] = useState(() => typedOf<DossierField>(dossierFields, old?.total ?? null));
  const [quality, setQuality] = useState(() => typedOf<QualityField>(qualityFields, old?.quality ?? null));
  const [pressed, setPressed] = useState<"not-yet" | "pressed">("not-yet");
  const period = periodTyped(first, last);
  const save = async () => {
    setPressed("pressed");
    const wrong = wrongCounts(counts, dossierNeeded).length + wrongCounts(quality, []).length;
    if (period === null || wrong > 0) return;
    if ((await entering.enter(dossiersOf(period, counts, quality, note))) === "entered") await onSaved();
  };
  return (
    <EntryDialog app={app} title={texts.addDossiers} entering={entering} onSave={save} onClose={onClose}>
      <div class="form__row form__row--top">
        <TextInput
          label={texts.first}
          type="date"
          value={first}
          onInput={setFirst}
          error={pressed === "pressed" && period === null ? texts.wrongPeriod : null}
        />
        <TextInput label={texts.last} type="date" value={last} onInput={setLast} />
      </div>
      <div class="form__row form__row--top">
        {dossierFields.map((field) => {
          const isNeeded = dossierNeeded.includes(field);
          return (
            <CountField
              key={field}
              label={texts[field]}
              hint={isNeeded ? null : texts.notKnown}
              value={counts[field]}
              onInput={(typed) => setCounts({ ...counts, [field]: typed })}
              wrong={texts.wrongCount}
              missing={isNeeded && pressed === "pressed" ? texts.needed : null}
            />
          );
        })}
      </div>
      <QualityFields app={app} value={quality} onChange={setQuality} />
      <TextInput label={texts.note} value={note} onInput={setNote} maxLength={500} />
    </EntryDialog>
  );
}

/** Counts as a form shows them; what is not known is empty. */
function typedOf<Name extends string>(
  names: readonly Name[],
  known: Readonly<Record<Name, number | null>> | null,
): TypedCounts<Name> {
  return Object.fromEntries(
    names.map((name) => [name, known === null || known[name] === null ? "" : String(known[name])]),
  ) as TypedCounts<Name>;
}
