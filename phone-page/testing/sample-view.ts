import type { LegId, PhoneRating, PhoneStage, PhoneView, RatingReason } from "@motcua/protocol";
import site from "@motcua/server/sites/site-binh-son-2022.json" with { type: "json" };

/** 23/11/2026, 09:42 in Vietnam: a Monday. */
export const sampleNowMs = Date.UTC(2026, 10, 23, 2, 42);
export const sampleLeg = "01932f0a-0000-7000-8000-00000000000c" as LegId;

/** The question about the service of C015. */
export const sampleRating: Extract<PhoneRating, { state: "asked" }> = {
  state: "asked",
  leg: sampleLeg,
  scale: site.ratingScale,
  reasons: site.ratingReasons as unknown as RatingReason[],
};

/** C015 waits with three people before it. */
export const sampleWaiting: Extract<PhoneStage, { kind: "waiting" }> = {
  kind: "waiting",
  ahead: 3,
  estimate: { lowMinutes: 7, highMinutes: 12 },
  openCounters: [2, 5],
  joinedBy: "issue",
  breakUntil: null,
};

/** What the phone of C015 shows at this stage. */
export function sampleView(stage: PhoneStage = sampleWaiting): PhoneView {
  return {
    office: { id: site.id as PhoneView["office"]["id"], name: site.name, authority: site.authority },
    languages: ["vi", "en"],
    language: "vi",
    day: "2026-11-23" as PhoneView["day"],
    number: "C015" as PhoneView["number"],
    service: { vi: "Hộ tịch", en: "Civil status" },
    worksUntil: Date.UTC(2026, 10, 24, 17),
    stage,
  };
}
