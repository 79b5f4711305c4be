import type { Language, Refusal } from "@motcua/protocol";
import { dayWords, refusalText } from "@motcua/screen-kit";

/** A "no" in words that say what to do, with the number or officer it speaks of where the hub told them. */
export function refusalWords({ code, detail }: Refusal, language: Language): string {
  const number = detail?.["number"];
  const officer = detail?.["officer"];
  const calls = detail?.["calls"];
  const minimum = detail?.["minimum"];
  const isVietnamese = language === "vi";
  if (code === "counter-taken" && officer !== undefined) {
    return isVietnamese
      ? `${officer} đang ngồi quầy ${number ?? "này"}. Hãy chọn quầy khác hoặc đợi người đó rời quầy.`
      : `${officer} is at counter ${number ?? ""}. Choose another counter, or wait until they leave.`;
  }
  if (code === "counter-busy" && number !== undefined) {
    return isVietnamese
      ? `Quầy ${number} đang có một số. Hãy kết thúc số đó trước.`
      : `Counter ${number} has a number. Please finish it first.`;
  }
  if (code === "too-few-calls" && calls !== undefined && minimum !== undefined) {
    return isVietnamese
      ? `Mới gọi ${calls} lần; hãy gọi đủ ${minimum} lần trước khi đánh dấu vắng.`
      : `Called ${calls} times; please call ${minimum} times before marking as no-show.`;
  }
  if (code === "figures-invalid" && detail?.["field"] === "days" && typeof detail["day"] === "string") {
    const day = dayWords(detail["day"]);
    return isVietnamese
      ? `Ngày ${day} chưa qua, hoặc đã có số liệu ở đây. Chưa có gì được ghi.`
      : `${day} is not over yet, or is counted here already. Nothing was entered.`;
  }
  if (detail?.["problem"] === "taken") {
    return isVietnamese
      ? "Tên đăng nhập này đã có người dùng. Hãy chọn tên khác."
      : "Somebody already has this user name. Please choose another.";
  }
  if (detail?.["problem"] === "last-administrator") {
    return isVietnamese
      ? "Đây là quản trị viên cuối cùng. Hãy giao quyền quản trị cho người khác trước."
      : "This is the last administrator. Give the role to somebody else first.";
  }
  if (code === "settings-invalid" && detail?.["field"] !== undefined) {
    return `${refusalText({ code }, language)} (${detail["field"]}${detail["why"] === undefined ? "" : `: ${detail["why"]}`})`;
  }
  return refusalText({ code }, language);
}
