import type { TicketContent, WaitInterval } from "@motcua/protocol";
import type { TextField } from "./ticket-template.ts";
import { ticketTime } from "./ticket-time.ts";
import { type BilingualText, ticketWords } from "./ticket-words.ts";

/** One figure of a ticket with its name. */
export interface TicketFact {
  readonly label: BilingualText;
  readonly value: string;
  /** What the value counts, written small behind it; empty when the label says it. */
  readonly unit: BilingualText;
}

/** What a text block says, or null when the ticket has nothing to say there. */
export function fieldText(content: TicketContent, field: TextField, language: "vi" | "en"): string | null {
  const text = fieldWords(content, field)?.[language] ?? "";
  return text.trim() === "" ? null : text.normalize("NFC").trim();
}

function fieldWords(content: TicketContent, field: TextField): BilingualText | null {
  switch (field) {
    case "authority":
      return content.authority;
    case "office":
      return content.office;
    case "service":
      return content.service;
    case "your-number":
      return ticketWords.yourNumber;
    case "follow":
      return content.followUrl === null ? null : ticketWords.follow;
    case "missed-note":
      return content.missedNote;
    case "issued-at": {
      const { clock, day } = ticketTime(content.issuedAt, content.timeZone);
      return { vi: `${clock}  ·  ${day}`, en: "" };
    }
    default:
      return field satisfies never;
  }
}

/** What a badge says in each language, or null when it does not apply. */
export function badgeText(content: TicketContent, field: "priority" | "reprint"): BilingualText | null {
  if (field === "reprint") {
    const { vi, en } = ticketWords.reprint;
    return content.reprint === 0 ? null : { vi: `${vi} ${content.reprint}`, en: `${en} ${content.reprint}` };
  }
  if (content.priority === null) return null;
  const { vi, en } = content.priority;
  return {
    vi: `${ticketWords.priority.vi}: ${vi.normalize("NFC")}`,
    en: en === "" ? "" : `${ticketWords.priority.en}: ${en.normalize("NFC")}`,
  };
}

/** The figures of a ticket; what is not known is left out rather than guessed. */
export function ticketFacts(content: TicketContent): TicketFact[] {
  const none: BilingualText = { vi: "", en: "" };
  const facts: TicketFact[] = [];
  if (content.counters.length > 0)
    facts.push({ label: ticketWords.counter, value: numberList(content.counters), unit: none });
  if (content.peopleAhead !== null)
    facts.push({ label: ticketWords.peopleAhead, value: String(content.peopleAhead), unit: none });
  // Given without the hub: the paper says so rather than let one guess.
  else facts.push({ label: ticketWords.expectedWait, value: ticketWords.notKnown.vi, unit: none });
  if (content.estimate !== null) {
    const value = minutesOf(content.estimate);
    facts.push({ label: ticketWords.expectedWait, value, unit: ticketWords.minutes });
  }
  return facts;
}

/** As the kiosk has just said it: whole minutes, of which the first is the least. */
function minutesOf({ lowMinutes, highMinutes }: WaitInterval): string {
  if (highMinutes <= 1) return `${ticketWords.under.vi} 1`;
  const least = Math.max(1, lowMinutes);
  return least === highMinutes ? String(least) : `${least}–${highMinutes}`;
}

/** `2, 3` and, from three neighbours on, `1–4, 7`. */
function numberList(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .flatMap(([from, to]) =>
      to - from === 1 ? [`${from}`, `${to}`] : from === to ? [`${from}`] : [`${from}–${to}`],
    )
    .join(", ");
}
