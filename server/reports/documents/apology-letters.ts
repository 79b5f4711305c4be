/** A letter of apology for each late dossier: why, and the new day; each on a page of its own. */
import type { LateDossiers } from "@motcua/protocol";
import type { OfficeDocument } from "./office-document.ts";
import { type DocumentFrame, documentShell } from "./periodic-report.ts";
import { dayWords, type Voice, voiceOf } from "./periodic-words.ts";

/** The letters in the order of their dossiers; none when no row of a late dossier is kept. */
export function apologyLetters(late: LateDossiers, frame: DocumentFrame): OfficeDocument[] {
  const voice = voiceOf(frame.language);
  const { settings, language } = frame;
  const office = settings.name[language];
  const shell = documentShell(frame, voice);
  // Not a report: `BC-UBND` becomes `PXL-UBND`, phiếu xin lỗi.
  const symbol = settings.documents.symbol.replace(/^BC\b/, "PXL");
  return late.rows.map((row) => ({
    ...shell,
    head: { ...shell.head, number: voice.words.number(symbol) },
    title: voice.say("PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ", "APOLOGY AND NEW DATE FOR A RESULT"),
    subject: "",
    span: "",
    opening: letterLines(row, office, voice),
    sections: [],
    definitions: [],
    recipients: [voice.say("Người nộp hồ sơ", "The applicant"), voice.say("Lưu: hồ sơ", "File: the dossier")],
  }));
}

function letterLines(
  { code, field, dueOn, doneOn, reason, newDate }: LateDossiers["rows"][number],
  office: string,
  { say }: Voice,
): string[] {
  const day = (value: string | null) => (value === null ? "……/……/…………" : dayWords(value));
  const because = reason === null || reason === "" ? "………………………………" : reason;
  const result =
    doneOn === null
      ? say(
          `${office} xin lỗi Ông/Bà (tổ chức) và hẹn trả kết quả vào ngày ${day(newDate)}.`,
          `The ${office} apologises and will hand over the result on ${day(newDate)}.`,
        )
      : say(
          `Hồ sơ đã có kết quả ngày ${day(doneOn)}. ${office} xin lỗi Ông/Bà (tổ chức) về sự chậm trễ này và mời đến nhận kết quả${newDate === null ? "" : ` từ ngày ${day(newDate)}`}.`,
          `The result has been there since ${day(doneOn)}. The ${office} apologises for the delay; please come and collect it${newDate === null ? "" : ` from ${day(newDate)}`}.`,
        );
  return [
    say("Kính gửi: ………………………………………………………………", "To: ………………………………………………………………"),
    say(
      `${office} đã tiếp nhận hồ sơ mã số ${code}, lĩnh vực ${field}, hẹn trả kết quả ngày ${day(dueOn)}.`,
      `The ${office} received dossier ${code} (${field}), to be answered by ${day(dueOn)}.`,
    ),
    say(
      `Kết quả đã không được trả đúng hẹn. Lý do: ${because}.`,
      `The result was not handed over in time. Reason: ${because}.`,
    ),
    result,
    say(
      "Rất mong Ông/Bà (tổ chức) thông cảm. Mọi ý kiến xin gửi về cơ quan theo địa chỉ trên giấy hẹn.",
      "We ask for your understanding. Please send any remark to the office named on your receipt.",
    ),
  ];
}
