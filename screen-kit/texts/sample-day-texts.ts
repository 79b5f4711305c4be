import { defineTexts, type TextsLike } from "./texts.ts";

const vi = {
  title: "Ngày mẫu đang chạy",
  day: (day: string) => `Ngày mẫu ${day}`,
  speed: (rate: number) => `giờ nhanh gấp ${rate} lần`,
  pace: "đúng nhịp giờ thật",
  people: "ngày giờ và mọi người là mô phỏng",
  stop: "dừng ở trang chính",
};

const en: TextsLike<typeof vi> = {
  title: "The sample day is running",
  day: (day) => `Sample day ${day}`,
  speed: (rate) => `time passes ${rate} times as fast`,
  pace: "at the pace of real time",
  people: "date, time and people are simulated",
  stop: "stop it on the start page",
};

/** What every screen of a demonstration says while its sample day plays. */
export const sampleDayTexts = defineTexts({ vi, en });
