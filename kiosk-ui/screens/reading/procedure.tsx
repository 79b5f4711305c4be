import type { KioskView, ProcedureDetail } from "@motcua/protocol";
import { Badge, Button, useTexts } from "@motcua/screen-kit";
import { FileText, Ticket } from "lucide-preact";
import type { Kiosk } from "../../model/kiosk.ts";
import type { NamedWish } from "../../model/page.ts";
import { pageOf } from "../../model/page-size.ts";
import { readingTexts } from "../../texts/reading-texts.ts";
import { useFittingRows } from "../fitting-rows.ts";
import { StepFoot } from "../foot.tsx";
import { Frame } from "../frame.tsx";
import { Pager } from "../pager.tsx";
import "../issued.css";
import "./reading.css";

export interface ProcedureProps {
  readonly kiosk: Kiosk;
  readonly view: KioskView;
  readonly wish: NamedWish;
  readonly place: number;
}

/** What to bring, what it costs, how long it takes and where; and a number for it. */
export function Procedure({ kiosk, view, wish, place }: ProcedureProps) {
  const { device, door, visit } = kiosk;
  const { language } = device.languageChoice;
  const texts = useTexts(readingTexts, language);
  const named = view.procedures.find(({ service, vi }) => service === wish.service && vi === wish.procedure);
  const service = view.services.find(({ id }) => id === wish.service);
  const detail = kiosk.detailOf(wish);
  const papers = detail?.papers ?? [];
  const { text, reach } = kiosk.appearance.looks.value;
  const [rows, list] = useFittingRows(
    Math.max(1, papers.length),
    `${kiosk.orientation.value} ${text} ${reach} ${language.value} ${wish.procedure}`,
  );
  const { shown, pages, place: held } = pageOf(papers, place, rows);
  const mayTake = door.value.kind === "open" && service !== undefined && service.closedReason === null;
  return (
    <Frame
      kiosk={kiosk}
      kind="procedure"
      title={named?.[language.value] ?? wish.procedure}
      hint={service?.name[language.value] ?? ""}
      foot={<StepFoot kiosk={kiosk} />}
    >
      <section class="kiosk-papers">
        <h2>{texts.papers}</h2>
        {detail?.example === true && <Badge tone="warning">{texts.example}</Badge>}
        {papers.length === 0 && <p>{detail === null ? texts.notWritten : texts.noPapers}</p>}
        <ul ref={list}>
          {shown.map((paper) => (
            <li key={paper.vi}>
              <FileText aria-hidden="true" />
              {paper[language.value]}
            </li>
          ))}
        </ul>
        <Pager kiosk={kiosk} place={held} pages={pages} />
      </section>
      <div class="kiosk-terms">
        {detail !== null && (
          <Terms detail={detail} kiosk={kiosk} counters={service?.counters.join(", ") ?? ""} />
        )}
        {mayTake && (
          <Button kind="primary" size="giant" wide="wide" icon={Ticket} onPress={() => visit.choose(wish)}>
            {texts.takeForThis}
          </Button>
        )}
      </div>
    </Frame>
  );
}

interface TermsProps {
  readonly kiosk: Kiosk;
  readonly detail: ProcedureDetail;
  readonly counters: string;
}

function Terms({ kiosk, detail, counters }: TermsProps) {
  const { language } = kiosk.device.languageChoice;
  const texts = useTexts(readingTexts, language);
  const { fee, workingDays, place, note } = detail;
  const days =
    workingDays === null ? texts.askDays : workingDays === 0 ? texts.sameDay : texts.workingDays(workingDays);
  const where = place?.[language.value] ?? (counters === "" ? texts.askPlace : texts.counters(counters));
  return (
    <>
      <dl class="kiosk-facts">
        {[
          { label: texts.fee, value: fee?.[language.value] ?? texts.askFee },
          { label: texts.days, value: days },
          { label: texts.place, value: where },
        ].map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {note !== null && <p class="kiosk-terms__note">{note[language.value]}</p>}
    </>
  );
}
