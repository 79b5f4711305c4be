import { Button, useTexts } from "@motcua/screen-kit";
import { BellRing } from "lucide-preact";
import type { Phone } from "../model/phone.ts";
import { phoneTexts } from "../texts/phone-texts.ts";

/** Turns the alarm on by the touch that a browser asks for, and says what it cannot do. */
export function AlarmButton({ phone }: { readonly phone: Phone }) {
  const { alarm, languageChoice } = phone;
  const texts = useTexts(phoneTexts, languageChoice.language);
  if (alarm.state.value === "off") {
    return (
      <Button
        kind="primary"
        size="touch"
        wide="wide"
        icon={BellRing}
        note={texts.alarmNote}
        onPress={alarm.turnOn}
      >
        {texts.alarmOn}
      </Button>
    );
  }
  return (
    <section class="card alarm" role="status">
      <BellRing aria-hidden="true" />
      <div>
        <p>
          <strong>{texts.alarmIsOn}</strong>
        </p>
        <p>{texts.alarmIsOnWords}</p>
      </div>
      <Button kind="quiet" size="desk" onPress={alarm.turnOff}>
        {texts.alarmOff}
      </Button>
    </section>
  );
}
