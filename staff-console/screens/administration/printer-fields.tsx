import type { PrintsFor } from "@motcua/protocol";
import { TextInput, useTexts } from "@motcua/screen-kit";
import { type EquipmentDraft, hasPath, printerModels } from "../../model/equipment-draft.ts";
import { equipmentTexts } from "../../texts/equipment-texts.ts";
import { Choice } from "../parts/choice.tsx";
import type { FieldsProps } from "./equipment-form.tsx";
import { BaudField, PathField } from "./line-fields.tsx";

/** What a printer is, how it is reached, how it prints, and for whom. */
export function PrinterFields(props: FieldsProps) {
  const { app, draft, onChange } = props;
  const language = app.languageChoice.language.value;
  const texts = useTexts(equipmentTexts, app.languageChoice.language);
  const model = printerModels.find(({ id }) => id === draft.model);
  return (
    <>
      <Choice
        label={texts.model}
        value={draft.model}
        choices={printerModels.map(({ id, name }) => ({ value: id, words: name }))}
        onChoose={(chosen) => onChange({ model: chosen })}
      />
      {model !== undefined && <p class="equipment__hint">{model.words[language]}</p>}
      <Choice
        label={texts.targetKind}
        value={draft.targetKind}
        choices={(["tcp", "serial", "usb", "virtual"] as const).map((kind) => ({
          value: kind,
          words: texts[kind],
        }))}
        onChoose={(targetKind) => onChange({ targetKind })}
      />
      <TargetFields {...props} />
      <Choice
        label={texts.paper}
        value={draft.paper}
        choices={(["80mm", "58mm"] as const).map((paper) => ({ value: paper, words: paper }))}
        onChoose={(paper) => onChange({ paper })}
      />
      <Choice
        label={texts.mode}
        value={draft.mode}
        choices={(["raster", "hybrid", "text"] as const).map((mode) => ({ value: mode, words: texts[mode] }))}
        onChoose={(mode) => onChange({ mode })}
      />
      {draft.mode === "text" && (
        <Choice
          label={texts.codePage}
          value={draft.codePage}
          choices={[
            { value: "", words: texts.chooseCodePage },
            { value: "wpc1258", words: "WPC1258" },
            { value: "tcvn3", words: "TCVN-3" },
            { value: "unaccented", words: texts.unaccented },
          ]}
          onChoose={(codePage) => onChange({ codePage: codePage as EquipmentDraft["codePage"] })}
        />
      )}
      <Places {...props} title={texts.prints} field="prints" />
      <Places {...props} title={texts.standsInFor} field="standsInFor" />
    </>
  );
}

function TargetFields(props: FieldsProps) {
  const { app, draft, onChange } = props;
  const texts = useTexts(equipmentTexts, app.languageChoice.language);
  if (draft.targetKind === "tcp")
    return (
      <>
        <TextInput
          label={texts.host}
          value={draft.host}
          onInput={(host) => onChange({ host })}
          placeholder="192.168.1.50"
          maxLength={253}
        />
        <TextInput
          label={texts.port}
          value={draft.port}
          onInput={(port) => onChange({ port })}
          maxLength={5}
        />
      </>
    );
  if (!hasPath(draft.targetKind)) return null;
  return (
    <>
      <PathField {...props} />
      {draft.targetKind === "serial" && (
        <>
          <BaudField {...props} />
          {Number(draft.baudRate) < 38_400 && <p class="equipment__hint">{texts.slow}</p>}
          <Choice
            label={texts.flowControl}
            value={draft.flowControl}
            choices={[
              { value: "rts-cts", words: texts.rtsCts },
              { value: "xon-xoff", words: texts.xonXoff },
              { value: "none", words: texts.noFlow },
            ]}
            onChoose={(flowControl) => onChange({ flowControl })}
          />
        </>
      )}
    </>
  );
}

interface PlacesProps extends FieldsProps {
  readonly title: string;
  readonly field: "prints" | "standsInFor";
}

/** The kiosks and the desk that a printer prints for. */
function Places({ app, devices, draft, onChange, title, field }: PlacesProps) {
  const texts = useTexts(equipmentTexts, app.languageChoice.language);
  const kiosks = devices.filter(({ role }) => role === "kiosk");
  const places: { readonly origin: PrintsFor; readonly words: string }[] = [
    ...kiosks.map(({ id, name }) => ({ origin: id, words: name })),
    { origin: "reception", words: texts.reception },
  ];
  const chosen = draft[field];
  const toggle = (origin: PrintsFor) =>
    onChange({
      [field]: chosen.includes(origin) ? chosen.filter((one) => one !== origin) : [...chosen, origin],
    });
  return (
    <fieldset class="equipment__places">
      <legend>{title}</legend>
      {places.map(({ origin, words }) => (
        <label key={origin}>
          <input type="checkbox" checked={chosen.includes(origin)} onChange={() => toggle(origin)} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
