import type { Language, PhoneView } from "@motcua/protocol";
import type { Phone } from "../model/phone.ts";

const names: Readonly<Record<Language, string>> = { vi: "Tiếng Việt", en: "English" };

/** The office, and the other language one touch away, by its own name. */
export function Head({
  phone,
  office,
}: {
  readonly phone: Phone;
  readonly office: PhoneView["office"] | null;
}) {
  const { language, choose } = phone.languageChoice;
  const languages = phone.link.view.value?.languages ?? ["vi", "en"];
  const other = language.value === "vi" ? "en" : "vi";
  return (
    <header class="head">
      <p class="head__office">{office?.name[language.value] ?? ""}</p>
      {languages.length > 1 && (
        <button type="button" class="head__language" lang={other} onClick={() => choose(other)}>
          {names[other]}
        </button>
      )}
    </header>
  );
}
