import type { PhoneView } from "@motcua/protocol";
import { LanguageSwitch } from "@motcua/screen-kit";
import type { Phone } from "../model/phone.ts";

/** The office, and the other language one touch away. */
export function Head({
  phone,
  office,
}: {
  readonly phone: Phone;
  readonly office: PhoneView["office"] | null;
}) {
  const { language, choose } = phone.languageChoice;
  const languages = phone.link.view.value?.languages ?? ["vi", "en"];
  return (
    <header class="head">
      <p class="head__office">{office?.name[language.value] ?? ""}</p>
      {languages.length > 1 && <LanguageSwitch language={language.value} onChoose={choose} size="desk" />}
    </header>
  );
}
