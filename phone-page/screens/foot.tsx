import type { PhoneView } from "@motcua/protocol";
import { Button, useTexts } from "@motcua/screen-kit";
import { MessageSquareText } from "lucide-preact";
import type { Phone } from "../model/phone.ts";
import { phoneTexts } from "../texts/phone-texts.ts";

/** A way to write to the office, and what the link is good for. */
export function Foot({ phone, view }: { readonly phone: Phone; readonly view: PhoneView }) {
  const texts = useTexts(phoneTexts, phone.languageChoice.language);
  return (
    <footer class="foot">
      <Button kind="quiet" size="touch" wide="wide" icon={MessageSquareText} onPress={phone.feedback.open}>
        {texts.feedback}
      </Button>
      <p class="quiet">{texts.until(phone.formats.value.date(view.worksUntil - 1))}</p>
    </footer>
  );
}
