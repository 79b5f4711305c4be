import { TextInput, useTexts } from "@motcua/screen-kit";
import { panelModels } from "../../model/equipment-draft.ts";
import { equipmentTexts } from "../../texts/equipment-texts.ts";
import { Choice } from "../parts/choice.tsx";
import type { FieldsProps } from "./equipment-form.tsx";

const rates = ["9600", "19200", "38400", "57600", "115200"].map((rate) => ({ value: rate, words: rate }));

/** The serial line of a panel, keypad or scanner, and its address there. */
export function LineFields(props: FieldsProps) {
  const { app, draft, onChange } = props;
  const texts = useTexts(equipmentTexts, app.languageChoice.language);
  return (
    <>
      {draft.kind === "panels" && (
        <Choice
          label={texts.model}
          value={draft.model}
          choices={panelModels.map(({ id, name }) => ({ value: id, words: name }))}
          onChoose={(model) => onChange({ model })}
        />
      )}
      <PathField {...props} />
      <BaudField {...props} />
      {(draft.kind === "panels" || draft.kind === "keypads") && (
        <TextInput
          label={texts.unit}
          value={draft.address}
          onInput={(address) => onChange({ address })}
          maxLength={3}
        />
      )}
    </>
  );
}

/** The path of a port, as the agent's computer calls it. */
export function PathField({ app, draft, onChange }: FieldsProps) {
  const texts = useTexts(equipmentTexts, app.languageChoice.language);
  return (
    <TextInput
      label={texts.path}
      hint={texts.pathHint}
      value={draft.path}
      onInput={(path) => onChange({ path })}
      maxLength={200}
    />
  );
}

/** The speed of a serial line. */
export function BaudField({ app, draft, onChange }: FieldsProps) {
  const texts = useTexts(equipmentTexts, app.languageChoice.language);
  return (
    <Choice
      label={texts.baudRate}
      value={draft.baudRate}
      choices={rates}
      onChoose={(baudRate) => onChange({ baudRate })}
    />
  );
}
