import { createFormats } from "@motcua/screen-kit";
import { expect, it } from "vitest";
import { issuingWords } from "./issuing-words.ts";

const formats = { vi: createFormats("vi", "Asia/Ho_Chi_Minh"), en: createFormats("en", "Asia/Ho_Chi_Minh") };
const at = (hour: number, minute = 0) => Date.UTC(2026, 10, 23, hour - 7, minute);

it("D1 says until when numbers are given out, and that they stopped even if no view came since", () => {
  const open = { state: "open", stopsAt: at(16, 45) } as const;
  expect(issuingWords(open, at(9), formats)).toEqual({
    vi: "Phát số đến 16:45",
    en: "Numbers until 16:45",
  });
  expect(issuingWords(open, at(16, 45), formats).vi).toBe("Đã ngừng phát số hôm nay");
});

it("D1 says from when numbers are given out, with the day if it is another", () => {
  const closed = { state: "closed", opensAt: at(13) } as const;
  expect(issuingWords(closed, at(12), formats).vi).toBe("Phát số từ 13:00");
  const tomorrow = { state: "closed", opensAt: at(6, 30) + 86_400_000 } as const;
  expect(issuingWords(tomorrow, at(18), formats).vi).toBe("Phát số từ 06:30 Thứ Ba, 24/11/2026");
  expect(issuingWords({ state: "closed", opensAt: null }, at(18), formats).en).toBe("No more numbers today");
});
