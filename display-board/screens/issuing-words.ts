import type { Bilingual, BoardView, Language } from "@motcua/protocol";
import type { Formats } from "@motcua/screen-kit";
import { boardTexts } from "../texts/board-texts.ts";

/** When numbers are given out, in both languages: until when, from when, or no more today. */
export function issuingWords(
  issuing: BoardView["issuing"],
  nowMs: number,
  formats: Record<Language, Formats>,
): Bilingual {
  const say = (language: Language): string => {
    const texts = boardTexts[language];
    const { clock, day, date } = formats[language];
    if (issuing.state === "open" && nowMs < issuing.stopsAt)
      return texts.issuingUntil(clock(issuing.stopsAt));
    // the hub tells a view when something happens, and at closing time nothing has to
    if (issuing.state === "open" || issuing.opensAt === null) return texts.issuingOver;
    const isToday = date(issuing.opensAt) === date(nowMs);
    const when = clock(issuing.opensAt);
    return texts.issuingFrom(isToday ? when : `${when} ${day(issuing.opensAt)}`);
  };
  return { vi: say("vi"), en: say("en") };
}
