import type { Bilingual, BoardView } from "@motcua/protocol";
import { Info } from "lucide-preact";
import { type Pace, turnOf } from "../model/rotation.ts";
import { Both, words } from "./both.tsx";
import "./notice-strip.css";

interface Notice {
  readonly kind: "notice" | "priority";
  readonly text: Bilingual;
}

const noticeSeconds = 12;

/** The office's notices in turn, and among them, always, who goes first by law: or there will be quarrels. */
export function NoticeStrip({ view, pace }: { readonly view: BoardView; readonly pace: Pace }) {
  const notice = turnOf(noticesOf(view), noticeSeconds, pace);
  if (notice === null) return null;
  return (
    <section class="notice-strip">
      <h2 class={`notice-strip__kind notice-strip__kind--${notice.kind}`}>
        <Info aria-hidden="true" />
        <Both text={words(notice.kind)} english="below" />
      </h2>
      <p class="notice-strip__text">
        <Both text={notice.text} english="below" />
      </p>
    </section>
  );
}

function noticesOf({ notices, priorityGroups }: BoardView): Notice[] {
  const office = notices.map((text): Notice => ({ kind: "notice", text }));
  if (priorityGroups.length === 0) return office;
  const list = (language: "vi" | "en") => priorityGroups.map((group) => group[language]).join(" · ");
  return [...office, { kind: "priority", text: { vi: list("vi"), en: list("en") } }];
}
