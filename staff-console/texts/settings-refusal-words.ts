import type { Bilingual, Language, Refusal, SiteSettings } from "@motcua/protocol";
import { refusalWords } from "./refusal-words.ts";

/** Why the hub did not take a change of the settings, in words that say what to do. */
export function settingsRefusalWords(
  refusal: Refusal,
  settings: Pick<SiteSettings, "services" | "counters">,
  language: Language,
): string {
  const { code, detail } = refusal;
  const isVietnamese = language === "vi";
  if (code === "settings-invalid" && detail?.["field"] === "services") {
    return isVietnamese
      ? "Lĩnh vực định bỏ còn người đang chờ hoặc đang được phục vụ hôm nay. Hãy tạm đóng để không phát số nữa, rồi bỏ sau khi đóng ngày."
      : "People still wait for, or are served in, the service you remove. Close it for now, and remove it after the day is closed.";
  }
  if (code === "counter-busy" && detail?.["counter"] !== undefined) {
    const counter = settings.counters.find(({ id }) => id === detail["counter"]);
    const number = counter === undefined ? "" : ` ${counter.number}`;
    return isVietnamese
      ? `Quầy${number} định bỏ đang có cán bộ ngồi hoặc đang giữ số. Hãy rời quầy trước.`
      : `The counter${number} you remove has an officer, or holds a number. They must leave it first.`;
  }
  if (code === "settings-invalid" && detail?.["field"] === "timeZone") {
    return isVietnamese
      ? "Không đổi múi giờ khi ngày làm việc đang mở."
      : "The time zone cannot change while a day is open.";
  }
  if (code === "settings-invalid" && detail?.["field"] === "ratingScale.id") {
    return isVietnamese
      ? "Thang đánh giá đổi mức hoặc đổi mức được tính là hài lòng nhưng giữ tên mã cũ: các lượt đánh giá trước sẽ bị hiểu sai. Hãy đặt mã khác cho thang mới."
      : "The rating scale has other levels, or counts others as satisfied, under its old id: ratings given before would be misread. The new scale needs an id of its own.";
  }
  if (code === "site-copy-unfit")
    return copyWords[String(detail?.["why"])]?.[language] ?? refusalWords(refusal, language);
  return refusalWords(refusal, language);
}

/** Why a file cannot be used for this office. */
const copyWords: Readonly<Record<string, Bilingual>> = {
  damaged: {
    vi: "Tệp này không phải tệp cấu hình, hoặc đã hỏng. Hãy chọn lại tệp do chính trang này tải về.",
    en: "This is not a file of settings, or it is damaged. Choose a file that this page saved.",
  },
  newer: {
    vi: "Tệp này do bản phần mềm mới hơn tạo ra. Hãy cập nhật phần mềm ở máy chủ trước.",
    en: "This file was made by a newer version of the program. Please update the hub first.",
  },
  "another-site": {
    vi: "Tệp này của một bộ phận khác. Cấu hình của nơi này không bị thay.",
    en: "This file belongs to another office. Nothing was changed here.",
  },
  "another-level": {
    vi: "Tệp này của cấp khác (cấp huyện hoặc cấp xã), không dùng được ở đây.",
    en: "This file is of another level (district or commune) and cannot be used here.",
  },
};
