import type { Batch } from "@motcua/protocol";
import { TextInput, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import { readCount } from "../../../model/figure-drafts.ts";
import type { StaffApp } from "../../../model/staff-app.ts";
import { typedTexts } from "../../../texts/typed-texts.ts";
import { CountField } from "./count-field.tsx";
import { EntryDialog } from "./entry-dialog.tsx";
import { useEntering } from "./use-entering.ts";

export interface SipasFormProps {
  readonly app: StaffApp;
  readonly replaces: Batch | null;
  readonly onSaved: () => Promise<void>;
  readonly onClose: () => void;
}

/** The ministry's yearly index, to stand beside the office's own figures. */
export function SipasForm({ app, replaces, onSaved, onClose }: SipasFormProps) {
  const texts = useTexts(typedTexts, app.languageChoice.language);
  const old = replaces?.content?.kind === "sipas" ? replaces.content : null;
  const entering = useEntering(app.http, replaces?.batch ?? null);
  const [year, setYear] = useState(old === null ? "" : String(old.year));
  const [percent, setPercent] = useState(old === null ? "" : String(old.percent));
  const [respondents, setRespondents] = useState(String(old?.respondents ?? ""));
  const [source, setSource] = useState(old?.source ?? "");
  const [pressed, setPressed] = useState<"not-yet" | "pressed">("not-yet");
  const isYear = /^20\d\d$/.test(year.trim());
  const index = /^\d{1,3}(?:[.,]\d{1,2})?$/.test(percent.trim())
    ? Number(percent.trim().replace(",", "."))
    : null;
  const asked = readCount(respondents);
  const isIndex = index !== null && index <= 100;
  const save = async () => {
    setPressed("pressed");
    if (!isYear || !isIndex || index === null || asked === "wrong") return;
    const content = {
      kind: "sipas",
      year: Number(year),
      percent: index,
      respondents: asked,
      source: source.trim(),
    } as const;
    if ((await entering.enter(content)) === "entered") await onSaved();
  };
  const said = (isRight: boolean, words: string) => (pressed === "pressed" && !isRight ? words : null);
  return (
    <EntryDialog app={app} title={texts.addSipas} entering={entering} onSave={save} onClose={onClose}>
      <div class="form__row form__row--top">
        <TextInput
          label={texts.year}
          value={year}
          onInput={setYear}
          maxLength={4}
          error={said(isYear, texts.needed)}
        />
        <TextInput
          label={texts.percent}
          value={percent}
          onInput={setPercent}
          maxLength={6}
          error={said(isIndex, texts.wrongPercent)}
        />
        <CountField
          label={texts.respondents}
          hint={texts.notKnown}
          value={respondents}
          onInput={setRespondents}
          wrong={texts.wrongCount}
          missing={null}
        />
      </div>
      <TextInput label={texts.source} value={source} onInput={setSource} maxLength={300} />
    </EntryDialog>
  );
}
