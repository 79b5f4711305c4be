import type { AlarmKind, Bilingual, Language, SettingsChange, SiteSettings } from "@motcua/protocol";
import { dayWords } from "@motcua/screen-kit";
import { limitTexts } from "./alarm-texts.ts";

/** What each field of the settings is called where its changes are told. */
const sections: Readonly<Record<keyof SiteSettings, Bilingual>> = {
  id: { vi: "Mã bộ phận", en: "Office id" },
  level: { vi: "Cấp", en: "Level" },
  demonstration: { vi: "Minh họa", en: "Demonstration" },
  timeZone: { vi: "Múi giờ", en: "Time zone" },
  name: { vi: "Tên bộ phận", en: "Name of the office" },
  authority: { vi: "Cơ quan", en: "Authority" },
  languages: { vi: "Ngôn ngữ", en: "Languages" },
  hours: { vi: "Giờ làm việc", en: "Opening hours" },
  issuing: { vi: "Phát số", en: "Giving out numbers" },
  waitTargetMinutes: { vi: "Mục tiêu chờ (phút)", en: "Wait target (minutes)" },
  longQueueMinutes: { vi: "Báo hàng dài từ (phút)", en: "Long queue from (minutes)" },
  doubtfulServiceMinutes: { vi: "Lượt phục vụ đáng ngờ từ (phút)", en: "Doubtful service from (minutes)" },
  queueOrder: { vi: "Thứ tự gọi số", en: "Queue order" },
  noShow: { vi: "Ghi vắng", en: "No-shows" },
  votes: { vi: "Đánh giá", en: "Ratings" },
  priorityGroups: { vi: "Nhóm ưu tiên", en: "Priority group" },
  ratingScale: { vi: "Thang đánh giá", en: "Rating scale" },
  ratingReasons: { vi: "Lý do đánh giá", en: "Rating reason" },
  pauseReasons: { vi: "Lý do tạm dừng", en: "Reason to pause" },
  services: { vi: "Lĩnh vực", en: "Service" },
  counters: { vi: "Quầy", en: "Counter" },
  procedures: { vi: "Thủ tục", en: "Procedures" },
  zones: { vi: "Khu vực", en: "Zone" },
  notices: { vi: "Thông báo", en: "Notices" },
  singleVotesFor: { vi: "Người xem từng lượt đánh giá", en: "Who may look at single ratings" },
  equipment: { vi: "Thiết bị ngoại vi", en: "Equipment" },
  ticketTemplate: { vi: "Mẫu phiếu", en: "Ticket layout" },
  feedback: { vi: "Phản ánh kiến nghị", en: "Feedback" },
  formerScales: { vi: "Thang đánh giá cũ", en: "Former scales" },
  ownNumbers: { vi: "Số cấp khi mất máy chủ", en: "Numbers for kiosks alone" },
  voice: { vi: "Giọng đọc", en: "Voice" },
  board: { vi: "Nội dung bảng", en: "Board content" },
  documents: { vi: "Tài liệu báo cáo", en: "Report documents" },
  alarms: { vi: "Ngưỡng cảnh báo", en: "Alarm limits" },
  leavePin: { vi: "Mã PIN để thoát màn hình", en: "PIN to leave a screen" },
};

const fields: Readonly<Record<string, Bilingual>> = {
  vi: { vi: "tên tiếng Việt", en: "Vietnamese name" },
  en: { vi: "tên tiếng Anh", en: "English name" },
  name: { vi: "tên", en: "name" },
  number: { vi: "số", en: "number" },
  label: { vi: "tên riêng", en: "label" },
  prefix: { vi: "chữ đầu của số", en: "letter of its numbers" },
  unit: { vi: "phòng phụ trách", en: "unit in charge" },
  functional: { vi: "quầy chức năng", en: "functional" },
  expectedMinutes: { vi: "thời gian phục vụ dự kiến (phút)", en: "expected minutes of service" },
  targetMinutes: { vi: "mục tiêu chờ (phút)", en: "wait target (minutes)" },
  closedReason: { vi: "lý do tạm đóng", en: "reason to be closed" },
  services: { vi: "lĩnh vực", en: "services" },
  reservedForPriority: { vi: "dành cho ưu tiên", en: "kept for priority" },
  zone: { vi: "khu vực", en: "zone" },
  hasTablet: { vi: "có máy đánh giá", en: "has a tablet" },
  minAge: { vi: "từ tuổi", en: "from age" },
  weight: { vi: "hệ số", en: "weight" },
  days: { vi: "ngày làm việc", en: "working days" },
  sessions: { vi: "các buổi", en: "sessions" },
  holidays: { vi: "ngày nghỉ", en: "holidays" },
  opensMinutesBefore: { vi: "bắt đầu trước giờ làm (phút)", en: "begins before opening (minutes)" },
  stopsMinutesBefore: { vi: "ngừng trước giờ nghỉ (phút)", en: "stops before closing (minutes)" },
  closeDayAt: { vi: "tự đóng ngày lúc", en: "the day closes at" },
  policy: { vi: "cách xếp", en: "policy" },
  others: { vi: "số lượt thường giữa hai lượt ưu tiên", en: "others between two priority tickets" },
  minimumCalls: { vi: "số lần gọi tối thiểu", en: "calls at least" },
  withoutLeg: { vi: "đánh giá không gắn lượt phục vụ", en: "ratings without a visit" },
  minimumForShare: { vi: "số lượt ít nhất để nêu tỷ lệ", en: "ratings needed for a share" },
  levels: { vi: "các mức", en: "levels" },
  askReasonsAtOrBelow: { vi: "hỏi lý do từ mức", en: "asks reasons at or below" },
  idleSeconds: { vi: "tự đóng sau (giây)", en: "closes after (seconds)" },
  answerDays: { vi: "hạn trả lời (ngày)", en: "days to answer" },
  order: { vi: "thứ tự", en: "order" },
  spoken: { vi: "ngôn ngữ và số lần đọc", en: "languages and how often" },
  invite: { vi: "câu mời", en: "invitation" },
  counterWords: { vi: "câu chỉ quầy", en: "where to go" },
  sayPriority: { vi: "nói “ưu tiên”", en: "“priority” is said" },
  chime: { vi: "chuông trước mỗi lượt gọi", en: "chime before each call" },
  volumePercent: { vi: "độ to thường ngày (%)", en: "usual volume (%)" },
  volumes: { vi: "độ to theo giờ", en: "volume by time of day" },
  clips: { vi: "bản thu", en: "recordings" },
  callSeconds: { vi: "số được gọi hiện lớn (giây)", en: "a call stays large (seconds)" },
  pageSeconds: { vi: "mỗi trang (giây)", en: "each page (seconds)" },
  noticeSeconds: { vi: "mỗi thông báo (giây)", en: "each notice (seconds)" },
  pictureSeconds: { vi: "mỗi ảnh (giây)", en: "each picture (seconds)" },
  showsWaiting: { vi: "số người đang chờ", en: "who waits" },
  showsPriorityRule: { vi: "quy định ưu tiên", en: "who goes first" },
  showsNotices: { vi: "thông báo", en: "notices" },
  showsProcedures: { vi: "thủ tục", en: "procedures" },
  pictures: { vi: "ảnh", en: "pictures" },
  speakers: { vi: "bảng đọc ở mỗi khu vực", en: "which board speaks" },
};

const saidValues: Readonly<Record<string, Bilingual>> = {
  true: { vi: "có", en: "yes" },
  false: { vi: "không", en: "no" },
  accumulating: { vi: "tích lũy theo thời gian chờ", en: "accumulating" },
  interleaved: { vi: "xen kẽ", en: "interleaved" },
  strict: { vi: "ưu tiên tuyệt đối", en: "strict" },
  invite: { vi: "“Mời số …”", en: "“Number …”" },
  "invite-polite": { vi: "“Mời quý khách có số …”", en: "“Will the visitor with number …”" },
  "to-counter": { vi: "“đến quầy số …”", en: "“please go to counter …”" },
  "to-counter-short": { vi: "“quầy số …”", en: "“counter …”" },
  "to-counter-please": { vi: "“xin mời đến quầy số …”", en: "“you are welcome at counter …”" },
  refused: { vi: "không nhận", en: "refused" },
  "counted-apart": { vi: "nhận, đếm riêng", en: "counted apart" },
  mon: { vi: "Thứ Hai", en: "Mon" },
  tue: { vi: "Thứ Ba", en: "Tue" },
  wed: { vi: "Thứ Tư", en: "Wed" },
  thu: { vi: "Thứ Năm", en: "Thu" },
  fri: { vi: "Thứ Sáu", en: "Fri" },
  sat: { vi: "Thứ Bảy", en: "Sat" },
  sun: { vi: "Chủ Nhật", en: "Sun" },
};

/** Names that changes speak of by their ids, taken from the newest settings. */
export type NamesIn = Pick<SiteSettings, "services" | "zones" | "counters">;

/** One change as a sentence: “Quầy 3: thêm lĩnh vực Hộ tịch”. */
export function changeWords(change: SettingsChange, names: NamesIn, language: Language): string {
  const { path, before, after } = change;
  const section = sections[path[0] as keyof SiteSettings]?.[language] ?? path[0] ?? "";
  const isVietnamese = language === "vi";
  const subject = subjectOf(change, section, language);
  const name = path.at(-1) ?? "";
  // a PIN stands in no log
  if (path[0] === "leavePin") return isVietnamese ? `${section}: có sửa đổi` : `${section}: changed`;
  if (name === "order") return isVietnamese ? `${section}: đổi thứ tự` : `${section}: order changed`;
  if (change.thing !== null && path.length === (path[0] === "equipment" ? 3 : 2)) {
    if (before === null) return isVietnamese ? `Thêm ${lower(subject)}` : `Added: ${lower(subject)}`;
    if (after === null) return isVietnamese ? `Bỏ ${lower(subject)}` : `Removed: ${lower(subject)}`;
  }
  const field = path.length === 1 ? "" : fieldWords(path, language);
  if (field === null) return isVietnamese ? `${subject}: có sửa đổi` : `${subject}: changed`;
  const about = `${subject}${field === "" ? "" : `: ${field}`}`;
  if (isSessions(before) && isSessions(after)) {
    const [was, now] = [sessionsWords(before), sessionsWords(after)];
    return isVietnamese ? `${about} từ ${was} thành ${now}` : `${about} changed from ${was} to ${now}`;
  }
  if (isPlainList(before) && isPlainList(after))
    return listWords(subject, field, before, after, names, language);
  const was = path[0] === "alarms" ? limitWords(before, language) : valueWords(before, names, language);
  const now = path[0] === "alarms" ? limitWords(after, language) : valueWords(after, names, language);
  if (was === null || now === null) {
    return `${about} – ${isVietnamese ? "có sửa đổi" : "changed"}`;
  }
  return `${about} ${was} → ${now}`;
}

function subjectOf({ path, thing }: SettingsChange, section: string, language: Language): string {
  if (thing === null) return section;
  return thing.number !== null && path[0] === "counters"
    ? `${section} ${thing.number}`
    : `${section} “${thing[language]}”`;
}

/** What a field is called inside a sentence; null of one without words. */
function fieldWords(path: SettingsChange["path"], language: Language): string | null {
  const name = path.at(-1) ?? "";
  if (path[0] !== "alarms") return fields[name]?.[language] ?? null;
  const limit = Object.hasOwn(limitTexts, name) ? limitTexts[name as AlarmKind] : null;
  return limit === null ? null : `${lower(limit.name[language])} (${limit.unit[language]})`;
}

function limitWords(limit: unknown, language: Language): string | null {
  if (limit === null) return language === "vi" ? "không báo" : "not told";
  return typeof limit === "number" ? numberWords(limit, language) : null;
}

const numberWords = (number: number, language: Language) =>
  language === "vi" ? String(number).replace(".", ",") : String(number);

function listWords(
  subject: string,
  field: string,
  before: readonly unknown[],
  after: readonly unknown[],
  names: NamesIn,
  language: Language,
): string {
  const said = (values: readonly unknown[]) =>
    values.map((value) => valueWords(value, names, language) ?? "…").join(", ");
  const came = after.filter((value) => !before.includes(value));
  const gone = before.filter((value) => !after.includes(value));
  const isVietnamese = language === "vi";
  const about = field === "" ? "" : `${field} `;
  const parts = [
    came.length > 0 ? `${isVietnamese ? "thêm" : "added"} ${about}${said(came)}` : null,
    gone.length > 0 ? `${isVietnamese ? "bỏ" : "removed"} ${about}${said(gone)}` : null,
  ].filter((part) => part !== null);
  if (parts.length === 0)
    return `${subject}: ${isVietnamese ? `đổi thứ tự ${about}` : `${about}reordered`}`.trim();
  return `${subject}: ${parts.join("; ")}`;
}

function valueWords(value: unknown, names: NamesIn, language: Language): string | null {
  if (value === null) return language === "vi" ? "không có" : "none";
  if (typeof value === "number") return numberWords(value, language);
  if (typeof value === "boolean") return saidValues[String(value)]?.[language] ?? null;
  if (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)) {
    return language === "vi" ? dayWords(value) : value;
  }
  if (typeof value === "string") {
    const named = [...names.services, ...names.zones].find(({ id }) => id === value);
    const counter = names.counters.find(({ id }) => id === value);
    if (counter !== undefined) return String(counter.number);
    return named?.[language] ?? saidValues[value]?.[language] ?? `“${value}”`;
  }
  if (isPlainList(value)) return value.map((each) => valueWords(each, names, language) ?? "…").join("–");
  if (typeof value === "object" && language in value) return `“${String((value as Bilingual)[language])}”`;
  return null;
}

type Session = readonly [from: string, until: string];

/** The sessions of a day are one thing: 07:00–11:30, 13:30–17:00. */
const isSessions = (value: unknown): value is readonly Session[] =>
  Array.isArray(value) && value.length > 0 && value.every((each) => Array.isArray(each) && each.length === 2);

const sessionsWords = (sessions: readonly Session[]) =>
  sessions.map((session) => session.join("–")).join(", ");

const isPlainList = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.every((each) => typeof each !== "object" || Array.isArray(each));

/** The name of a kind of thing, inside a sentence; names in quotes stay as they are. */
const lower = (words: string) => words.charAt(0).toLocaleLowerCase("vi") + words.slice(1);
