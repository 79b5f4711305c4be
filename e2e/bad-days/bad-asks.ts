/** Asks that nobody who means well sends: valid ones spoilt in one place, those of other roles, and plain garbage. */
import {
  boardAsks,
  type CommandId,
  hardwareAsks,
  kioskAsks,
  staffAsks,
  tabletAsks,
  type Verb,
} from "@motcua/protocol";
import fc from "fast-check";

/** Must never come back in an answer. */
export const mark = "<img src=x onerror=alert(1)>";

const asksOf = {
  kiosk: kioskAsks,
  tablet: tabletAsks,
  board: boardAsks,
  hardware: hardwareAsks,
  staff: staffAsks,
} as const;
export type ChannelName = keyof typeof asksOf;
export const channelNames = Object.keys(asksOf) as ChannelName[];

const unknownId = "0199aaaa-0000-7000-8000-00000000dead";

const nasty = fc.oneof(
  fc.constantFrom<unknown>(
    mark,
    `"${mark}`,
    "' OR 1=1 --",
    "../../../../etc/passwd",
    "\u0000",
    "",
    "🧧".repeat(50),
  ),
  fc.constantFrom<unknown>(null, true, false, -1, 0.5, Number.MAX_SAFE_INTEGER, 1e308, [], {}, [[]]),
  fc.constant("x".repeat(100_000)),
  fc.constantFrom(unknownId, "quay-999", "benh-vien-quan-1", "Z999"),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.uint8Array({ maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.dictionary(
    fc.constantFrom("__proto__", "constructor", "toString", "length", "id"),
    fc.constantFrom<unknown>(mark, {}, 1),
    { maxKeys: 3 },
  ),
);

/** What each verb's body looks like when it is well formed and means nothing here. */
const bodies: Readonly<Record<Verb, object>> = {
  "open-day": {},
  "close-day": {},
  "sign-in": { counter: "quay-999" },
  "sign-out": { counter: "quay-999" },
  ready: { counter: "quay-999" },
  pause: { counter: "quay-999", reason: "no-such-reason" },
  "issue-ticket": {
    service: "no-such-service",
    priority: null,
    procedure: null,
    language: "vi",
    print: "none",
  },
  "hand-in-ticket": {
    ticket: unknownId,
    leg: unknownId,
    number: "Z999",
    day: "2026-11-23",
    issuedAt: 1,
    clock: "sure",
    service: "no-such-service",
    priority: null,
    procedure: null,
    language: "vi",
    paper: null,
  },
  "reprint-ticket": { ticket: unknownId },
  "call-next": { counter: "quay-999" },
  "call-ticket": { counter: "quay-999", number: "Z999" },
  recall: { counter: "quay-999" },
  "start-service": { counter: "quay-999" },
  finish: { counter: "quay-999", outcome: "done", dossierCodes: [] },
  "no-show": { counter: "quay-999" },
  reinstate: { number: "Z999" },
  transfer: { counter: "quay-999", service: "no-such-service", note: mark },
  park: { counter: "quay-999", note: mark },
  resume: { counter: "quay-999", number: "Z999", to: "queue" },
  cancel: { number: "Z999" },
  "set-priority": { number: "Z999", priority: null },
  "cast-vote": { leg: unknownId, level: 1, reasons: [], words: mark, votedAt: 1, openedAt: null },
  announce: { call: 999_999 },
  "keep-silent": { call: 999_999, why: "quiet-hours" },
  "report-print": { job: unknownId, fence: 1, outcome: { kind: "printed" } },
  "change-settings": { basedOn: 0, settings: {} },
  "acknowledge-alarm": { alarm: unknownId },
  "confirm-clock": {},
  "enter-figures": { kind: "survey", digest: "0".repeat(64), replaces: null },
  "withdraw-figures": { batch: unknownId },
  "take-feedback": { kind: "complaint", service: "no-such-service", words: mark, contact: null },
  "assign-feedback": { feedback: unknownId, to: unknownId },
  "answer-feedback": { feedback: unknownId, answer: mark },
  "announce-dialogue": {
    meeting: "2026-02-30",
    registrationFrom: "2026-01-01",
    registrationTo: "2026-01-02",
    topic: mark,
  },
  "register-dialogue": { dialogue: unknownId, who: mark },
};

/** Verbs that would do something for a supervisor though their body says nothing. */
const doSomething: readonly Verb[] = ["open-day", "close-day", "confirm-clock"];

export interface BadAsk {
  readonly name: string;
  readonly payload: unknown;
}

/** An ask's name of any channel with a body that is well formed and leads nowhere. */
const wellFormed = (newId: () => CommandId): fc.Arbitrary<BadAsk> =>
  fc
    .constantFrom(...channelNames.flatMap((channel) => Object.entries(asksOf[channel]) as [string, Verb][]))
    .filter(([, verb]) => !doSomething.includes(verb))
    .map(([name, verb]) => ({ name, payload: { ...bodies[verb], id: newId() } }));

/** The same with one property replaced, added or taken away. */
const spoilt = (newId: () => CommandId): fc.Arbitrary<BadAsk> =>
  fc
    .tuple(wellFormed(newId), fc.nat(), fc.constantFrom("replace", "add", "take"), nasty)
    .map(([{ name, payload }, place, how, value]) => {
      const entries = Object.entries(payload as object);
      const at = place % entries.length;
      if (how === "add") entries.push(["surplus", value]);
      else if (how === "take") entries.splice(at, 1);
      else entries[at] = [entries[at]?.[0] ?? "id", value];
      return { name, payload: Object.fromEntries(entries) };
    });

const names = channelNames.flatMap((channel) => Object.keys(asksOf[channel]));
const otherNames = [
  "print:lease",
  "print:sending",
  "device:report",
  "__proto__",
  "constructor",
  "view",
  "hello",
  mark,
  "x".repeat(10_000),
];

const garbage: fc.Arbitrary<BadAsk> = fc.record({
  name: fc.oneof(fc.constantFrom(...names, ...otherNames), fc.string({ minLength: 1, maxLength: 30 })),
  payload: nasty,
});

/** Any of these. */
export const badAsk = (newId: () => CommandId): fc.Arbitrary<BadAsk> =>
  fc.oneof(wellFormed(newId), spoilt(newId), garbage);
