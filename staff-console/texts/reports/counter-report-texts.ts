import { counted, defineTexts, type TextsLike } from "@motcua/screen-kit";
import { reportTexts } from "./report-texts.ts";

const vi = {
  signedIn: "Thời gian ngồi quầy",
  utilisation: "Mức bận",
  utilisationNote: "phục vụ và việc quanh đó, trên thời gian ngồi quầy trừ tạm dừng",
  working: "Phục vụ",
  calling: "Gọi người",
  idle: "Sẵn sàng, chưa có ai",
  paused: "Tạm dừng",
  timeTitle: "Thời gian ngồi quầy dùng vào đâu",
  timeNote: "Phần trăm thời gian ngồi quầy",
  pausesTitle: "Tạm dừng vì sao",
  pausesNote: "Giờ, cộng cả kỳ",
  timesIs: (n: string) => `${n} lần`,
  noUtilisation: "Kỳ này chưa có ai ngồi quầy.",
  noPauses: "Kỳ này không ai tạm dừng.",
};

const en: TextsLike<typeof vi> = {
  signedIn: "Time at the counter",
  utilisation: "Utilisation",
  utilisationNote: "service and what belongs to it, of the time at the counter without pauses",
  working: "Service",
  calling: "Calling",
  idle: "Ready, nobody there",
  paused: "Paused",
  timeTitle: "What the time at the counter went to",
  timeNote: "Per cent of signed-in time",
  pausesTitle: "Why paused",
  pausesNote: "Hours over the whole period",
  timesIs: (n) => counted(n, "time", "times"),
  noUtilisation: "Nobody sat at a counter in this period.",
  noPauses: "Nobody paused in this period.",
};

/** What the time at the counters went to. */
export const counterReportTexts = defineTexts({
  vi: { ...reportTexts.vi, ...vi },
  en: { ...reportTexts.en, ...en },
});
