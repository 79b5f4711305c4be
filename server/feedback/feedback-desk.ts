/** Feedback and dialogue meetings as staff and public screens are shown them; the words come from where they can be wiped. */
import type {
  BusinessDay,
  Dialogue,
  DialogueId,
  DialogueRegistrations,
  EpochMillis,
  FeedbackCase,
  FeedbackList,
  PersonId,
  PublicDialogues,
  Reply,
  SiteSettings,
  StaffRole,
} from "@motcua/protocol";
import { refuse } from "@motcua/protocol";
import { businessDay } from "../domain/hours.ts";
import type { DialogueEntry, FeedbackEntry, OfficeRecord } from "../domain/office-record.ts";

export interface FeedbackDeskParts {
  readonly record: () => Promise<OfficeRecord>;
  /** the erasable text of an event; null once it was wiped */
  readonly words: (seq: number) => Promise<string | null>;
  readonly people: () => Promise<readonly { readonly id: PersonId; readonly title: string }[]>;
  readonly settings: () => SiteSettings;
  readonly now: () => EpochMillis;
}

export interface FeedbackDesk {
  /** Everything for those who answer for the office; for others what was assigned to them. */
  list(to: { readonly id: PersonId; readonly role: StaffRole }): Promise<FeedbackList>;
  registrations(dialogue: DialogueId): Promise<Reply<DialogueRegistrations>>;
  /** meetings that one can register for today */
  openDialogues(): Promise<PublicDialogues>;
}

/** The newest of them; what is older than a year of a busy office is in the reports. */
const casesShown = 500;

export function createFeedbackDesk({
  record,
  words,
  people,
  settings,
  now,
}: FeedbackDeskParts): FeedbackDesk {
  const today = () => businessDay(settings().timeZone, now());

  async function caseOf(entry: FeedbackEntry, day: BusinessDay): Promise<FeedbackCase> {
    const told = await words(entry.wordsAt);
    const { words: text, contact } =
      told === null
        ? { words: null, contact: null }
        : (JSON.parse(told) as Pick<FeedbackCase, "words" | "contact">);
    const { feedback, kind, channel, service, state, receivedAt, dueOn, assignedTo, answeredAt } = entry;
    return {
      feedback,
      kind,
      channel,
      service,
      state,
      receivedAt,
      dueOn,
      overdue: state !== "answered" && day > dueOn,
      assignedTo,
      answeredAt,
      words: text,
      contact,
      answer: entry.answerAt === null ? null : await words(entry.answerAt),
    };
  }

  return {
    async list({ id, role }) {
      const { feedback, dialogues } = await record();
      const isOffice = role === "supervisor" || role === "administrator";
      const day = today();
      const shown = [...feedback.values()]
        .filter(({ assignedTo }) => isOffice || assignedTo === id)
        .sort((a, b) => b.receivedAt - a.receivedAt)
        .slice(0, casesShown);
      return {
        cases: await Promise.all(shown.map((entry) => caseOf(entry, day))),
        dialogues: [...dialogues.values()]
          .sort((a, b) => (a.meeting < b.meeting ? 1 : -1))
          .map((entry) => dialogueOf(entry, day)),
        people: isOffice ? (await people()).map((one) => ({ id: one.id, title: one.title })) : [],
      };
    },

    async registrations(dialogue) {
      const entry = (await record()).dialogues.get(dialogue);
      if (entry === undefined) return refuse("unknown-dialogue");
      const registrations = await Promise.all(
        entry.registrations.map(async ({ at, channel, whoAt }) => ({ at, channel, who: await words(whoAt) })),
      );
      return { done: { dialogue, registrations } };
    },

    async openDialogues() {
      const day = today();
      const open = [...(await record()).dialogues.values()].filter((entry) => stateOn(entry, day) === "open");
      return {
        dialogues: open.map(({ dialogue, meeting, registrationFrom, registrationTo, topic }) => ({
          dialogue,
          meeting,
          registrationFrom,
          registrationTo,
          topic,
        })),
      };
    },
  };
}

function dialogueOf(entry: DialogueEntry, day: BusinessDay): Dialogue {
  const { dialogue, meeting, registrationFrom, registrationTo, topic, registrations } = entry;
  const registered = registrations.length;
  return {
    dialogue,
    meeting,
    registrationFrom,
    registrationTo,
    topic,
    registered,
    state: stateOn(entry, day),
  };
}

function stateOn({ registrationFrom, registrationTo }: DialogueEntry, day: BusinessDay): Dialogue["state"] {
  if (day < registrationFrom) return "before";
  return day > registrationTo ? "over" : "open";
}
