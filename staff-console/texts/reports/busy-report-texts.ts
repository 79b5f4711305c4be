import { counted, defineTexts, type TextsLike } from "@motcua/screen-kit";
import { reportTexts } from "./report-texts.ts";

const vi = {
  nNumbers: (n: string) => `${n} số đã phát trong kỳ`,

  arrivalsTitle: "Giờ nào đông người đến",
  arrivalsNote: "Số đã phát, trung bình mỗi ngày có tiếp dân",
  waitsMapTitle: "Giờ nào phải chờ lâu",
  waitsMapNote: "Phút chờ mà một nửa số lượt vào hàng trong giờ ấy không quá",
  nVisits: (n: string) => `${n} lượt`,
  fewNote: (least: string) => `Giờ có dưới ${least} lượt chỉ ghi số lượt, không tô màu`,
  tooFewAnywhere: (least: string) => `chưa giờ nào có đủ ${least} lượt trong kỳ`,
  peak: "Đông nhất",
  peakIs: (weekday: string, hour: string) => `${weekday}, ${hour}`,
  longestHour: "Chờ lâu nhất",
  aDay: "một ngày",
  allArrivals: "Cả kỳ",
  weekday: "Thứ",
  hourIs: (hour: string) => `${hour} giờ`,
};

const en: TextsLike<typeof vi> = {
  nNumbers: (n) => `${counted(n, "number", "numbers")} taken in the period`,

  arrivalsTitle: "When people come",
  arrivalsNote: "Numbers given out, mean of the days the office was open",
  waitsMapTitle: "When the wait is long",
  waitsMapNote: "Minutes that half of the visits joining in that hour did not exceed",
  nVisits: (n) => counted(n, "visit", "visits"),
  fewNote: (least) => `Hours with fewer than ${least} visits show only how many, without a colour`,
  tooFewAnywhere: (least) => `no hour has ${least} visits in this period`,
  peak: "Busiest",
  peakIs: (weekday, hour) => `${weekday}, ${hour}`,
  longestHour: "Longest wait",
  aDay: "a day",
  allArrivals: "Whole period",
  weekday: "Weekday",
  hourIs: (hour) => `${hour}:00`,
};

/** When people come and when they wait. */
export const busyReportTexts = defineTexts({
  vi: { ...reportTexts.vi, ...vi },
  en: { ...reportTexts.en, ...en },
});
