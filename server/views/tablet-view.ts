/** What a rating tablet shows: who sits here, the number being served, and the leg it may ask about (V3). */
import type { CounterId, TabletView } from "@motcua/protocol";
import type { SiteState } from "../domain/state.ts";
import { counterSign, officeOf } from "./office.ts";

/** The view of the tablet at one counter, with the photo of who sits there. Never a total, never an earlier answer (V2). */
export function tabletView(state: SiteState, counter: CounterId, photo: string | null): TabletView {
  const { settings, day } = state;
  const open = day?.counters.get(counter);
  const last = open?.lastFinished ?? null;
  return {
    office: officeOf(state),
    counter: counterSign(state, counter),
    officer:
      open === undefined
        ? null
        : { title: open.officer.title, initials: initialsOf(open.officer.title), photo },
    languages: settings.languages,
    question:
      last === null || day?.votes.has(last.leg)
        ? null
        : { leg: last.leg, number: last.number, finishedAt: last.at },
    scale: settings.ratingScale,
    reasons: settings.ratingReasons,
  };
}

/** The first letters of the last two words: `HT` for "Cán bộ Hộ tịch". */
function initialsOf(title: string): string {
  return title
    .trim()
    .split(/\s+/)
    .slice(-2)
    .map((word) => [...word][0]?.toLocaleUpperCase("vi") ?? "")
    .join("");
}
