import type { KioskView } from "@motcua/protocol";
import { useTexts } from "@motcua/screen-kit";
import { Megaphone } from "lucide-preact";
import type { Kiosk } from "../../model/kiosk.ts";
import { pageOf } from "../../model/page-size.ts";
import { readingTexts } from "../../texts/reading-texts.ts";
import { useFittingRows } from "../fitting-rows.ts";
import { StepFoot } from "../foot.tsx";
import { Frame } from "../frame.tsx";
import { Pager } from "../pager.tsx";
import "./reading.css";

export interface NoticesProps {
  readonly kiosk: Kiosk;
  readonly view: KioskView;
  readonly place: number;
}

/** The notices of the office, as many on a page as there is room for. */
export function Notices({ kiosk, view, place }: NoticesProps) {
  const { language } = kiosk.device.languageChoice;
  const texts = useTexts(readingTexts, language);
  const { text, reach } = kiosk.appearance.looks.value;
  const [rows, list] = useFittingRows(
    Math.max(1, Math.min(8, view.notices.length)),
    `${kiosk.orientation.value} ${text} ${reach} ${language.value}`,
  );
  const { shown, pages, place: held } = pageOf(view.notices, place, rows);
  return (
    <Frame kiosk={kiosk} kind="notices" title={texts.notices} foot={<StepFoot kiosk={kiosk} />}>
      {shown.length === 0 && <p class="kiosk-reading__none">{texts.noNotices}</p>}
      <ul class="kiosk-notices" ref={list}>
        {shown.map((notice) => (
          <li key={notice.vi}>
            <Megaphone aria-hidden="true" />
            <p>{notice[language.value]}</p>
          </li>
        ))}
      </ul>
      <Pager kiosk={kiosk} place={held} pages={pages} />
    </Frame>
  );
}
