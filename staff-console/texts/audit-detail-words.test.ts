import type { CounterId } from "@motcua/protocol";
import { expect, it } from "vitest";
import { auditDetailWords } from "./audit-detail-words.ts";

const names = { counters: [{ id: "counter-3" as CounterId, number: 3 }] } as unknown as Parameters<
  typeof auditDetailWords
>[1];
const id = "01990000-0000-7000-8000-000000000001";
const said = (what: string, detail: string, about: string | null = null, language: "vi" | "en" = "vi") =>
  auditDetailWords({ what, detail, about }, names, language);

it("says kinds of devices and roles of people in words", () => {
  expect(said("device-paired", "tablet Máy đánh giá quầy 3")).toBe("Máy đánh giá “Máy đánh giá quầy 3”");
  expect(said("grant-made", "board Bảng A", null, "en")).toBe("Board “Bảng A”");
  expect(said("signed-in", "supervisor")).toBe("Phụ trách bộ phận");
  expect(said("channel-refused", "kiosk")).toBe("Máy lấy số");
  expect(said("setup-token-used", "start")).toBe("liên kết in lúc khởi động");
});

it("names the account or device that something was done to, and which of its fields", () => {
  expect(said("person-changed", `${id}: password title`, "Cán bộ (quay2)")).toBe(
    "Cán bộ (quay2): mật khẩu, chức danh",
  );
  expect(said("person-created", `${id} quay2 officer`, "Cán bộ (quay2)", "en")).toBe(
    "Cán bộ (quay2): Officer",
  );
  expect(said("device-changed", `${id}: counter name`, "Máy 3")).toBe("Máy 3: quầy, tên");
  expect(said("device-revoked", id, "Máy 3")).toBe("Máy 3");
  expect(said("person-change-refused", `${id}: last administrator`, "Quản trị viên (admin)")).toBe(
    "Quản trị viên (admin): quản trị viên cuối cùng",
  );
});

it("says why somebody stayed outside, and which counter of the demonstration was opened", () => {
  expect(said("sign-in-refused", "quay2: wrong credentials")).toBe("quay2: sai tên hoặc mật khẩu");
  expect(said("example-seat-opened", "counter-3")).toBe("quầy 3");
});

it("leaves a detail that it does not know as it is", () => {
  expect(said("report-exported", "waits csv 2026-11-01/2026-11-30")).toBe("waits csv 2026-11-01/2026-11-30");
  expect(said("refused", "GET /api/v1/people")).toBe("GET /api/v1/people");
});
