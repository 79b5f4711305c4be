import type { Reply } from "@motcua/protocol";
import { backOff, type Timing } from "./timing.ts";

/** Sends one ask over an open connection and reports its answer. */
export type SendAsk = (name: string, payload: unknown, answered: (reply: Reply<unknown>) => void) => void;

export interface PendingAsksParts {
  readonly timing: Pick<Timing, "after">;
  /** sends when connected; says whether it did */
  readonly trySend: (...ask: Parameters<SendAsk>) => "sent" | "not-connected";
  readonly ackTimeoutMs: number;
}

/** Asks on their way: each is sent again, the same payload with the same id (T3), until it is answered or given up. */
export interface PendingAsks {
  ask(name: string, payload: unknown, giveUpAfterMs: number | null): Promise<Reply<unknown>>;
  /** sends all that wait, in the order they were asked; call it at each connection */
  sendAll(): void;
  /** answers all that wait with "hub-away" */
  close(): void;
}

const hubAway: Reply<never> = { refused: { code: "hub-away" } };

/** Keeps asks until the hub has answered them; the first answer wins, later ones are ignored. */
export function createPendingAsks({ timing, trySend, ackTimeoutMs }: PendingAsksParts): PendingAsks {
  const pending = new Set<{ send: () => void; settle: (reply: Reply<unknown>) => void }>();

  return {
    ask: (name, payload, giveUpAfterMs) =>
      new Promise((resolve) => {
        let undoRetry: () => void = () => undefined;
        let delays = backOff(400, 8_000);
        const settle = (reply: Reply<unknown>) => {
          if (!pending.delete(entry)) return;
          undoRetry();
          undoGiveUp();
          resolve(reply);
        };
        const send = () => {
          undoRetry();
          if (trySend(name, payload, settle) === "not-connected") {
            delays = backOff(400, 8_000); // the next connection sends it at once
            return;
          }
          undoRetry = timing.after(ackTimeoutMs, () => {
            undoRetry = timing.after(delays.next().value, send);
          });
        };
        const entry = { send, settle };
        pending.add(entry);
        const undoGiveUp =
          giveUpAfterMs === null ? () => undefined : timing.after(giveUpAfterMs, () => settle(hubAway));
        send();
      }),
    sendAll: () => {
      for (const { send } of [...pending]) send();
    },
    close: () => {
      for (const { settle } of [...pending]) settle(hubAway);
    },
  };
}
