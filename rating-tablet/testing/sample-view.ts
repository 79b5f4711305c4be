import type { LegId, RatingReason, RatingScale, TabletView, TicketNumber } from "@motcua/protocol";
import site from "@motcua/server/sites/site-binh-son-2022.json" with { type: "json" };

/** 23/11/2026, 09:42 in Vietnam: a Monday. */
export const sampleNowMs = Date.UTC(2026, 10, 23, 2, 42);

export const sampleLeg = "01932f0a-0000-7000-8000-00000000000c" as LegId;
export const nextLeg = "01932f0a-0000-7000-8000-00000000000d" as LegId;

/** The leg of C015, finished just now. */
export const sampleQuestion = {
  leg: sampleLeg,
  number: "C015" as TicketNumber,
  finishedAt: sampleNowMs,
};

/** What the tablet of counter 2 shows while nobody is there, changed where a test says so. */
export function sampleView(change: Partial<TabletView> = {}): TabletView {
  return {
    office: { id: site.id as TabletView["office"]["id"], name: site.name, authority: site.authority },
    counter: sampleCounter(2),
    officer: { title: "Công chức Hộ tịch", initials: "HT", photo: null },
    languages: ["vi", "en"],
    question: null,
    scale: site.ratingScale,
    reasons: site.ratingReasons as unknown as RatingReason[],
    ...change,
  };
}

/** The sign over a counter of the office. */
export function sampleCounter(
  number: number,
  change: Partial<TabletView["counter"]> = {},
): TabletView["counter"] {
  const ids: readonly string[] = site.counters.find((counter) => counter.number === number)?.services ?? [];
  return {
    number,
    label: null,
    services: site.services.filter(({ id }) => ids.includes(id)).map(({ vi, en }) => ({ vi, en })),
    state: "free",
    ticket: null,
    ...change,
  };
}

const words: Record<number, readonly (readonly [vi: string, en: string])[]> = {
  2: [
    ["Không hài lòng", "Dissatisfied"],
    ["Hài lòng", "Satisfied"],
  ],
  3: [
    ["Không hài lòng", "Dissatisfied"],
    ["Bình thường", "Neutral"],
    ["Hài lòng", "Satisfied"],
  ],
};

/** A scale of two or three levels, as other offices have. */
export function sampleScale(levels: 2 | 3, change: Partial<RatingScale> = {}): RatingScale {
  return {
    id: `of-${levels}`,
    levels: (words[levels] ?? []).map(([vi, en], index) => ({
      value: index + 1,
      vi,
      en,
      satisfied: index === levels - 1,
    })),
    askReasonsAtOrBelow: 1,
    idleSeconds: 30,
    ...change,
  };
}
