import { type SiteSettings, standardTicketTemplate, type TicketTemplate } from "@motcua/protocol";
import { createCanvas } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { ticketTemplateProblem } from "./ticket-template.ts";

const template = (changed: Partial<TicketTemplate>): SiteSettings["ticketTemplate"] => ({
  ...standardTicketTemplate,
  ...changed,
});
const png = (width: number, height: number) => createCanvas(width, height).toBuffer("image/png");

test("the standard ticket is in order", () => {
  expect(ticketTemplateProblem(standardTicketTemplate)).toBeNull();
});

test("the number is always there, once, and at least 20 mm high", () => {
  const without = standardTicketTemplate.parts.filter(({ part }) => part !== "number");
  const hidden = standardTicketTemplate.parts.map((each) =>
    each.part === "number" ? { ...each, shown: "full-only" as const } : each,
  );
  for (const parts of [without, hidden, [...standardTicketTemplate.parts, ...standardTicketTemplate.parts]])
    expect(ticketTemplateProblem(template({ parts }))?.field).toBe("ticketTemplate.number");
  expect(ticketTemplateProblem(template({ numberMillimetres: 19 }))).toEqual({
    field: "ticketTemplate.numberMillimetres",
    why: "19",
  });
});

test("the first language of a ticket is Vietnamese", () => {
  expect(ticketTemplateProblem(template({ languages: ["en"] }))?.field).toBe("ticketTemplate.languages");
});

test("the image is a PNG of a size that a ticket can bear", () => {
  expect(ticketTemplateProblem(template({ image: png(300, 120).toString("base64") }))).toBeNull();
  const wrong = [
    [Buffer.from("GIF89a, or something else that is no PNG at all, however long it may be"), "not-a-png"],
    [png(300, 120).subarray(0, -20), "not-a-png"],
    [png(600, 100), "too-large"],
    [png(100, 400), "too-large"],
  ] as const;
  for (const [image, why] of wrong)
    expect(ticketTemplateProblem(template({ image: image.toString("base64") }))).toEqual({
      field: "ticketTemplate.image",
      why,
    });
});

test("a part with words of the office has them, and no other part has", () => {
  const [first] = standardTicketTemplate.parts;
  if (first === undefined) throw new Error("a ticket without parts");
  const words = { vi: "Xin giữ phiếu", en: "Keep this ticket" };
  const good = [...standardTicketTemplate.parts, { ...first, part: "text" as const, words }];
  expect(ticketTemplateProblem(template({ parts: good }))).toBeNull();
  const parts = [...standardTicketTemplate.parts, { ...first, words }];
  expect(ticketTemplateProblem(template({ parts }))?.why).toBe("words");
});
