/** The tamper-evidence line in words: the first for every page, the rest in full for the end. */
import type { Language } from "@motcua/protocol";
import { Temporal } from "temporal-polyfill";
import type { TamperLine } from "./office-document.ts";

const shortLetters = 16;

/** The part of a hash that fits on a line and that `journal:verify` takes as it is. */
const shortHash = (hash: string) => hash.slice(0, shortLetters);

/** The first line is short enough for a footer; the others say all of it. */
export function tamperWords(line: TamperLine, timeZone: string, language: Language): string[] {
  const { position, verifiedAt, earlier } = line;
  const when = wallMinute(verifiedAt, timeZone);
  const anchor = `${position.seq}:${shortHash(position.hash)}`;
  if (language === "vi") {
    return [
      `Sổ nhật ký ${anchor} · đã kiểm tra lúc ${when}`,
      `Tài liệu này được lập từ sổ nhật ký của cơ quan đến dòng ${position.seq} (kỳ ${position.epoch}). Mã băm SHA-256 của dòng đó: ${position.hash}.`,
      earlier === null
        ? `Tất cả ${position.seq} dòng đã được kiểm tra lúc ${when} và đều khớp với nhau.`
        : `Dòng 1 đến ${earlier.seq} đã được kiểm tra lúc ${wallMinute(earlier.at, timeZone)}, các dòng sau đó đến dòng ${position.seq} lúc ${when}; tất cả đều khớp với nhau.`,
      `Để kiểm tra về sau rằng không dòng nào bị sửa, chạy: npm run journal:verify ${anchor}. Tài liệu lập sau có thể khác vì có sự kiện đến sau vị trí này.`,
    ];
  }
  return [
    `Journal ${anchor} · verified at ${when}`,
    `This document was made from the office's journal up to row ${position.seq} (epoch ${position.epoch}). SHA-256 of that row: ${position.hash}.`,
    earlier === null
      ? `All ${position.seq} rows were verified at ${when} and fit each other.`
      : `Rows 1 to ${earlier.seq} were verified at ${wallMinute(earlier.at, timeZone)}, those after them up to row ${position.seq} at ${when}; all fit each other.`,
    `To verify later that no row was changed, run: npm run journal:verify ${anchor}. A later document may differ by what happened after this place.`,
  ];
}

function wallMinute(at: number, timeZone: string): string {
  const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(wall.hour)}:${two(wall.minute)} ${two(wall.day)}/${two(wall.month)}/${wall.year}`;
}
