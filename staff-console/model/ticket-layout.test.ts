import { type SiteSettings, standardTicketTemplate, type TicketTemplate } from "@motcua/protocol";
import { expect, test } from "vitest";
import { addPart, changePart, movePart, removePart, secondsOnLine, ticketPart } from "./ticket-layout.ts";

const names = ({ parts }: typeof standardTicketTemplate) => parts.map(({ part }) => part);

test("a part moves one place and stays at the ends", () => {
  const [first, second] = names(standardTicketTemplate);
  expect(names(movePart(standardTicketTemplate, 0, "down")).slice(0, 2)).toEqual([second, first]);
  expect(movePart(standardTicketTemplate, 0, "up")).toBe(standardTicketTemplate);
  expect(movePart(standardTicketTemplate, standardTicketTemplate.parts.length - 1, "down")).toBe(
    standardTicketTemplate,
  );
});

test("an own line comes below the chosen part, and goes again", () => {
  const added = addPart(standardTicketTemplate, 2, "text");
  expect(added.parts[3]?.part).toBe("text");
  expect(removePart(added, 3)).toEqual(standardTicketTemplate);
});

const wrongIn = (ticketTemplate: TicketTemplate) =>
  ticketPart.check({ ticketTemplate } as SiteSettings).map(({ at }) => at);

test("an own line without words is found before the hub is asked", () => {
  const added = addPart(standardTicketTemplate, 0, "text");
  expect(wrongIn(added)).toEqual([]);
  expect(wrongIn(changePart(added, 1, { words: { vi: "Xin giữ phiếu", en: " " } }))).toEqual([
    "ticketTemplate/1/en",
  ]);
});

test("the time on a line is told in whole seconds", () => {
  expect(secondsOnLine(17_276, 115_200)).toBe(1);
  expect(secondsOnLine(17_276, 19_200)).toBe(9);
});
