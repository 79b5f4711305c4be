import { counted, defineTexts, type TextsLike } from "@motcua/screen-kit";
import { reportTexts } from "./report-texts.ts";

const vi = {
  nLegs: (n: string) => `tính trên ${n} lượt`,
  timeHalf: (what: string) => `${what}: một nửa ≤`,
  max: "Lâu nhất",
  mean: "Trung bình",
  calledLegs: "Đã gọi",
  servedLegs: "Đã phục vụ",
  allLegs: (n: string) => `Tổng cộng ${n} lượt.`,
  medianIs: (span: string) => `Một nửa ≤ ${span}`,
  upToP90: "từ đó đến mức 90% không quá",
  targetIs: (minutes: string) => `Mục tiêu ${minutes} phút`,
  withinTarget: "Gọi trong mục tiêu",
  beyondTarget: "Gọi muộn hơn mục tiêu",
  spreadWords: (p90: string, max: string) => `90% không quá ${p90}, lâu nhất ${max}`,
  issuedNote: (legs: string) => `${legs} lượt, kể cả chuyển quầy`,
  within: (minutes: string) => `Gọi trong ${minutes} phút`,
  noShows: "Vắng mặt",
  abandonment: "Bỏ về",
  promise: "Đúng hẹn chờ",
  doubtfulNote: "giữ lại, đếm riêng, không tính vào thời gian",
  legs: "Lượt",
  closedTime: (legs: string, hours: string) =>
    `Giờ nghỉ đã trừ khỏi thời gian chờ: ${hours}, ở ${legs} lượt.`,
  leftOutTitle: "Không tính vào thời gian phục vụ",
  leftOut: (noShows: string, transferred: string, returned: string, doubtful: string) =>
    `${noShows} vắng mặt, ${transferred} chuyển, ${returned} trả về hàng, ${doubtful} không rõ`,
  endings: "Các lượt kết thúc thế nào",

  visitsTitle: "Người dân đến",
  visitsNote: (what: string) => `Số đã phát theo ${what}`,
  waitTrendTitle: (step: string) => `Thời gian chờ qua từng ${step}`,
  waitTrendNote: (unit: string) => `${unit}: mức mà một nửa, và mức mà 90% số lượt không quá`,
  levelTrendTitle: (step: string) => `Gọi đúng mục tiêu qua từng ${step}`,
  levelTrendNote: (minutes: string) => `Phần trăm số lượt được gọi trong ${minutes} phút`,
  distributionTitle: "bao lâu, bao nhiêu lượt",
  waitBy: (what: string) => `Thời gian chờ theo ${what}`,
  waitByNote: (unit: string) => `${unit}: mức mà một nửa số lượt không quá, và từ đó đến mức 90%`,
  longestOf: (rows: string, all: string) => `${rows} nhóm chờ lâu nhất trong ${all} nhóm`,
  waitTable: "Chờ và phục vụ",
  binIs: (from: string, until: string) => `${from}–${until}`,
  binFrom: (from: string) => `từ ${from}`,
  legsAmount: (n: string) => `${n} lượt`,
  whichTime: "Thời gian nào",
  saidTrend: (title: string, days: string, low: string, high: string) =>
    `${title}: ${days} điểm, thấp nhất ${low}, cao nhất ${high}.`,
};

const en: TextsLike<typeof vi> = {
  nLegs: (n) => `of ${counted(n, "visit", "visits")}`,
  timeHalf: (what) => `${what}: half ≤`,
  max: "Longest",
  mean: "Mean",
  calledLegs: "Called",
  servedLegs: "Served",
  allLegs: (n) => `${counted(n, "visit", "visits")} in all.`,
  medianIs: (span) => `Half ≤ ${span}`,
  upToP90: "from there to what 90% do not exceed",
  targetIs: (minutes) => `Target ${minutes} min`,
  withinTarget: "Called within the target",
  beyondTarget: "Called later than the target",
  spreadWords: (p90, max) => `90% within ${p90}, longest ${max}`,
  issuedNote: (legs) => `${counted(legs, "visit", "visits")}, transfers included`,
  within: (minutes) => `Called within ${minutes} min`,
  noShows: "No-shows",
  abandonment: "Left",
  promise: "Promise kept",
  doubtfulNote: "kept, counted apart, left out of the times",
  legs: "Visits",
  closedTime: (legs, hours) =>
    `Closed hours taken out of waits: ${hours}, in ${counted(legs, "visit", "visits")}.`,
  leftOutTitle: "Left out of service times",
  leftOut: (noShows, transferred, returned, doubtful) =>
    `${counted(noShows, "no-show", "no-shows")}, ${transferred} transferred, ${returned} returned, ${doubtful} doubtful`,
  endings: "How visits ended",

  visitsTitle: "People who came",
  visitsNote: (what) => `Numbers given out by ${what}`,
  waitTrendTitle: (step) => `Waits from ${step} to ${step}`,
  waitTrendNote: (unit) => `${unit}: what half of the visits, and what 90% of them did not exceed`,
  levelTrendTitle: (step) => `Target reached from ${step} to ${step}`,
  levelTrendNote: (minutes) => `Per cent of visits called within ${minutes} minutes`,
  distributionTitle: "how long, how many visits",
  waitBy: (what) => `Waits by ${what}`,
  waitByNote: (unit) => `${unit}: what half of the visits did not exceed, and from there to 90%`,
  longestOf: (rows, all) => `the ${rows} longest of ${all}`,
  waitTable: "Waits and service",
  binIs: (from, until) => `${from}–${until}`,
  binFrom: (from) => `${from}+`,
  legsAmount: (n) => counted(n, "visit", "visits"),
  whichTime: "Which time",
  saidTrend: (title, days, low, high) =>
    `${title}: ${counted(days, "point", "points")}, lowest ${low}, highest ${high}.`,
};

/** How long people waited and were served: the waits page, and the same figures on the overview. */
export const waitReportTexts = defineTexts({
  vi: { ...reportTexts.vi, ...vi },
  en: { ...reportTexts.en, ...en },
});
