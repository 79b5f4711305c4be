/** One line of a file of past visits, checked: what an older system says of one number. */
import type {
  BusinessDay,
  CounterId,
  EpochMillis,
  PersonId,
  PriorityGroupId,
  ServiceId,
} from "@motcua/protocol";

export const pastEndings = ["finished", "no-show", "cancelled", "expired"] as const;
export type PastEnding = (typeof pastEndings)[number];

export const pastModes = ["tablet", "phone", "paper"] as const;
export type PastMode = (typeof pastModes)[number];

export interface PastVisit {
  readonly day: BusinessDay;
  readonly issuedAt: EpochMillis;
  readonly service: ServiceId;
  /** as it was on paper; empty when the older system did not keep it */
  readonly number: string;
  readonly priority: PriorityGroupId | null;
  readonly procedure: string | null;
  readonly counter: CounterId | null;
  /** id of a person of this site; null when none of that name is known */
  readonly officer: PersonId | null;
  /** what the file calls an officer whom nobody here is called like */
  readonly unknownOfficer: string | null;
  readonly calledAt: EpochMillis | null;
  readonly lastCalledAt: EpochMillis | null;
  readonly startedAt: EpochMillis | null;
  readonly endedAt: EpochMillis;
  readonly ending: PastEnding;
  readonly rateable: boolean;
  readonly rating: { readonly level: number; readonly at: EpochMillis; readonly mode: PastMode } | null;
}

/** Why a line is not taken: the column that it is about, and a sentence. */
export interface LineProblem {
  readonly column: string;
  readonly vi: string;
  readonly en: string;
}
