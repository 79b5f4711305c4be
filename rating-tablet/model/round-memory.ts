import type { LegId } from "@motcua/protocol";
import type { Answer } from "./page.ts";

/** A question that was on the glass, so that a page that is loaded again goes on where it was. */
export interface Draft {
  readonly leg: LegId;
  /** the scale it was asked with; drafts of an earlier version do not say */
  readonly scale?: string;
  readonly number: string;
  readonly openedAt: number;
  readonly touchedAt: number;
  readonly answer: Answer;
}

/** What outlives the page: the leg that was asked about last, and the question that is open. */
export interface Remembered {
  /** answered, passed over or run out: never asked about again */
  readonly settled: LegId | null;
  readonly draft: Draft | null;
}

export interface RoundMemory {
  read(): Remembered;
  write(remembered: Remembered): void;
}

const nothing: Remembered = { settled: null, draft: null };

/** Keeps it in localStorage under the device's own key; where that is forbidden, for as long as the page lives. */
export function createRoundMemory(slot: string, storage: () => Storage): RoundMemory {
  const key = `motcua.tablet.${slot}`;
  let held: Remembered | null = null;
  return {
    read() {
      held ??= readKept(() => storage().getItem(key));
      return held;
    },
    write(remembered) {
      held = remembered;
      try {
        storage().setItem(key, JSON.stringify(remembered));
      } catch {
        // private windows and full storage throw: the page itself still remembers
      }
    },
  };
}

/** What an earlier version of this screen wrote, or a broken disk, is taken for nothing. */
function readKept(read: () => string | null): Remembered {
  try {
    const kept = JSON.parse(read() ?? "null") as Partial<Remembered> | null;
    if (kept === null || typeof kept !== "object") return nothing;
    const { settled = null, draft = null } = kept;
    return {
      settled: typeof settled === "string" ? settled : null,
      draft: draft !== null && isWhole(draft) ? draft : null,
    };
  } catch {
    return nothing;
  }
}

function isWhole({ leg, number, openedAt, touchedAt, answer }: Partial<Draft>): boolean {
  return (
    typeof leg === "string" &&
    typeof number === "string" &&
    Number.isFinite(openedAt) &&
    Number.isFinite(touchedAt) &&
    typeof answer === "object" &&
    Array.isArray(answer.reasons) &&
    typeof answer.words === "string" &&
    (answer.chosen === null || Number.isInteger(answer.chosen?.level))
  );
}
