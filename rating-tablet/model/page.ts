import type { CommandBody, LegId, ReasonId, TabletView } from "@motcua/protocol";

/** What a vote travels as. */
export type VoteBody = CommandBody<"cast-vote">;

/** One question to one person, bound to the leg that was finished (V3). */
export interface Asking {
  readonly leg: LegId;
  /** the view at the moment it opened: officer, scale and reasons stay as this person met them */
  readonly view: TabletView;
  readonly number: string;
  /** by the hub's clock */
  readonly openedAt: number;
  readonly answer: Answer;
}

/** What has been pressed so far. */
export interface Answer {
  /** the level that counts now and when it was pressed; null before any press */
  readonly chosen: { readonly level: number; readonly atMs: number } | null;
  readonly reasons: readonly ReasonId[];
  readonly words: string;
}

export const noAnswer: Answer = { chosen: null, reasons: [], words: "" };

/** What the tablet shows; "rest" is the sign of the counter. */
export type Page =
  | { readonly kind: "rest" }
  | { readonly kind: "question"; readonly asking: Asking }
  | { readonly kind: "reasons"; readonly asking: Asking }
  | { readonly kind: "words"; readonly asking: Asking }
  | { readonly kind: "thanks"; readonly view: TabletView };

export const restPage: Page = { kind: "rest" };
