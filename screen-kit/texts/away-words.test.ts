import { expect, it } from "vitest";
import { awayWords } from "./away-words.ts";
import { createFormats } from "./formats.ts";

const formats = createFormats("vi", "Asia/Ho_Chi_Minh");
const sinceMs = Date.UTC(2026, 10, 23, 2, 42);
const minute = 60_000;

it("says since when the hub is away, and for how long while that is a few minutes", () => {
  const away = { kind: "away", sinceMs, by: "hub" } as const;
  expect(awayWords(away, sinceMs + 30_000, formats, "vi")).toBe("Mất kết nối từ 09:42");
  expect(awayWords(away, sinceMs + 5 * minute, formats, "vi")).toBe("Mất kết nối từ 09:42 (đã 5 phút)");
  expect(awayWords(away, sinceMs + 20 * 60 * minute, formats, "vi")).toBe("Mất kết nối từ 09:42 hôm qua");
});

it("D1 names no time of day by a device clock that may be dead", () => {
  const away = { kind: "away", sinceMs: 0, by: "device" } as const;
  expect(awayWords(away, 3 * minute, formats, "vi")).toBe(
    "Chưa kết nối được kể từ khi mở màn hình (đã 3 phút)",
  );
});
