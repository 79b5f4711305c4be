/** Random things that outlive a day: figures entered, corrected and taken back; feedback and dialogue meetings. */
import type { CommandBody, FiguresContent, PersonId, Verb } from "@motcua/protocol";
import { readRecord } from "../desk/office-record.ts";
import { sha256 } from "../domain/digest.ts";
import { businessDay, dayAfter } from "../domain/hours.ts";
import type { Office } from "./office.ts";
import { person } from "./people.ts";

/** Verbs whose subject is not of the day. */
export const recordVerbs = [
  "enter-figures",
  "withdraw-figures",
  "take-feedback",
  "assign-feedback",
  "answer-feedback",
  "announce-dialogue",
  "register-dialogue",
] as const satisfies readonly Verb[];

export type RecordVerb = (typeof recordVerbs)[number];

export const isRecordVerb = (verb: string): verb is RecordVerb =>
  (recordVerbs as readonly string[]).includes(verb);

/** What a citizen says in these steps: found in no event. */
export const citizensWords = "Chờ lâu quá, điện thoại của tôi là 0905 123 456";

/** A body that mostly speaks of something that is there; figures are kept first, as the edge does. */
export async function recordBody(
  office: Office,
  verb: RecordVerb,
  pick: number,
  more: number,
): Promise<CommandBody<RecordVerb>> {
  const record = await readRecord(office.store.journal, office.site);
  const some = <T>(all: Iterable<T>) => {
    const known = [...all];
    return (more % 8 === 0 ? undefined : known[pick % Math.max(1, known.length)]) ?? office.freshId();
  };
  switch (verb) {
    case "enter-figures": {
      const digest = await keepFigures(office, pick % 6);
      const replaces = more % 2 === 0 ? null : (some(record.batches.keys()) as never);
      return { kind: more % 9 === 0 ? "survey" : "sipas", digest, replaces };
    }
    case "withdraw-figures":
      return { batch: some(record.batches.keys()) as never };
    case "take-feedback": {
      const service = more % 10 === 0 ? "moon" : "land";
      return { kind: "complaint", service: service as never, words: citizensWords, contact: null };
    }
    case "assign-feedback": {
      const to = more % 5 === 0 ? office.freshId() : await keepPerson(office);
      return { feedback: some(record.feedback.keys()) as never, to: to as PersonId };
    }
    case "answer-feedback":
      return { feedback: some(record.feedback.keys()) as never, answer: citizensWords };
    case "announce-dialogue": {
      const today = businessDay(office.settings.timeZone, office.clock.now());
      const [registrationFrom, registrationTo] = [dayAfter(today, (more % 3) - 1), dayAfter(today, more % 4)];
      const meeting = dayAfter(today, pick % 6);
      return { meeting, registrationFrom, registrationTo, topic: "Đất đai" };
    }
    case "register-dialogue":
      return { dialogue: some(record.dialogues.keys()) as never, who: citizensWords };
    default:
      return verb satisfies never;
  }
}

/** One of a few yearly surveys, so that the same figures come again. */
async function keepFigures(office: Office, which: number): Promise<string> {
  const figures: FiguresContent = {
    kind: "sipas",
    year: 2020 + which,
    percent: 80 + which,
    respondents: null,
    source: "",
  };
  const content = JSON.stringify(figures);
  const digest = sha256(content, "hex");
  await office.store.figures.keep({ site: office.site, digest, content, at: office.clock.now() }, []);
  return digest;
}

/** Somebody who works here and may be asked to answer. */
async function keepPerson({ site, store }: Office): Promise<PersonId> {
  const { id, title } = person("officer", "quầy counter-2");
  await store.people.save({
    site,
    id,
    username: "quay-2",
    title,
    role: "officer",
    active: 1,
    password: null,
    must_change: 0,
    failures: 0,
    locked_until: null,
    last_sign_in_at: null,
  });
  return id;
}
