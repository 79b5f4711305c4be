/** A whole day decided beforehand: a pure function of the settings, a seed, and how many come. */
import type {
  CounterId,
  EpochMillis,
  FinishOutcome,
  Language,
  PriorityGroupId,
  ReasonId,
  ServiceId,
  SiteSettings,
} from "@motcua/protocol";
import { arrivalsOf } from "./arrivals.ts";
import { createDice } from "./dice.ts";
import { planOfficer } from "./plan-officer.ts";
import { planVisitor } from "./plan-visitor.ts";
import { serviceMix } from "./service-mix.ts";
import { type Session, sessionsOf } from "./sessions.ts";

/** How a visitor answers when the number is called. */
export type Answering =
  | { readonly kind: "prompt"; readonly walkSeconds: number }
  /** too far away for the last call: missed, and back later to ask for the number again; null never */
  | { readonly kind: "missed"; readonly walkSeconds: number; readonly backAfterMinutes: number | null };

/** What a visitor does with the tablet's question. */
export interface PlannedVote {
  readonly level: number;
  readonly reasons: readonly ReasonId[];
  readonly words: string | null;
  readonly thinkSeconds: number;
}

export interface PlannedVisitor {
  readonly index: number;
  readonly arrivesAt: EpochMillis;
  readonly touchSeconds: number;
  readonly service: ServiceId;
  readonly priority: PriorityGroupId | null;
  readonly procedure: string | null;
  readonly language: Language;
  /** leaves when not called after so long; null waits whatever comes */
  readonly patienceMinutes: number | null;
  readonly answering: Answering;
  readonly serviceMinutes: number;
  /** sent on to another field after this share of the service */
  readonly transfer: {
    readonly afterShare: number;
    readonly service: ServiceId;
    readonly serviceMinutes: number;
  } | null;
  /** sent to fetch or fill in something after this share of the service */
  readonly park: {
    readonly afterShare: number;
    readonly awayMinutes: number;
    readonly to: "counter" | "queue";
  } | null;
  readonly outcome: FinishOutcome;
  readonly dossierCodes: readonly string[];
  readonly wrapUpSeconds: number;
  /** null walks away without an answer */
  readonly vote: PlannedVote | null;
  /** by phone only where the ticket has a link */
  readonly rates: "at-the-tablet" | "by-phone";
}

export interface PlannedPause {
  readonly from: EpochMillis;
  readonly until: EpochMillis;
  readonly reason: ReasonId;
}

export interface PlannedOfficer {
  readonly counter: CounterId;
  readonly signsInAt: EpochMillis;
  /** breaks and the midday, in order; each is taken once the visitor at the counter is done */
  readonly pauses: readonly PlannedPause[];
  readonly recallAfterSeconds: number;
}

export interface DayPlan {
  readonly sessions: readonly Session[];
  /** in the order of their arrival */
  readonly visitors: readonly PlannedVisitor[];
  readonly officers: readonly PlannedOfficer[];
}

/** Plans the day between two moments. The same arguments bring the same plan. */
export function planDay(
  settings: SiteSettings,
  seed: number,
  visitors: number,
  from: EpochMillis,
  until: EpochMillis,
): DayPlan {
  const dice = createDice(seed);
  const sessions = sessionsOf(settings, from, until);
  const mix = serviceMix(settings, sessions, visitors);
  const arrivals = arrivalsOf(sessions, visitors, dice.of("arrivals"));
  return {
    sessions,
    visitors: arrivals.map((arrivesAt, index) =>
      planVisitor({ settings, mix, index, arrivesAt, dice: dice.of(`visitor ${index}`) }),
    ),
    officers: settings.counters.map(({ id }) =>
      planOfficer({ settings, sessions, counter: id, dice: dice.of(`officer ${id}`) }),
    ),
  };
}
