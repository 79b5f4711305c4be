import { expect, it } from "vitest";
import { sampleView } from "../testing/sample-view.ts";
import type { Looks } from "./appearance.ts";
import { type CardPlanParts, planCards } from "./card-plan.ts";
import { glassOf } from "./glass.ts";
import type { Orientation } from "./page-size.ts";
import { nameAndNote } from "./service-card.ts";

const usual: Looks = { text: "normal", contrast: "normal", reach: "normal", sound: "quiet" };
const names = sampleView().services.map(({ name }) => nameAndNote(name.vi));

/** A standing or lying glass of Full HD, with the room that a welcome page leaves. */
function planned(change: Partial<CardPlanParts> = {}, orientation: Orientation = "portrait") {
  const looks = change.looks ?? usual;
  const [innerWidth, innerHeight] = orientation === "portrait" ? [1080, 1920] : [1920, 1080];
  const { widthRem, heightRem } = glassOf({ innerWidth, innerHeight }, looks);
  const around = orientation === "portrait" ? 24.6 : 14;
  const roomRem = heightRem - around;
  return planCards({ names, states: "with-states", orientation, looks, widthRem, roomRem, ...change });
}
const pagesOf = (services: number, { perPage }: { perPage: number }) => Math.ceil(services / perPage);

it("shows the seventeen services of an office on one page, standing and lying, also below the strip of a sample day", () => {
  for (const strip of [0, 1.9]) {
    const standing = planned({ roomRem: 49.2 - strip });
    expect(standing).toMatchObject({ columns: 2, rows: 9, size: "compact" });
    const lying = planned({ roomRem: 27 - strip }, "landscape");
    expect(lying).toMatchObject({ columns: 4, rows: 5, size: "compact" });
  }
});

it("spreads services evenly over their pages, rather than leave one alone on the last", () => {
  const plan = planned({ roomRem: 46 });
  expect(pagesOf(17, plan)).toBe(2);
  expect(plan.perPage).toBe(10);
  const many = planned({ names: [...names, ...names] });
  expect(pagesOf(34, many)).toBe(3);
  expect(many.perPage).toBe(12);
});

it("gives few services larger letters, and what stands in brackets where it has room", () => {
  expect(planned({ names: names.slice(0, 10) })).toMatchObject({ rows: 5, size: "roomy", notes: "shown" });
  expect(planned({ names: names.slice(0, 10), roomRem: 27 }, "landscape")).toMatchObject({
    rows: 3,
    size: "roomy",
    notes: "hidden",
  });
});

it("gives long names their lines, and fewer rows for it", () => {
  const long = { main: "Đăng ký kết hôn có yếu tố nước ngoài tại khu vực biên giới", note: null };
  const plan = planned({ names: [...names.slice(1), long] });
  expect(plan.nameLines).toBe(3);
  expect(plan.rows).toBeLessThan(9);
});

it("keeps to what a hand reaches from a wheelchair", () => {
  const looks: Looks = { ...usual, reach: "low" };
  expect(planned({ looks }).rows).toBeLessThanOrEqual(4);
  expect(planned({ looks }, "landscape").rows).toBeLessThanOrEqual(3);
});

it("lays out fewer columns on a nearly square monitor, with room for a card's words", () => {
  const { widthRem } = glassOf({ innerWidth: 1280, innerHeight: 1024 }, usual);
  expect(planned({ widthRem, roomRem: 26 }, "landscape").columns).toBe(3);
});

it("plans one card for the smallest glass and none for no services", () => {
  expect(planned({ roomRem: 0 }).rows).toBe(1);
  expect(planned({ names: [] })).toMatchObject({ rows: 1, perPage: 2 });
});
