import type { Bilingual, BoardView, Language } from "@motcua/protocol";
import { Info } from "lucide-preact";
import { type Pace, turnOf } from "../model/rotation.ts";
import { Both, words } from "./both.tsx";
import "./notice-strip.css";

interface Notice {
  readonly kind: "notice" | "priority";
  /** one language is empty where the other needs all the room */
  readonly vi: string;
  readonly en: string;
  readonly length: "short" | "middle" | "long";
}

/** characters that fit on two lines, and on three smaller ones; a longer text has the strip to itself, language by language */
const shortText = 105;
const middleText = 170;

/** The office's notices in turn, and among them, always, who goes first by law: or there will be quarrels. */
export function NoticeStrip({ view, pace }: { readonly view: BoardView; readonly pace: Pace }) {
  const notice = turnOf(noticesOf(view), view.content.noticeSeconds, pace);
  if (notice === null) return null;
  return (
    <section class="notice-strip">
      <h2 class={`notice-strip__kind notice-strip__kind--${notice.kind}`}>
        <Info aria-hidden="true" />
        <Both text={words(notice.kind)} english="below" />
      </h2>
      <p class={`notice-strip__text notice-strip__text--${notice.length}`}>
        <Both text={notice} english="below" />
      </p>
    </section>
  );
}

function noticesOf({ notices, priorityGroups, languages }: BoardView): Notice[] {
  const office = notices.flatMap((text) => noticeOf("notice", text, languages));
  if (priorityGroups.length === 0) return office;
  const list = (language: Language) => priorityGroups.map((group) => group[language]).join(" · ");
  return [...office, ...noticeOf("priority", { vi: list("vi"), en: list("en") }, languages)];
}

function noticeOf(kind: Notice["kind"], { vi, en }: Bilingual, languages: readonly Language[]): Notice[] {
  if (vi.length <= shortText) return [{ kind, vi, en, length: "short" }];
  if (vi.length <= middleText) return [{ kind, vi, en, length: "middle" }];
  const alone: Notice[] = [{ kind, vi, en: "", length: "long" }];
  return languages.includes("en") ? [...alone, { kind, vi: "", en, length: "long" }] : alone;
}
