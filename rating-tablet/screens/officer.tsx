import type { TabletView } from "@motcua/protocol";
import { inLanguage, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import type { Tablet } from "../model/tablet.ts";
import { tabletTexts } from "../texts/tablet-texts.ts";
import "./officer.css";

export interface OfficerProps {
  readonly tablet: Tablet;
  readonly view: Pick<TabletView, "officer" | "counter">;
  readonly size: "row" | "large";
}

/** Who sits at this counter now, by title and photo or initials, and the fields served there. */
export function Officer({ tablet, view: { officer, counter }, size }: OfficerProps) {
  const { language } = tablet.device.languageChoice;
  const texts = useTexts(tabletTexts, language);
  const fields = counter.services.map((name) => inLanguage(name, language.value)).join(", ");
  return (
    <div class={`officer officer--${size}`}>
      {officer !== null && <Portrait key={officer.photo} {...officer} />}
      <p class="officer__words">
        {officer === null ? <strong>{texts.nobodyHere}</strong> : <strong lang="vi">{officer.title}</strong>}
        <span>{texts.fields(fields)}</span>
      </p>
    </div>
  );
}

/** The photo; initials where there is none, or where it does not come: the hub may be away. */
function Portrait({ photo, initials }: Pick<NonNullable<TabletView["officer"]>, "photo" | "initials">) {
  const [state, setState] = useState<"hoped-for" | "failed">("hoped-for");
  if (photo === null || state === "failed") {
    return (
      <span class="officer__initials" aria-hidden="true">
        {initials}
      </span>
    );
  }
  // the title beside it says who it is
  return (
    <img class="officer__photo" src={`/api/v1/photos/${photo}`} alt="" onError={() => setState("failed")} />
  );
}
