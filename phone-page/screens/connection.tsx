import { refusalText, useTexts } from "@motcua/screen-kit";
import { awayWords } from "@motcua/screen-kit/texts/away-words.ts";
import { kitTexts } from "@motcua/screen-kit/texts/kit-texts.ts";
import { RefreshCw, Unplug } from "lucide-preact";
import type { Phone } from "../model/phone.ts";
import { phoneTexts } from "../texts/phone-texts.ts";

/** Nothing while all is well; else since when not, how old what is shown is, and what is still true. */
export function Connection({ phone, shownAt }: { readonly phone: Phone; readonly shownAt: number | null }) {
  const { link, languageChoice, formats, nowMs } = phone;
  const language = languageChoice.language.value;
  const texts = useTexts(phoneTexts, languageChoice.language);
  const connection = link.connection.value;
  if (connection.kind === "connected") return null;
  if (connection.kind === "starting") {
    return (
      <p class="line line--quiet" role="status">
        <RefreshCw aria-hidden="true" />
        <span>{texts.refreshing}</span>
      </p>
    );
  }
  const since =
    connection.kind === "away"
      ? awayWords(connection, nowMs.value, formats.value, language)
      : refusalText(connection, language);
  return (
    <div class="line line--away" role="status">
      <Unplug aria-hidden="true" />
      <div>
        <p>
          <strong>{since}</strong>
          {shownAt !== null && ` ${texts.stale(formats.value.clock(shownAt))}`}
        </p>
        <p>{shownAt === null ? kitTexts[language].awayWords : texts.staleWords}</p>
      </div>
    </div>
  );
}
