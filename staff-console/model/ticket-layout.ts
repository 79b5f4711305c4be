import type { TicketPart, TicketPartName, TicketTemplate } from "@motcua/protocol";
import { neededInBoth } from "./settings-checks.ts";
import type { SettingsPart } from "./settings-draft.ts";

/** What an administrator does to a ticket's layout; each gives a new one. */

/** Moves a part one place; at the end of the list it stays where it is. */
export function movePart(template: TicketTemplate, from: number, to: "up" | "down"): TicketTemplate {
  const target = to === "up" ? from - 1 : from + 1;
  const part = template.parts[from];
  if (part === undefined || target < 0 || target >= template.parts.length) return template;
  const parts = template.parts.filter((_part, at) => at !== from);
  return { ...template, parts: [...parts.slice(0, target), part, ...parts.slice(target)] };
}

/** Changes how one part looks. */
export function changePart(
  template: TicketTemplate,
  at: number,
  change: Partial<TicketPart>,
): TicketTemplate {
  return {
    ...template,
    parts: template.parts.map((part, other) => (other === at ? { ...part, ...change } : part)),
  };
}

/** A new line below the chosen one: the office's own words, or a rule. */
export function addPart(template: TicketTemplate, below: number, part: "text" | "rule"): TicketTemplate {
  const added: TicketPart = {
    part,
    shown: "always",
    size: "normal",
    weight: "regular",
    align: "centre",
    words:
      part === "text" ? { vi: "Xin giữ phiếu đến khi xong việc.", en: "Please keep this ticket." } : null,
  };
  const place = below + 1;
  return { ...template, parts: [...template.parts.slice(0, place), added, ...template.parts.slice(place)] };
}

/** Only lines that an office added itself can go; the others are hidden instead. */
export const isRemovable = (part: TicketPartName): part is "text" | "rule" =>
  part === "text" || part === "rule";

export function removePart(template: TicketTemplate, at: number): TicketTemplate {
  return { ...template, parts: template.parts.filter((_part, other) => other !== at) };
}

/** What a part's look can be: size and weight mean nothing for a rule or an image. */
export function looksOf(part: TicketPartName): {
  readonly size: "yes" | "no";
  readonly weight: "yes" | "no";
  readonly align: "yes" | "no";
} {
  switch (part) {
    case "rule":
      return { size: "no", weight: "no", align: "no" };
    case "image":
    case "number":
      return { size: "no", weight: "no", align: "yes" };
    case "qr":
      return { size: "yes", weight: "no", align: "yes" };
    case "facts":
      return { size: "yes", weight: "no", align: "no" };
    default:
      return { size: "yes", weight: "yes", align: "yes" };
  }
}

/** The page of the ticket's layout: a line of the office's own needs words in both languages. */
export const ticketPart: SettingsPart = {
  fields: ["ticketTemplate"],
  check: ({ ticketTemplate }) =>
    ticketTemplate.parts.flatMap(({ part, words }, at) =>
      part === "text" ? neededInBoth(wordsOfLine(at), words ?? { vi: "", en: "" }) : [],
    ),
};

/** What the words of one line are called where they are wrong. */
export const wordsOfLine = (at: number) => `ticketTemplate/${at}`;

/** How long a job takes on a serial line, 8 data bits, in whole seconds. */
export const secondsOnLine = (bytes: number, baud: number): number =>
  Math.max(1, Math.round((bytes * 10) / baud));
