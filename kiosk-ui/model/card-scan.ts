import type { KioskScan, KioskView, PriorityGroupId } from "@motcua/protocol";
import type { Timing } from "@motcua/screen-kit";
import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Page } from "./page.ts";

/** What a code that was read here is worth; never what it said (P1). */
export type Scanned =
  /** a citizen card: the group that goes by age, null for none */
  { readonly kind: "age-group"; readonly priority: PriorityGroupId | null } | { readonly kind: "dossier" };

export interface CardScan {
  /** what the person in front of the glass has had read, until they leave or have their number */
  readonly scanned: ReadonlySignal<Scanned | null>;
  /**
   * A key of a scanner that types, or of a person. "number" ends the number of a card, "rest" is what the card says
   * besides: both are to be thrown away; "free" is anything else.
   */
  key(key: string): "number" | "rest" | "free";
  close(): void;
}

export interface CardScanParts {
  readonly told: ReadonlySignal<KioskScan | null>;
  readonly view: ReadonlySignal<KioskView | null>;
  readonly page: ReadonlySignal<Page>;
  readonly timing: Timing;
}

/** A scan that nobody goes on from is forgotten: the next person's number is not touched by it. */
const forgetAfterMs = 45_000;
/** Nobody types as fast as a scanner; a slower key begins anew. */
const betweenKeysMs = 80;
const cardDigits = 12;

/** Follows the scanner beside the kiosk and one that types. */
export function createCardScan({ told, view, page, timing }: CardScanParts): CardScan {
  const scanned = signal<Scanned | null>(null);
  let undoForget: () => void = () => undefined;
  /** the figures at the front of what is typed now; null once something else came */
  let front: string | null = "";
  let inCard: "yes" | "no" = "no";
  let lastKeyMs = Number.NEGATIVE_INFINITY;
  let pageBefore: Page["kind"] = "welcome";

  const forget = () => {
    undoForget();
    scanned.value = null;
  };
  const take = (scan: Scanned) => {
    undoForget();
    undoForget = timing.after(forgetAfterMs, forget);
    scanned.value = scan;
  };
  const stops = [
    effect(() => {
      const scan = told.value;
      if (scan === null) return;
      take(scan.kind === "dossier" ? { kind: "dossier" } : { kind: "age-group", priority: scan.priority });
    }),
    effect(() => {
      const { kind } = page.value;
      const left = kind === "welcome" && pageBefore !== "welcome";
      pageBefore = kind;
      if (left || kind === "issued") forget();
    }),
  ];

  return {
    scanned,
    key(key) {
      const now = timing.monotonicMs();
      if (now - lastKeyMs > betweenKeysMs) {
        front = "";
        inCard = "no";
      }
      lastKeyMs = now;
      if (inCard === "yes") return "rest";
      if (front === null) return "free";
      // Letters of a name may come through an input method in any shape: only the number at the front is used.
      front = /^[0-9]$/.test(key) ? front + key : null;
      if (front === null || front.length < cardDigits) return "free";
      const group = groupOf(front, view.peek(), new Date(timing.deviceNowMs()).getFullYear());
      front = null;
      if (group === "no-card") return "free";
      take({ kind: "age-group", priority: group });
      inCard = "yes";
      return "number";
    },
    close() {
      undoForget();
      for (const stop of stops) stop();
    },
  };
}

const oldestYears = 130;

/** Digit 4 of a card's number tells the century, digits 5 and 6 the year; the birthday counts as passed. */
function groupOf(
  number: string,
  view: KioskView | null,
  thisYear: number,
): PriorityGroupId | null | "no-card" {
  const century = 1900 + 100 * Math.floor(Number(number[3]) / 2);
  const age = thisYear - (century + Number(number.slice(4, 6)));
  if (age < 0 || age > oldestYears) return "no-card";
  const met = (view?.priorityGroups ?? [])
    .filter(({ minAge }) => minAge !== null && age >= minAge)
    .sort((a, b) => (b.minAge ?? 0) - (a.minAge ?? 0));
  return met[0]?.id ?? null;
}
