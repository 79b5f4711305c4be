import type { TabletView } from "@motcua/protocol";
import { inLanguage, useTexts } from "@motcua/screen-kit";
import type { Tablet } from "../model/tablet.ts";
import { tabletTexts } from "../texts/tablet-texts.ts";
import "./officer.css";

export interface OfficerProps {
  readonly tablet: Tablet;
  readonly view: Pick<TabletView, "officer" | "counter">;
  readonly size: "row" | "large";
}

/** Who sits at this counter now, by title and initials, and the fields served there. */
export function Officer({ tablet, view: { officer, counter }, size }: OfficerProps) {
  const { language } = tablet.device.languageChoice;
  const texts = useTexts(tabletTexts, language);
  const fields = counter.services.map((name) => inLanguage(name, language.value)).join(", ");
  return (
    <div class={`officer officer--${size}`}>
      {officer !== null && (
        <span class="officer__initials" aria-hidden="true">
          {officer.initials}
        </span>
      )}
      <p class="officer__words">
        {officer === null ? <strong>{texts.nobodyHere}</strong> : <strong lang="vi">{officer.title}</strong>}
        <span>{texts.fields(fields)}</span>
      </p>
    </div>
  );
}
