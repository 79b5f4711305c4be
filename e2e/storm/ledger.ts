/** What the clients were told: every command that was acknowledged, with its answer. */
import { isDeepStrictEqual } from "node:util";
import { type CommandId, isRefused, type RefusalCode, type Reply } from "@motcua/protocol";
import { newCommandId } from "@motcua/simulator";

/** One acknowledged command, and how its sender sends it again. */
export interface Entry {
  /** `device:<id>` or `person:<id>`, as the journal names the sender */
  readonly who: string;
  readonly name: string;
  readonly id: CommandId;
  readonly done: object;
  readonly again: () => Promise<Reply<object>>;
}

export interface Ledger {
  readonly entries: readonly Entry[];
  /** how many commands have been sent for the first time */
  readonly sent: number;
  /** "no" answers, by code */
  readonly refusals: ReadonlyMap<RefusalCode, number>;
  /** Sends a command under a new id and keeps what it was answered; sent twice at once when pressed twice. */
  send<Done extends object>(command: {
    readonly who: string;
    readonly name: string;
    readonly presses: 1 | 2;
    readonly ask: (id: CommandId) => Promise<Reply<Done>>;
  }): Promise<Reply<Done>>;
  /** Calls back at every command that is sent; returns its undo. */
  onSent(listener: () => void): () => void;
}

/** Two answers to the same command. */
export class AnsweredDifferently extends Error {}

/** Opens an empty ledger. */
export function createLedger(): Ledger {
  const entries: Entry[] = [];
  const refusals = new Map<RefusalCode, number>();
  const listeners = new Set<() => void>();
  let sent = 0;
  return {
    entries,
    get sent() {
      return sent;
    },
    refusals,
    send: async ({ who, name, presses, ask }) => {
      const id = newCommandId();
      sent++;
      const asked = Array.from({ length: presses }, () => ask(id));
      for (const listener of listeners) listener();
      const [reply, ...others] = await Promise.all(asked);
      if (reply === undefined) throw new Error("A command is pressed at least once.");
      for (const other of others) demandSame(name, id, reply, other);
      if (isRefused(reply)) {
        const { code } = reply.refused;
        refusals.set(code, (refusals.get(code) ?? 0) + 1);
      } else entries.push({ who, name, id, done: reply.done, again: () => ask(id) });
      return reply;
    },
    onSent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** T3: whoever sends these commands again must be answered as before. */
export async function demandSameAnswers(entries: readonly Entry[]): Promise<void> {
  await Promise.all(
    entries.map(async ({ name, id, done, again }) => demandSame(name, id, { done }, await again())),
  );
}

function demandSame(name: string, id: CommandId, first: Reply<object>, second: Reply<object>): void {
  if (isDeepStrictEqual(first, second)) return;
  throw new AnsweredDifferently(
    `${name} ${id} was answered ${JSON.stringify(first)} and then ${JSON.stringify(second)}.`,
  );
}
