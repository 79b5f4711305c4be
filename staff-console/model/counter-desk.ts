import type {
  Ask,
  CommandBody,
  CommandId,
  CounterId,
  CounterView,
  FinishOutcome,
  PersonId,
  Refusal,
  ServiceId,
  staffAsks,
  TicketNumber,
} from "@motcua/protocol";
import { type HubLink, isConnected, isRefused, type StaffChannel, type Timing } from "@motcua/screen-kit";
import { batch, computed, effect, type ReadonlySignal, signal, untracked } from "@preact/signals";
import { deskKeyOf } from "./counter-keys.ts";
import { type Availability, availabilityOf, type DeskAction } from "./desk-state.ts";

type Channel = StaffChannel<"counter">;
type AskName = keyof typeof staffAsks;
type AskBody<Name extends AskName> = CommandBody<(typeof staffAsks)[Name]>;

/** What is asked for before something is done. */
export type DeskDialog = "transfer" | "park" | "call" | "pause" | "resume" | "dossier";

/** A "no" of the hub, and what it was said to. */
export interface DeskProblem {
  readonly action: DeskAction;
  readonly refusal: Refusal;
}

/** One officer's work at one counter. */
export interface CounterDesk {
  readonly counter: CounterId;
  readonly availability: ReadonlySignal<Availability>;
  /** what was pressed and has no answer yet; nothing else is done meanwhile */
  readonly inFlight: ReadonlySignal<DeskAction | null>;
  readonly problem: ReadonlySignal<DeskProblem | null>;
  readonly dialog: ReadonlySignal<DeskDialog | null>;
  /** how the present service will end, forgotten with its ticket */
  readonly outcome: ReadonlySignal<FinishOutcome>;
  readonly dossiers: ReadonlySignal<readonly string[]>;
  chooseOutcome(outcome: FinishOutcome): void;
  addDossier(code: string): "added" | "not-a-code";
  removeDossier(code: string): void;
  open(dialog: DeskDialog): void;
  closeDialog(): void;
  /** does an action that needs no more words, or opens what asks for them */
  press(action: DeskAction): Promise<void>;
  call(number: TicketNumber): Promise<void>;
  transfer(service: ServiceId, note: string): Promise<void>;
  park(note: string): Promise<void>;
  pause(reason: string): Promise<void>;
  resume(number: TicketNumber, to: "counter" | "queue"): Promise<void>;
  reinstate(number: TicketNumber): Promise<void>;
  /** does what a key means now, unless something else should have it */
  key(key: string): "taken" | "left";
  close(): void;
}

export interface CounterDeskParts {
  readonly link: Pick<HubLink<Channel>, "ask" | "view" | "connection">;
  readonly counter: CounterId;
  readonly me: PersonId;
  readonly newCommandId: () => CommandId;
  readonly timing: Pick<Timing, "monotonicMs" | "after">;
}

/** An answer may come before the view it speaks of; so long nothing new is pressed on the old one. */
const viewFollowsMs = 400;

/** A second press of the same key so soon is the same press: Enter starts, and must not also finish. */
export const samePressMs = 350;

export const outcomes: readonly FinishOutcome[] = ["done", "incomplete-dossier", "advised"];

/** Runs the counter: one thing at a time, each asked once, and nothing that cannot be done now. */
export function createCounterDesk(parts: CounterDeskParts): CounterDesk {
  const { link, counter, me, timing } = parts;
  const inFlight = signal<DeskAction | null>(null);
  const problem = signal<DeskProblem | null>(null);
  const dialog = signal<DeskDialog | null>(null);
  const outcome = signal<FinishOutcome>("done");
  const dossiers = signal<readonly string[]>([]);
  const availability = computed(() =>
    availabilityOf(link.view.value, me, isConnected(link.connection.value) ? "connected" : "away"),
  );
  /** an ask that the hub never answered: asked again for the same situation, it keeps its id (T3) */
  let unanswered: { readonly sameness: string; readonly id: CommandId } | null = null;
  /** counts what was asked: an old answer must not speak for a newer press */
  let turn = 0;
  let lastKey: { readonly key: string; readonly atMs: number } | null = null;

  const present = computed(() => presentLeg(link.view.value));
  const stopForgetting = effect(() => {
    present.value;
    batch(() => {
      outcome.value = "done";
      dossiers.value = [];
      problem.value = null;
      dialog.value = null;
    });
  });

  const run = async <Name extends AskName>(action: DeskAction, name: Name, body: AskBody<Name>) => {
    if (!mayPress(action)) return;
    const before = situationOf(link.view.peek());
    const sameness = JSON.stringify([name, body, before]);
    const id = unanswered?.sameness === sameness ? unanswered.id : parts.newCommandId();
    const mine = ++turn;
    const release = () => {
      if (turn === mine) inFlight.value = null;
    };
    inFlight.value = action;
    problem.value = null;
    // the view that shows it done may come before the answer: then the next thing may be pressed
    const stopWatching = onceChanged(before, release);
    try {
      const reply = await link.ask(name, body, { id, giveUpAfterMs: 12_000 });
      const isUnanswered = isRefused(reply) && reply.refused.code === "hub-away";
      unanswered = isUnanswered ? { sameness, id } : null;
      if (isRefused(reply)) problem.value = { action, refusal: reply.refused };
      else {
        if (turn === mine) dialog.value = null;
        if (action !== "reinstate" && action !== "resume") await viewAfter(before);
      }
    } finally {
      stopWatching();
      release();
    }
  };

  const mayPress = (action: DeskAction) => inFlight.peek() === null && availability.peek()[action] === null;

  const onceChanged = (before: string, run: () => void) =>
    effect(() => {
      if (situationOf(link.view.value) !== before) untracked(run);
    });

  const viewAfter = (before: string) =>
    new Promise<void>((resolve) => {
      let stop: () => void = () => undefined;
      const undoWait = timing.after(viewFollowsMs, () => {
        stop();
        resolve();
      });
      stop = onceChanged(before, () => {
        undoWait();
        resolve();
      });
    });

  const press = async (action: DeskAction): Promise<void> => {
    const opens = dialogOf(action);
    if (opens !== null) {
      if (mayPress(action)) dialog.value = opens;
      return;
    }
    const place = { counter };
    switch (action) {
      case "sign-in":
        return run(action, "counter:sign-in", place);
      case "sign-out":
        return run(action, "counter:sign-out", place);
      case "ready":
        return run(action, "counter:ready", place);
      case "next":
        return run(action, "ticket:next", place);
      case "recall":
        return run(action, "ticket:recall", place);
      case "start":
        return run(action, "ticket:start", place);
      case "no-show":
        return run(action, "ticket:no-show", place);
      case "finish": {
        const ending = { outcome: outcome.peek(), dossierCodes: [...dossiers.peek()] };
        return run(action, "ticket:finish", { ...place, ...ending });
      }
      default:
        return; // the rest brings a number, a reason or words
    }
  };

  return {
    counter,
    availability,
    inFlight,
    problem,
    dialog,
    outcome,
    dossiers,
    press,
    chooseOutcome: (chosen) => {
      outcome.value = chosen;
    },
    addDossier(typed) {
      const code = typed.trim().toUpperCase();
      // shapes differ from system to system: long enough, of the usual signs, with a digit
      if (!/^[A-Z0-9][A-Z0-9./_-]{2,59}$/.test(code) || !/[0-9]/.test(code)) return "not-a-code";
      if (!dossiers.peek().includes(code)) dossiers.value = [...dossiers.peek(), code].slice(0, 20);
      return "added";
    },
    removeDossier: (code) => {
      dossiers.value = dossiers.peek().filter((kept) => kept !== code);
    },
    open: (wanted) => {
      dialog.value = wanted;
    },
    closeDialog: () => {
      dialog.value = null;
    },
    call: (number) => run("call", "ticket:call", { counter, number }),
    transfer: (service, note) =>
      run("transfer", "ticket:transfer", { counter, service, note: wordsOf(note) }),
    park: (note) => run("park", "ticket:park", { counter, note: wordsOf(note) }),
    pause: (reason) => run("pause", "counter:pause", { counter, reason: reason as Ask<"pause">["reason"] }),
    resume: (number, to) => run("resume", "ticket:resume", { counter, number, to }),
    reinstate: (number) => run("reinstate", "ticket:reinstate", { number }),
    key(key) {
      const view = link.view.peek();
      if (dialog.peek() !== null || view === null) return "left";
      const meant = deskKeyOf(key, view.activity.kind);
      if (meant === null) return "left";
      const atMs = timing.monotonicMs();
      const again = lastKey !== null && lastKey.key === key && atMs - lastKey.atMs < samePressMs;
      if (again) return "taken";
      if (meant.kind === "action" && !mayPress(meant.action)) return "taken";
      lastKey = { key, atMs };
      if (meant.kind === "dossier") dialog.value = "dossier";
      else if (meant.kind === "outcome") outcome.value = outcomes[meant.place] ?? "done";
      else void press(meant.action);
      return "taken";
    },
    close: stopForgetting,
  };
}

function dialogOf(action: DeskAction): DeskDialog | null {
  switch (action) {
    case "transfer":
    case "park":
    case "call":
    case "pause":
    case "resume":
      return action;
    default:
      return null;
  }
}

const wordsOf = (note: string) => (note.trim() === "" ? null : note.trim().slice(0, 500));

function presentLeg(view: CounterView | null): string | null {
  const activity = view?.activity;
  return activity !== undefined && "present" in activity ? `${activity.kind} ${activity.present.leg}` : null;
}

/** What an action changes; an ask repeated in the same situation is the same ask. */
function situationOf(view: CounterView | null): string {
  const activity = view?.activity ?? null;
  if (activity === null) return "";
  return "present" in activity
    ? `${activity.kind} ${activity.present.leg} ${activity.present.calls}`
    : `${activity.kind} ${"since" in activity ? activity.since : ""}`;
}
