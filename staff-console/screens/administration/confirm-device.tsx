import type { Device, DeviceRole, Placement, Refusal, SiteSettings } from "@motcua/protocol";
import { Button, Card, TextInput, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import type { Listed } from "../../model/listed.ts";
import type { StaffApp } from "../../model/staff-app.ts";
import { administrationTexts } from "../../texts/administration-texts.ts";
import { deviceRoleTexts } from "../../texts/live-texts.ts";
import { refusalWords } from "../../texts/refusal-words.ts";
import { Choice } from "../parts/choice.tsx";
import { type DevicePlace, PlaceFields } from "./place-fields.tsx";

export interface ConfirmDeviceProps {
  readonly app: StaffApp;
  readonly settings: SiteSettings;
  readonly listed: Listed<Device>;
}

const roles: readonly DeviceRole[] = ["kiosk", "tablet", "board", "hardware"];

/** Lets a device in that shows a code, and says where it stands. */
export function ConfirmDevice({ app, settings, listed }: ConfirmDeviceProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(administrationTexts, app.languageChoice.language);
  const nowhere: DevicePlace = { name: "", counter: null, zone: settings.zones[0]?.id ?? null };
  const [code, setCode] = useState("");
  const [role, setRole] = useState<DeviceRole>("kiosk");
  const [place, setPlace] = useState(nowhere);
  const [checked, setChecked] = useState<"not-yet" | "checked">("not-yet");
  const [problem, setProblem] = useState<Refusal | null>(null);
  const digits = code.replace(/\s/g, "");
  const codeIsWrong = !/^[0-9]{6}$/.test(digits);
  const nameIsMissing = place.name.trim() === "";

  const chooseRole = (chosen: DeviceRole) => {
    setRole(chosen);
    const counter = chosen === "tablet" ? (place.counter ?? settings.counters[0]?.id ?? null) : place.counter;
    setPlace({ ...place, counter });
  };
  const pair = async () => {
    setChecked("checked");
    setProblem(null);
    if (codeIsWrong || nameIsMissing) return;
    const placement: Placement = { role, name: place.name.trim(), counter: place.counter, zone: place.zone };
    const reply = await app.http.post<Placement>("devices/confirm", { code: digits, placement });
    if ("refused" in reply) return setProblem(reply.refused);
    app.toasts.show("good", texts.paired(placement.name));
    setCode("");
    setPlace(nowhere);
    setChecked("not-yet");
    await listed.reload();
  };

  return (
    <Card tone="plain">
      <form class="form" onSubmit={(submit) => submit.preventDefault()}>
        <div class="heading">
          <h2>{texts.confirm}</h2>
          <p>{texts.confirmWords}</p>
        </div>
        {problem !== null && (
          <p class="said said--bad" role="alert">
            {problem.code === "grant-expired" ? texts.codeUnknown : refusalWords(problem, language)}
          </p>
        )}
        <div class="form__row form__row--top">
          <TextInput
            label={texts.code}
            value={code}
            onInput={setCode}
            maxLength={9}
            placeholder="000 000"
            error={checked === "checked" && codeIsWrong ? texts.codeWrong : null}
          />
          <Choice
            label={texts.role}
            value={role}
            choices={roles.map((value) => ({ value, words: deviceRoleTexts[value][language] }))}
            onChoose={chooseRole}
          />
          <PlaceFields
            app={app}
            settings={settings}
            role={role}
            place={place}
            onPlace={setPlace}
            nameError={checked === "checked" && nameIsMissing ? texts.nameNeeded : null}
          />
        </div>
        <div class="form__actions">
          <Button kind="primary" size="desk" type="submit" onPress={pair}>
            {texts.pair}
          </Button>
        </div>
      </form>
    </Card>
  );
}
