import type { LeavePin } from "@motcua/protocol";
import { Button, Card, sealPin, TextInput, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import type { StaffApp } from "../../model/staff-app.ts";
import { leavePinTexts } from "../../texts/leave-pin-texts.ts";
import { refusalWords } from "../../texts/refusal-words.ts";

export interface LeavePinFormProps {
  readonly app: StaffApp;
  readonly sealed: LeavePin | null;
}

/** Sets the PIN that opens the staff's page on kiosks, tablets and boards; only its salted digest leaves this page. */
export function LeavePinForm({ app, sealed }: LeavePinFormProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(leavePinTexts, app.languageChoice.language);
  const [pin, setPin] = useState("");
  const [error, setError] = useState<string | null>(null);
  const put = async (leavePin: LeavePin | null) => {
    const reply = await app.office.change((settings) => ({ ...settings, leavePin }));
    if ("refused" in reply) return setError(refusalWords(reply.refused, language));
    setPin("");
    setError(null);
    app.toasts.show("good", leavePin === null ? texts.removed : texts.saved);
  };
  const set = async () => {
    if (!/^[0-9]{4,8}$/.test(pin)) return setError(texts.pinWrong);
    if (!globalThis.isSecureContext) return setError(texts.insecure);
    await put(await sealPin(pin, crypto));
  };
  return (
    <Card tone="plain" class="settings__card">
      <form class="form" onSubmit={(submit) => submit.preventDefault()}>
        <h2 class="settings__title">{texts.title}</h2>
        <p class="page__words">{texts.words}</p>
        <p role="status">{sealed === null ? texts.notSet : texts.isSet(String(sealed.digits))}</p>
        <TextInput
          label={texts.pin}
          hint={texts.pinHint}
          error={error}
          type="password"
          autocomplete="new-password"
          maxLength={8}
          value={pin}
          onInput={setPin}
        />
        <div class="form__actions">
          <Button kind="primary" size="desk" type="submit" onPress={set}>
            {texts.set}
          </Button>
          {sealed !== null && (
            <Button kind="quiet" size="desk" onPress={() => put(null)}>
              {texts.remove}
            </Button>
          )}
        </div>
      </form>
    </Card>
  );
}
