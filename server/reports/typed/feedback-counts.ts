/** Feedback that came in during a period, whenever it was answered. */
import type { BusinessDay, DialogueCount, FeedbackCounts, FiguresPeriod } from "@motcua/protocol";
import type { FeedbackEntry, OfficeRecord } from "../../domain/office-record.ts";

/** Not answered by its day, or answered after it. */
export function isOverdue({ state, dueOn, answeredOn }: FeedbackEntry, today: BusinessDay): boolean {
  return state === "answered" ? (answeredOn ?? dueOn) > dueOn : today > dueOn;
}

export function feedbackCounts(
  { feedback }: OfficeRecord,
  { from, until }: FiguresPeriod,
  today: BusinessDay,
  typed: FeedbackCounts["typed"],
): FeedbackCounts {
  const all = [...feedback.values()].filter(({ day }) => from <= day && day < until);
  const answered = (some: readonly FeedbackEntry[]) =>
    some.filter(({ state }) => state === "answered").length;
  const services = [...new Set(all.map(({ service }) => service))].sort();
  const channels = [...new Set(all.map(({ channel }) => channel))].sort();
  return {
    received: all.length,
    answered: answered(all),
    open: all.length - answered(all),
    overdue: all.filter((one) => isOverdue(one, today)).length,
    byService: services.map((service) => {
      const own = all.filter((one) => one.service === service);
      return { service, received: own.length, answered: answered(own) };
    }),
    byChannel: channels.map((channel) => ({
      channel,
      received: all.filter((one) => one.channel === channel).length,
    })),
    typed,
  };
}

/** Meetings of a period, and how many registered for each. */
export function dialogueCounts({ dialogues }: OfficeRecord, { from, until }: FiguresPeriod): DialogueCount[] {
  return [...dialogues.values()]
    .filter(({ meeting }) => from <= meeting && meeting < until)
    .sort((a, b) => (a.meeting < b.meeting ? -1 : 1))
    .map(({ registrationFrom, registrationTo, meeting, registrations }) => ({
      batch: null,
      registrationFrom,
      registrationTo,
      meeting,
      registered: registrations.length,
    }));
}
