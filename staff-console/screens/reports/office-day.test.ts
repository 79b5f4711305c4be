import { signal } from "@preact/signals";
import { expect, it } from "vitest";
import type { Watched } from "../../model/watched.ts";
import { officeDay } from "./office-day.ts";

it("is the day at the office as its hub has it, and not known before the hub has said so", () => {
  const hello = signal<{ timeZone: string } | null>(null);
  const known = signal<"device" | "hub">("device");
  const nowMs = signal(Date.UTC(2026, 10, 30, 18));
  const watched = { link: { hello, clock: { known } }, nowMs } as unknown as Watched<"live">;
  expect(officeDay(watched)).toBeNull();
  hello.value = { timeZone: "Asia/Ho_Chi_Minh" };
  expect(officeDay(watched)).toBeNull();
  known.value = "hub";
  expect(officeDay(watched)).toBe("2026-12-01");
});
