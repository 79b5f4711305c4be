/** V4: ratings on paper, tablets and phones, kept apart and shown together; each sum can be opened into its parts. */
import type {
  BatchId,
  Bilingual,
  CollectionMode,
  FiguresDifference,
  ModeRatings,
  RatingsPart,
  RatingsTogether,
  Ratio,
  SurveyContent,
} from "@motcua/protocol";
import { percentOf, ratioOf } from "../measures/percent.ts";
import { wilsonInterval } from "../measures/wilson-interval.ts";
import { ratingsOf } from "./survey-ratings.ts";

/** Ratings that this program took itself. */
export interface LiveRatings {
  readonly tablet: { readonly n: number; readonly satisfied: number };
  readonly phone: { readonly n: number; readonly satisfied: number };
  /** finished legs that could be rated, and how many have a vote: one denominator for tablets and phones */
  readonly response: { readonly part: number; readonly of: number };
}

export const noLiveRatings: LiveRatings = {
  tablet: { n: 0, satisfied: 0 },
  phone: { n: 0, satisfied: 0 },
  response: { part: 0, of: 0 },
};

export interface CountedSurvey {
  readonly batch: BatchId;
  readonly content: SurveyContent;
  readonly differences: readonly FiguresDifference[];
}

export interface RatingsInput {
  readonly live: LiveRatings;
  readonly surveys: readonly CountedSurvey[];
  readonly minimumForShare: number;
}

/** All ratings of a period with n, share, interval and response each; what is not known is asked for. */
export function ratingsTogether({ live, surveys, minimumForShare }: RatingsInput): RatingsTogether {
  const modeOf = (mode: CollectionMode): ModeRatings => {
    const counted = surveys.filter(({ content }) => content.mode === mode).map(surveyPart);
    const own = mode === "paper" ? [] : livePart(live[mode], live.response);
    const parts = [...own, ...counted];
    return { mode, ...summed(parts, responseOf(parts), minimumForShare), parts };
  };
  const [paper, tablet, phone] = [modeOf("paper"), modeOf("tablet"), modeOf("phone")];
  const counted = surveys.map(surveyPart);
  const all = [...paper.parts, ...tablet.parts, ...phone.parts];
  return {
    minimumForShare,
    paper,
    tablet,
    phone,
    total: summed(all, responseTogether(live, counted), minimumForShare),
  };
}

function surveyPart({ batch, content, differences }: CountedSurvey): RatingsPart {
  const { service, issued, collected, valid } = content;
  return { batch, service, ...ratingsOf(content), issued, collected, valid, differences: [...differences] };
}

/** Nothing where no visitor could be asked and nobody answered. */
function livePart(
  { n, satisfied }: { readonly n: number; readonly satisfied: number },
  { of }: LiveRatings["response"],
): RatingsPart[] {
  if (n === 0) return [];
  const asked = of === 0 ? null : of;
  return [
    { batch: null, service: null, n, satisfied, issued: asked, collected: n, valid: n, differences: [] },
  ];
}

function summed(parts: readonly RatingsPart[], response: Ratio, minimumForShare: number) {
  const n = parts.reduce((sum, part) => sum + part.n, 0);
  const satisfied = parts.reduce((sum, part) => sum + part.satisfied, 0);
  return { n, satisfied, share: shareOf(satisfied, n, minimumForShare), response, asked: askedOf(parts) };
}

function shareOf(satisfied: number, n: number, minimumForShare: number) {
  if (n < Math.max(1, minimumForShare) || satisfied > n) return null;
  const { low, high } = wilsonInterval(satisfied, n);
  return { percent: percentOf(satisfied / n), lowPercent: percentOf(low), highPercent: percentOf(high) };
}

const notKnown = (part: number): Ratio => ({ part, of: 0, percent: null });

/** Answers ÷ asked; not known as soon as one part cannot say how many were asked. */
function responseOf(parts: readonly RatingsPart[]): Ratio {
  const answered = parts.reduce((sum, { n, valid }) => sum + (valid ?? n), 0);
  if (parts.some(({ issued }) => issued === null)) return notKnown(answered);
  return ratioOf(
    answered,
    parts.reduce((sum, { issued }) => sum + (issued ?? 0), 0),
  );
}

/** Tablets and phones ask the same visitors: their denominator counts once. */
function responseTogether(live: LiveRatings, counted: readonly RatingsPart[]): Ratio {
  const typed = responseOf(counted);
  const part = live.response.part + typed.part;
  const votes = live.tablet.n + live.phone.n;
  const isKnown = (counted.length === 0 || typed.percent !== null) && (votes === 0 || live.response.of > 0);
  return isKnown ? ratioOf(part, live.response.of + typed.of) : notKnown(part);
}

const askedNames = {
  issued: { vi: "số phiếu phát ra", en: "forms issued" },
  collected: { vi: "số phiếu thu về", en: "forms collected" },
  valid: { vi: "số phiếu hợp lệ", en: "valid forms" },
} as const;

/** What stands between these figures and a response rate. */
function askedOf(parts: readonly RatingsPart[]): Bilingual[] {
  const missing = (["issued", "collected", "valid"] as const).filter((key) =>
    parts.some((part) => part.batch !== null && part[key] === null),
  );
  if (missing.length === 0) return [];
  const named = (language: "vi" | "en") => missing.map((key) => askedNames[key][language]).join(", ");
  const unknown = missing.includes("issued");
  return [
    {
      vi: `Cần hỏi thêm: ${named("vi")}.${unknown ? " Chưa biết tỷ lệ trả lời." : ""}`,
      en: `To be asked: ${named("en")}.${unknown ? " The response rate is not known." : ""}`,
    },
  ];
}
