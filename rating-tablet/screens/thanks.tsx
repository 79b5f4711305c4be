import type { TabletView } from "@motcua/protocol";
import { useTexts } from "@motcua/screen-kit";
import { Check } from "lucide-preact";
import type { Tablet } from "../model/tablet.ts";
import { tabletTexts } from "../texts/tablet-texts.ts";
import "./thanks.css";

/** Thanks, without a word about what was answered: the officer may see the glass (V2). */
export function Thanks({ tablet, view }: { readonly tablet: Tablet; readonly view: TabletView }) {
  const { language } = tablet.device.languageChoice;
  const texts = useTexts(tabletTexts, language);
  return (
    <main class="thanks" data-guard={tablet.round.guard.value}>
      <span class="thanks__sign" aria-hidden="true">
        <Check />
      </span>
      <div role="status">
        <h1>{texts.thanks}</h1>
        <p class="thanks__words">{texts.thanksWords}</p>
      </div>
      <p class="thanks__office">{view.office.name[language.value]}</p>
    </main>
  );
}
