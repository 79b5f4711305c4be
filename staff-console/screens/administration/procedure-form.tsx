import type { Procedure, ServiceId } from "@motcua/protocol";
import { Button, Dialog, Field, TextInput, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import {
  isTaken,
  type ProcedureDraft,
  type ProcedureProblem,
  procedureDraftOf,
  procedureOf,
  putProcedure,
} from "../../model/procedure-drafts.ts";
import { procedureTexts } from "../../texts/procedure-texts.ts";
import { shellTexts } from "../../texts/shell-texts.ts";
import type { ReadingPartProps } from "./procedures-page.tsx";

export interface ProcedureFormProps extends ReadingPartProps {
  /** null adds one */
  readonly procedure: Procedure | null;
  readonly onClose: () => void;
}

type DraftText = Exclude<keyof ProcedureDraft, "service">;

/** One procedure: its names, and what a citizen reads before taking a number for it. */
export function ProcedureForm({ app, settings, change, procedure, onClose }: ProcedureFormProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(procedureTexts, app.languageChoice.language);
  const shell = useTexts(shellTexts, app.languageChoice.language);
  const [draft, setDraft] = useState(() =>
    procedureDraftOf(procedure, settings.services[0]?.id ?? ("" as ServiceId)),
  );
  const [problem, setProblem] = useState<ProcedureProblem | null>(null);
  const set = (part: Partial<ProcedureDraft>) => {
    setProblem(null);
    setDraft({ ...draft, ...part });
  };
  const save = async () => {
    const read = procedureOf(draft);
    if (typeof read === "string") return setProblem(read);
    if (isTaken(settings, procedure, read)) return setProblem("twice");
    if ((await change(putProcedure(procedure, read))) === "saved") onClose();
  };
  const line = (field: DraftText, label: string, hint: string | null, error: string | null, max = 200) => (
    <TextInput
      label={label}
      hint={hint}
      error={error}
      value={draft[field]}
      maxLength={max}
      onInput={(typed) => set({ [field]: typed })}
    />
  );
  const lines = (field: DraftText, label: string, error: string | null) => (
    <Field label={label} error={error}>
      {(ids) => (
        <textarea
          {...ids}
          class="kit-input"
          rows={4}
          value={draft[field]}
          onInput={(typed) => set({ [field]: typed.currentTarget.value })}
        />
      )}
    </Field>
  );
  const said = { name: texts.name, days: texts.daysWrong, papers: texts.papersTooMany, twice: texts.twice };
  const wrong = (of: ProcedureProblem) => (problem === of ? said[of] : null);
  return (
    <Dialog
      title={procedure === null ? texts.add : texts.editOf(procedure[language])}
      closeLabel={shell.close}
      onClose={onClose}
      size="large"
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
      <form class="form" onSubmit={(submit) => submit.preventDefault()}>
        <div class="form__row">
          <Field label={texts.service}>
            {(ids) => (
              <select
                {...ids}
                class="kit-input"
                value={draft.service}
                onChange={(chosen) => set({ service: chosen.currentTarget.value as ServiceId })}
              >
                {settings.services.map((service) => (
                  <option key={service.id} value={service.id}>
                    {service.prefix} – {service[language]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {line("code", texts.code, null, null, 40)}
        </div>
        {line("vi", texts.nameVi, null, wrong("name") ?? wrong("twice"))}
        {line("en", texts.nameEn, texts.enHint, null)}
        <div class="form__row form__row--top">
          {lines("papersVi", texts.papersVi, wrong("papers"))}
          {lines("papersEn", texts.papersEn, null)}
        </div>
        <div class="form__row form__row--top">
          {line("feeVi", texts.feeVi, null, null)}
          {line("feeEn", texts.feeEn, null, null)}
        </div>
        {line("workingDays", texts.days, texts.daysHint, wrong("days"), 3)}
        <div class="form__row form__row--top">
          {line("placeVi", texts.placeVi, texts.placeHint, null)}
          {line("placeEn", texts.placeEn, texts.enHint, null)}
        </div>
        <div class="form__row form__row--top">
          {line("noteVi", texts.noteVi, null, null, 400)}
          {line("noteEn", texts.noteEn, null, null, 400)}
        </div>
      </form>
    </Dialog>
  );
}
