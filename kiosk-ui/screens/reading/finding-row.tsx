import type { KioskView, Language } from "@motcua/protocol";
import { FileText } from "lucide-preact";
import type { Finding } from "../../model/find-procedures.ts";
import { nameAndNote, serviceState } from "../../model/service-card.ts";
import { kioskTexts } from "../../texts/kiosk-texts.ts";
import { readingTexts } from "../../texts/reading-texts.ts";

export interface FindingRowProps {
  readonly finding: Finding;
  readonly service: KioskView["services"][number] | null;
  readonly longQueueMinutes: number;
  readonly language: Language;
  /** null while no number can be taken: the row is there to be read */
  readonly onPress: (() => void) | null;
  /** "papers": to the page that says what to bring, which is there to be read also when the service is closed */
  readonly leadsTo: "number" | "papers";
}

/** One finding: the letter of its service, the procedure's name, and the service it belongs to. */
export function FindingRow(props: FindingRowProps) {
  const { finding, service, longQueueMinutes, language, onPress, leadsTo } = props;
  if (service === null) return null;
  const texts = kioskTexts[language];
  const state = serviceState(service, longQueueMinutes);
  const isClosed = state.kind === "closed" && leadsTo === "number";
  const under = finding.procedure === null ? texts.wholeService : nameAndNote(service.name[language]).main;
  const words = (
    <>
      <span class="kiosk-service__letter" aria-hidden="true">
        {service.prefix}
      </span>
      <span class="kiosk-finding__words">
        <span class="kiosk-finding__name">{finding.name[language]}</span>
        <span class="kiosk-finding__under">
          {under}
          {state.kind === "closed" && ` · ${state.reason[language]}`}
        </span>
      </span>
      {leadsTo === "papers" && (
        <span class="kiosk-finding__papers">
          <FileText aria-hidden="true" />
          {readingTexts[language].seePapers}
        </span>
      )}
    </>
  );
  if (onPress === null) return <div class="kiosk-finding">{words}</div>;
  return (
    <button
      type="button"
      class="kiosk-finding kiosk-finding--press"
      aria-disabled={isClosed ? "true" : undefined}
      onClick={isClosed ? undefined : onPress}
    >
      {words}
    </button>
  );
}
