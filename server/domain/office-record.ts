/**
 * What the office keeps beyond a day: batches of figures, feedback, dialogue meetings. Folded from the few events
 * of the journal that speak of them, so nothing else has to be stored or rebuilt.
 */
import type {
  BatchId,
  BusinessDay,
  DialogueId,
  EpochMillis,
  FeedbackChannel,
  FeedbackId,
  FeedbackKind,
  FeedbackState,
  FiguresKind,
  FiguresPeriod,
  HistoryId,
  PersonId,
  ServiceId,
} from "@motcua/protocol";
import { Map as FrozenMap } from "immutable";
import type { EventData, EventType, RecordedEvent } from "./events.ts";

/** The events that this record is folded from. */
export const recordTypes = [
  "figures-entered",
  "figures-withdrawn",
  "feedback-received",
  "feedback-assigned",
  "feedback-answered",
  "dialogue-announced",
  "dialogue-registered",
] as const satisfies readonly EventType[];

export type RecordType = (typeof recordTypes)[number];

/** An event of the record, as much of it as the fold needs. */
export type RecordEvent = {
  [T in RecordType]: Pick<RecordedEvent<T>, "seq" | "at" | "day" | "type" | "data" | "actor">;
}[RecordType];

export interface Done {
  readonly at: EpochMillis;
  /** `person:<id>`, as the journal has it */
  readonly by: string;
}

export interface EnteredBatch {
  readonly batch: BatchId;
  readonly kind: FiguresKind;
  readonly digest: string;
  readonly period: FiguresPeriod;
  readonly replaces: BatchId | null;
  /** whose rows count, and on which days; null of figures that have none */
  readonly visits: { readonly rows: HistoryId; readonly days: readonly BusinessDay[] } | null;
  readonly entered: Done;
  /** null while it is in force */
  readonly ended: (Done & { readonly replacedBy: BatchId | null }) | null;
}

export interface FeedbackEntry {
  readonly feedback: FeedbackId;
  readonly kind: FeedbackKind;
  readonly channel: FeedbackChannel;
  readonly service: ServiceId | null;
  readonly state: FeedbackState;
  /** business day it came in */
  readonly day: BusinessDay;
  readonly receivedAt: EpochMillis;
  readonly dueOn: BusinessDay;
  readonly assignedTo: PersonId | null;
  readonly answeredAt: EpochMillis | null;
  readonly answeredOn: BusinessDay | null;
  /** seq of the events whose erasable words are the citizen's and the answer's */
  readonly wordsAt: number;
  readonly answerAt: number | null;
}

export interface DialogueEntry {
  readonly dialogue: DialogueId;
  readonly meeting: BusinessDay;
  readonly registrationFrom: BusinessDay;
  readonly registrationTo: BusinessDay;
  readonly topic: string;
  readonly registrations: readonly {
    readonly at: EpochMillis;
    readonly channel: FeedbackChannel;
    /** seq of the event whose erasable words say who */
    readonly whoAt: number;
  }[];
}

export interface OfficeRecord {
  readonly batches: FrozenMap<BatchId, EnteredBatch>;
  readonly feedback: FrozenMap<FeedbackId, FeedbackEntry>;
  readonly dialogues: FrozenMap<DialogueId, DialogueEntry>;
}

export const emptyRecord: OfficeRecord = {
  batches: FrozenMap(),
  feedback: FrozenMap(),
  dialogues: FrozenMap(),
};

/** Whether the record has anything to learn from an event. */
export function isOfRecord<E extends { readonly type: string }>(event: E): event is Extract<E, RecordEvent> {
  return (recordTypes as readonly string[]).includes(event.type);
}

/** The record after an event. Knows no rule, refuses nothing; what speaks of nothing known changes nothing. */
export function applyToRecord(record: OfficeRecord, event: RecordEvent): OfficeRecord {
  switch (event.type) {
    case "figures-entered":
      return { ...record, batches: entered(record.batches, event.data, doneBy(event)) };
    case "figures-withdrawn": {
      const ended = { ...doneBy(event), replacedBy: null };
      return { ...record, batches: changed(record.batches, event.data.batch, (one) => ({ ...one, ended })) };
    }
    case "feedback-received": {
      const { data, at, day, seq } = event;
      const one: FeedbackEntry = {
        feedback: data.feedback,
        kind: data.kind,
        channel: data.channel,
        service: data.service,
        state: "received",
        day,
        receivedAt: at,
        dueOn: data.dueOn,
        assignedTo: null,
        answeredAt: null,
        answeredOn: null,
        wordsAt: seq,
        answerAt: null,
      };
      return { ...record, feedback: record.feedback.set(data.feedback, one) };
    }
    case "feedback-assigned": {
      const { feedback, to } = event.data;
      const assign = (one: FeedbackEntry): FeedbackEntry => ({
        ...one,
        state: one.state === "answered" ? "answered" : "assigned",
        assignedTo: to,
      });
      return { ...record, feedback: changed(record.feedback, feedback, assign) };
    }
    case "feedback-answered": {
      const answer = (one: FeedbackEntry): FeedbackEntry => ({
        ...one,
        state: "answered",
        answeredAt: event.at,
        answeredOn: event.day,
        answerAt: event.seq,
      });
      return { ...record, feedback: changed(record.feedback, event.data.feedback, answer) };
    }
    case "dialogue-announced": {
      const { data } = event;
      return {
        ...record,
        dialogues: record.dialogues.set(data.dialogue, { ...data, registrations: [] }),
      };
    }
    case "dialogue-registered": {
      const { dialogue, channel } = event.data;
      const one = { at: event.at, channel, whoAt: event.seq };
      return {
        ...record,
        dialogues: changed(record.dialogues, dialogue, (known) => ({
          ...known,
          registrations: [...known.registrations, one],
        })),
      };
    }
    default:
      return event satisfies never;
  }
}

function doneBy({ at, actor }: { readonly at: EpochMillis; readonly actor: string }): Done {
  return { at, by: actor };
}

function entered(
  batches: OfficeRecord["batches"],
  { batch, kind, digest, period, replaces, visits }: EventData["figures-entered"],
  done: Done,
): OfficeRecord["batches"] {
  const one: EnteredBatch = {
    ...{ batch, kind, digest, period, replaces },
    visits: visits === undefined ? null : { rows: visits.rows, days: visits.days },
    entered: done,
    ended: null,
  };
  const before =
    replaces === null
      ? batches
      : changed(batches, replaces, (old) => ({ ...old, ended: { ...done, replacedBy: batch } }));
  return before.set(batch, one);
}

function changed<K, V>(all: FrozenMap<K, V>, key: K, change: (one: V) => V): FrozenMap<K, V> {
  const one = all.get(key);
  return one === undefined ? all : all.set(key, change(one));
}
