import type { AlarmKind, AlarmPlace, AlarmShown, Bilingual, Language, LiveView } from "@motcua/protocol";
import { counted, defineTexts, type Formats, type TextsLike } from "@motcua/screen-kit";

const vi = {
  title: "Cảnh báo",
  calm: "Không có cảnh báo nào.",
  open: (count: string) => `${count} chưa ai nhận`,
  allSeen: "đã có người nhận tất cả",
  acknowledge: "Tôi xử lý",
  acknowledgeOf: (place: string, words: string) => `Tôi xử lý: ${place}, ${words}`,
  acknowledged: "Đã ghi nhận tên của bạn.",
  by: (title: string, clock: string) => `${title} nhận lúc ${clock}`,
  since: (clock: string) => `từ ${clock}`,
  sound: "Chuông báo",
  past: (count: string) => `Đã qua hôm nay (${count})`,
  more: (count: string) => `Xem thêm ${count} cảnh báo`,
  fewer: "Thu gọn",
  noneOver: "Hôm nay chưa có cảnh báo nào đã qua.",
  until: (from: string, to: string) => `${from} – ${to}`,
  nobody: "chưa ai nhận",
  counter: (number: string) => `Quầy ${number}`,
  hub: "Máy chủ",
  close: "Đóng",
  limits: "Ngưỡng",
  limitsTitle: "Ngưỡng cảnh báo",
  limitsWords: "Bỏ chọn để không báo. Thay đổi có hiệu lực ngay với cơ quan đang làm việc.",
  save: "Lưu ngưỡng",
  saved: "Đã lưu ngưỡng cảnh báo.",
};

const en: TextsLike<typeof vi> = {
  title: "Alarms",
  calm: "No alarms.",
  open: (count) => `${count} not acknowledged`,
  allSeen: "all acknowledged",
  acknowledge: "I see to it",
  acknowledgeOf: (place, words) => `I see to it: ${place}, ${words}`,
  acknowledged: "Your name is noted.",
  by: (title, clock) => `${title}, ${clock}`,
  since: (clock) => `since ${clock}`,
  sound: "Chime",
  past: (count) => `Over today (${count})`,
  more: (count) => `Show ${counted(count, "more alarm", "more alarms")}`,
  fewer: "Show fewer",
  noneOver: "No alarm of today is over yet.",
  until: (from, to) => `${from} – ${to}`,
  nobody: "acknowledged by nobody",
  counter: (number) => `Counter ${number}`,
  hub: "The hub",
  close: "Close",
  limits: "Limits",
  limitsTitle: "Limits of alarms",
  limitsWords: "Untick what nobody wants to be told of. Changes act at once on the running office.",
  save: "Save limits",
  saved: "The limits are saved.",
};

/** Alarms on the live board. */
export const alarmTexts = defineTexts({ vi, en });

type Told = (value: string, limit: string) => string;

/** What has happened, beside the name of the place where it has. What goes on growing is told by its limit: a figure of its beginning would soon be wrong. */
const told: Readonly<Record<AlarmKind, Readonly<Record<Language, Told>>>> = {
  "wait-long": {
    vi: (_, limit) => `có người chờ quá ${limit}`,
    en: (_, limit) => `someone has waited over ${limit}`,
  },
  "queue-long": {
    vi: (_, limit) => `quá ${limit} người đang chờ`,
    en: (_, limit) => `more than ${counted(limit, "person", "people")} waiting`,
  },
  "service-long": {
    vi: (_, limit) => `một lượt lâu hơn ${limit} lần dự kiến`,
    en: (_, limit) => `one service takes over ${limit} times as long as expected`,
  },
  "low-rating": {
    vi: (value) => `vừa nhận đánh giá: ${value}`,
    en: (value) => `a rating came in: ${value}`,
  },
  "device-away": {
    vi: (_, limit) => `mất kết nối quá ${limit}`,
    en: (_, limit) => `not connected for over ${limit}`,
  },
  "printer-trouble": {
    vi: (_, limit) => `không in được quá ${limit}`,
    en: (_, limit) => `cannot print for over ${limit}`,
  },
  "paper-low": { vi: () => "sắp hết giấy", en: () => "paper near its end" },
  "zone-silent": {
    vi: (_, limit) => `không có bảng nào đọc số quá ${limit}`,
    en: (_, limit) => `no board to speak for over ${limit}`,
  },
  "battery-low": { vi: (value) => `pin còn ${value}%`, en: (value) => `battery at ${value}%` },
  "votes-waiting": {
    vi: (_, limit) => `đánh giá chưa gửi được quá ${limit}`,
    en: (_, limit) => `votes not sent for over ${limit}`,
  },
  "clock-wrong": { vi: (value) => `đồng hồ lệch ${value} giây`, en: (value) => `clock ${value} s off` },
  "backup-old": {
    vi: (value) => `chưa sao lưu ${value} giờ qua`,
    en: (value) => `no backup for ${value} hours`,
  },
  "disk-full": {
    vi: (value) => `ổ đĩa chỉ còn trống ${value}%`,
    en: (value) => `${value}% of the disk left`,
  },
};

/** One sentence about an alarm, in the unit of its kind. */
export function alarmWords(
  { kind, value, limit }: AlarmShown,
  levels: LiveView["ratings"]["byLevel"],
  formats: Formats,
  language: Language,
): string {
  const number = (amount: number) => formats.amount(Math.round(amount * 10) / 10);
  const whole = (amount: number) => formats.amount(Math.round(amount));
  const say = told[kind][language];
  switch (kind) {
    case "service-long":
      return say("", number(limit));
    case "low-rating":
      return say(levels.find(({ level }) => level === value)?.name[language] ?? String(value), "");
    case "queue-long":
      return say("", whole(limit));
    case "battery-low":
    case "clock-wrong":
    case "backup-old":
    case "disk-full":
      return say(whole(value ?? limit), "");
    case "wait-long":
    case "device-away":
    case "printer-trouble":
    case "paper-low":
    case "zone-silent":
    case "votes-waiting":
      return say("", formats.minutes(limit));
    default:
      return kind satisfies never;
  }
}

/** The place of an alarm by the name that people use. */
export function placeWords(place: AlarmPlace, language: Language): string {
  const texts = { vi, en }[language];
  switch (place.kind) {
    case "service":
      return `${place.prefix} ${place.name[language]}`.trim();
    case "counter":
      return texts.counter(String(place.number));
    case "device":
    case "equipment":
      return place.name;
    case "zone":
      return place.name[language];
    case "hub":
      return texts.hub;
    default:
      return place satisfies never;
  }
}

/** Each limit as a line of the form, with its unit. */
export const limitTexts: Readonly<Record<AlarmKind, { readonly name: Bilingual; readonly unit: Bilingual }>> =
  {
    "wait-long": {
      name: { vi: "Người chờ lâu nhất của một lĩnh vực quá", en: "The longest wait of a service is over" },
      unit: { vi: "phút", en: "minutes" },
    },
    "queue-long": {
      name: { vi: "Số người chờ một lĩnh vực quá", en: "People waiting for a service are over" },
      unit: { vi: "người", en: "people" },
    },
    "service-long": {
      name: {
        vi: "Một lượt phục vụ lâu hơn dự kiến quá",
        en: "A service takes longer than expected by over",
      },
      unit: { vi: "lần", en: "times" },
    },
    "low-rating": {
      name: { vi: "Đánh giá từ mức này trở xuống", en: "A rating at this level or below" },
      unit: { vi: "mức", en: "level" },
    },
    "device-away": {
      name: { vi: "Thiết bị đang cần mà mất kết nối", en: "A device that is needed is away for" },
      unit: { vi: "phút", en: "minutes" },
    },
    "printer-trouble": {
      name: { vi: "Máy in hết giấy hoặc không in được", en: "A printer is out of paper or cannot print for" },
      unit: { vi: "phút", en: "minutes" },
    },
    "paper-low": {
      name: { vi: "Máy in báo sắp hết giấy", en: "A printer's roll is near its end for" },
      unit: { vi: "phút", en: "minutes" },
    },
    "zone-silent": {
      name: { vi: "Khu vực không có bảng nào đọc số", en: "A zone has no board to speak for" },
      unit: { vi: "phút", en: "minutes" },
    },
    "battery-low": {
      name: { vi: "Pin của thiết bị còn dưới", en: "The battery of a device is below" },
      unit: { vi: "%", en: "%" },
    },
    "votes-waiting": {
      name: { vi: "Máy đánh giá chưa gửi được đánh giá", en: "A tablet cannot send its votes for" },
      unit: { vi: "phút", en: "minutes" },
    },
    "clock-wrong": {
      name: { vi: "Đồng hồ của thiết bị lệch quá", en: "The clock of a device is off by over" },
      unit: { vi: "giây", en: "seconds" },
    },
    "backup-old": {
      name: { vi: "Chưa có bản sao lưu mới trong", en: "There is no new backup for" },
      unit: { vi: "giờ", en: "hours" },
    },
    "disk-full": {
      name: { vi: "Ổ đĩa của máy chủ còn trống dưới", en: "Free space on the hub's disk is below" },
      unit: { vi: "%", en: "%" },
    },
  };
