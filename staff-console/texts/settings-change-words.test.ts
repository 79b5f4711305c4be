import { type SiteSettings, settingsChanges } from "@motcua/protocol";
import { expect, it } from "vitest";
import { changeWords } from "./settings-change-words.ts";

const names = { services: [], zones: [], counters: [] };
const hours = (sessions: SiteSettings["hours"]["sessions"], holidays: string[] = []) =>
  ({ hours: { days: ["mon"], sessions, holidays } }) as unknown as SiteSettings;
const said = (before: SiteSettings, after: SiteSettings, language: "vi" | "en" = "vi") =>
  settingsChanges(before, after).map((change) => changeWords(change, names, language));

it("tells other opening hours as from and to, not as some that came and the same that went", () => {
  const before = hours([
    ["07:00", "11:30"],
    ["13:30", "17:00"],
  ]);
  const after = hours([
    ["07:30", "11:30"],
    ["13:30", "17:00"],
  ]);
  expect(said(before, after)).toEqual([
    "Giờ làm việc: các buổi từ 07:00–11:30, 13:30–17:00 thành 07:30–11:30, 13:30–17:00",
  ]);
  expect(said(before, after, "en")).toEqual([
    "Opening hours: sessions changed from 07:00–11:30, 13:30–17:00 to 07:30–11:30, 13:30–17:00",
  ]);
});

it("tells which holidays came and which went", () => {
  const sessions: SiteSettings["hours"]["sessions"] = [["07:00", "17:00"]];
  expect(said(hours(sessions, ["2026-01-01"]), hours(sessions, ["2026-01-02"]))).toEqual([
    "Giờ làm việc: thêm ngày nghỉ 02/01/2026; bỏ ngày nghỉ 01/01/2026",
  ]);
});

it("names each limit of the alarms that was changed, with what it was and is, by the name of its form", () => {
  const limits = (alarms: Partial<SiteSettings["alarms"]>) => ({ alarms }) as unknown as SiteSettings;
  const before = limits({ "wait-long": 45, "queue-long": 25, "service-long": 4, "disk-full": null });
  const after = limits({ "wait-long": 50, "queue-long": null, "service-long": 4.5, "disk-full": 10 });
  expect(said(before, after)).toEqual([
    "Ngưỡng cảnh báo: người chờ lâu nhất của một lĩnh vực quá (phút) 45 → 50",
    "Ngưỡng cảnh báo: số người chờ một lĩnh vực quá (người) 25 → không báo",
    "Ngưỡng cảnh báo: một lượt phục vụ lâu hơn dự kiến quá (lần) 4 → 4,5",
    "Ngưỡng cảnh báo: ổ đĩa của máy chủ còn trống dưới (%) không báo → 10",
  ]);
  expect(said(before, after, "en").slice(0, 2)).toEqual([
    "Alarm limits: the longest wait of a service is over (minutes) 45 → 50",
    "Alarm limits: people waiting for a service are over (people) 25 → not told",
  ]);
});
