/** Random things that happen in an office: any command from anybody, and time that passes, jumps or dies. */
import type {
  CommandBody,
  DeviceId,
  LegId,
  PrintJobId,
  TicketId,
  TicketNumber,
  Verb,
} from "@motcua/protocol";
import { verbs } from "@motcua/protocol";
import fc from "fast-check";
import { isStanding } from "../domain/alarm.ts";
import { businessDay } from "../domain/hours.ts";
import { ticketNumber } from "../domain/numbering.ts";
import { type Standing, standingOf } from "../domain/ticket.ts";
import type { Floor } from "../journey/watch-floor.ts";
import type { Office } from "./office.ts";
import { type Asking, asking, counterId, device, idOf, person } from "./people.ts";
import { isRecordVerb, recordBody, recordVerbs } from "./record-steps.ts";

/** One thing that happens; numbers are taken modulo what there is to choose from. */
export interface Step {
  readonly what: Verb | "pass" | "set-clock" | "power-cut" | "tick" | "look";
  readonly who: number;
  readonly pick: number;
  readonly more: number;
}

const often: Step["what"][] = [
  "issue-ticket",
  "issue-ticket",
  "issue-ticket",
  "call-next",
  "call-next",
  "call-next",
];
const work: Step["what"][] = [
  "start-service",
  "start-service",
  "finish",
  "finish",
  "cast-vote",
  "cast-vote",
  "sign-in",
  "park",
  "resume",
  "no-show",
  "reinstate",
];
const world: Step["what"][] = ["pass", "pass", "pass", "tick", "look"];
const rare: Step["what"][] = ["set-clock", "power-cut", "confirm-clock"];

/** Steps of a day, weighted so that visitors get somewhere. */
export const steps = (most: number): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      what: fc.oneof(
        { weight: 36, arbitrary: fc.constantFrom(...often, ...work) },
        {
          weight: 36,
          arbitrary: fc.constantFrom(
            ...verbs.filter((verb) => !lasting.includes(verb) && !isRecordVerb(verb)),
          ),
        },
        { weight: 10, arbitrary: fc.constantFrom(...world) },
        // Visits thin out where there is much of it.
        { weight: 12, arbitrary: fc.constantFrom(...recordVerbs) },
        { weight: 1, arbitrary: fc.constantFrom(...rare, ...lasting) },
      ),
      who: fc.nat(30),
      pick: fc.nat(1_000),
      more: fc.nat(1_000),
    }),
    { minLength: most / 2, maxLength: most, size: "max" },
  );

/** Verbs that end or change a whole day: now and then only. */
const lasting: Verb[] = ["open-day", "close-day", "change-settings"];

const counters = [2, 3, 8, 9];
const services = ["civil-status", "certification", "social-protection", "merit-beneficiaries", "land"];
const groups = [null, null, null, "elderly", "disabled"];

/** Lets one step happen; answers what came of it. */
export async function happen(office: Office, { what, who, pick, more }: Step): Promise<string> {
  switch (what) {
    case "pass":
      await office.minutesPass((pick % 10) + more / 1_000);
      return "time passed";
    case "tick":
      await office.minutesPass(pick % 40 === 0 ? 600 : 0);
      return "ticked";
    case "look":
      await office.desk().watch(office.site, randomFloor(office, who, pick, more));
      return "looked";
    case "set-clock":
      office.clock.set(office.clock.now() + ((pick % 160) - 80) * 60_000);
      return "clock set";
    case "power-cut":
      office.powerCut();
      office.clock.advance((more % 30) * 60_000);
      await office.powerReturns();
      return "restarted";
    default:
      if (isRecordVerb(what)) {
        return asker(office, what, who).tries(what, (await recordBody(office, what, pick, more)) as never);
      }
      if (what === "report-print" && more % 2 === 0) await leaseOne(office, pick);
      return asker(office, what, who).tries(what, bodyOf(office, { what, who, pick, more }) as never);
  }
}

function asker(office: Office, verb: Verb, who: number): Asking {
  const place = counterId(counters[who % counters.length] ?? 2);
  // Mostly somebody whose work it is; one in ten is anybody at all.
  if (who % 10 === 9) return anybody(office, who);
  switch (verb) {
    case "cast-vote":
      return asking(office.line, device("tablet", `máy ${place}`, { counter: place, zone: null }));
    case "announce":
    case "keep-silent":
      return office.board();
    case "report-print":
    case "hand-in-ticket":
      return office.agent;
    case "issue-ticket":
    case "reprint-ticket":
      return office.kiosk;
    case "cancel":
    case "set-priority":
    case "reinstate":
      return office.reception;
    case "open-day":
    case "close-day":
    case "confirm-clock":
    case "enter-figures":
    case "withdraw-figures":
    case "assign-feedback":
    case "announce-dialogue":
    case "acknowledge-alarm":
      return office.supervisor;
    case "take-feedback":
    case "register-dialogue":
      return office.kiosk;
    case "change-settings":
      return office.administrator;
    default:
      return asking(office.line, person("officer", `quầy ${place}`));
  }
}

function anybody(office: Office, who: number): Asking {
  const all = [
    office.kiosk,
    office.board(),
    office.reception,
    office.supervisor,
    office.administrator,
    office.agent,
  ];
  return all[who % all.length] ?? office.kiosk;
}

const choose = <T>(all: readonly T[], pick: number, none: T): T =>
  all[pick % Math.max(1, all.length)] ?? none;

/** An agent takes the job that is about to be reported, as it would before printing. */
async function leaseOne(office: Office, pick: number) {
  const { day } = office.state();
  const job = day?.recentPrints.get(pick % Math.max(1, day.recentPrints.size));
  if (job === undefined) return;
  const now = office.desk().now(office.site);
  await office.store.printJobs.lease(office.site, job, office.agent.actor.id, now, now + 1);
}

function bodyOf(office: Office, { what: verb, who, pick, more }: Step & { readonly what: Verb }): object {
  const { day, revision, settings } = office.state();
  // Mostly the own counter, now and then another's.
  const counter = counterId(counters[(more % 12 === 0 ? who + 1 : who) % counters.length] ?? 2);
  const all = day?.tickets.valueSeq().toArray() ?? [];
  const fitting = all
    .filter((known) => standingOf(known) === wanted[verb])
    .filter(({ leg }) => leg.kind !== "parked" || leg.called.counter === counter);
  const ticket = choose(more % 4 === 0 || fitting.length === 0 ? all : fitting, pick, undefined as never);
  const number = (ticket?.number ?? "Z999") as TicketNumber;
  const bodies: { [V in Verb]?: CommandBody<V> } = {
    "issue-ticket": {
      service: choose(services, pick, "land") as never,
      priority: choose(groups, more, null) as never,
      procedure: null,
      language: "vi",
      print: more % 3 === 0 ? "paper" : "none",
    },
    "hand-in-ticket": aloneTicket(office, pick, more),
    "reprint-ticket": { ticket: (ticket?.id ?? office.freshId()) as never },
    "call-ticket": { counter, number },
    finish: { counter, outcome: "done", dossierCodes: more % 4 === 0 ? ["000.00.00.H48-261123-0001"] : [] },
    pause: { counter, reason: "meeting" as never },
    transfer: {
      counter,
      service: choose(services, more, "land") as never,
      note: more % 2 === 0 ? "ghi chú" : null,
    },
    park: { counter, note: more % 2 === 0 ? "đi lấy bản sao" : null },
    resume: { counter, number, to: more % 2 === 0 ? "counter" : "queue" },
    cancel: { number },
    reinstate: { number },
    "set-priority": { number, priority: choose(groups, more, null) as never },
    "cast-vote": {
      leg: legOf(office, pick, more),
      level: (more % 6) + 1,
      reasons: more % 3 === 0 ? (["wait"] as never) : [],
      words: more % 5 === 0 ? "chờ lâu" : null,
      votedAt: Math.max(0, office.clock.now() - (more % 50) * 1_000),
      openedAt: null,
    },
    "acknowledge-alarm": {
      alarm: choose(
        [...(day?.alarms.values() ?? [])].filter(isStanding).map(({ id }) => id),
        pick,
        office.freshId() as never,
      ),
    },
    announce: { call: choose(day?.calls.map(({ call }) => call).toArray() ?? [], pick, 1) },
    "keep-silent": {
      call: choose(day?.calls.map(({ call }) => call).toArray() ?? [], pick, 1),
      why: choose(["quiet-hours", "voice-busy"] as const, more, "muted"),
    },
    "report-print": {
      job: choose(day?.recentPrints.toArray() ?? [], pick, office.freshId() as unknown as PrintJobId),
      fence: (more % 2) + 1,
      outcome: { kind: "failed-clean", cause: "too-old" },
    },
    "change-settings": {
      basedOn: revision,
      settings: {
        ...settings,
        queueOrder: choose([{ policy: "strict" }, { policy: "accumulating" }], more, settings.queueOrder),
      },
    },
  };
  const empty = verb === "open-day" || verb === "close-day" || verb === "confirm-clock";
  return bodies[verb] ?? (empty ? {} : { counter });
}

/** What somebody might find who looks round: a tablet that comes and goes, a battery, a disk. */
function randomFloor(office: Office, who: number, pick: number, more: number): Floor {
  const counter = counterId(counters[who % counters.length] ?? 2);
  const { id } = device("tablet", `máy ${counter}`, { counter, zone: null }) as { readonly id: DeviceId };
  const about = { kind: "device", device: id, role: "tablet", name: "máy", counter } as const;
  const illSince = pick % 3 === 0 ? null : Math.max(0, office.clock.now() - more * 1_000);
  return {
    devices: pick % 20 === 0 ? new Set() : new Set([id]),
    signs: [
      { kind: "device-away", about, illSince },
      { kind: "battery-low", about, value: more % 100 },
      { kind: "disk-full", about: { kind: "hub" }, value: pick % 30 },
    ],
  };
}

/** A ticket that the agent gave while the hub was away, a little while or some days ago. */
function aloneTicket(office: Office, pick: number, more: number): CommandBody<"hand-in-ticket"> {
  const issuedAt = Math.max(0, office.clock.now() - (more % 7 === 0 ? more * 600_000 : more * 1_000));
  const number = ticketNumber(more % 2 === 0 ? "C" : "A", 900 + (pick % 100));
  const day = businessDay(office.settings.timeZone, issuedAt);
  return {
    ticket: idOf(`alone ${day} ${number}`) as TicketId,
    leg: idOf(`alone leg ${day} ${number}`) as LegId,
    number,
    day,
    issuedAt,
    clock: more % 5 === 0 ? "doubtful" : "sure",
    service: choose(services, pick, "land") as never,
    priority: choose(groups, more, null) as never,
    procedure: null,
    language: "vi",
    paper:
      more % 3 === 0
        ? { job: office.freshId() as never, outcome: { kind: "failed-clean", cause: "too-old" } }
        : null,
  };
}

/** What a verb is mostly asked about. */
const wanted: { readonly [V in Verb]?: Standing } = {
  "call-ticket": "waiting",
  cancel: "waiting",
  resume: "parked",
  reinstate: "missed",
};

function legOf(office: Office, pick: number, more: number): LegId | null {
  if (more % 9 === 0) return null;
  const legs = office.state().day?.ended.keySeq().toArray() ?? [];
  return choose(legs, pick, office.freshId() as unknown as LegId);
}
