/** Asks on their way: each is sent again with the same id until the hub answers or it is given up (T3). */
import type { RefusalCode, Reply } from "@motcua/protocol";

export interface PendingAsks {
  ask(name: string, payload: object, giveUpMillis: number): Promise<Reply<unknown>>;
  /** To be called at each connection. */
  sendAll(): void;
  /** Answers all that wait with this code, and whatever is asked later too. */
  end(code: RefusalCode): void;
}

export interface PendingAsksParts {
  /** sends when connected; does nothing when not, for `sendAll` will come */
  readonly send: (name: string, payload: object, answered: (reply: Reply<unknown>) => void) => void;
  readonly ackTimeoutMillis: number;
}

interface Pending {
  readonly send: () => void;
  readonly settle: (reply: Reply<unknown>) => void;
}

/** Keeps asks until they are answered; the first answer counts. */
export function createPendingAsks({ send, ackTimeoutMillis }: PendingAsksParts): PendingAsks {
  const pending = new Set<Pending>();
  let ended: RefusalCode | null = null;
  return {
    ask: (name, payload, giveUpMillis) =>
      new Promise((resolve) => {
        if (ended !== null) {
          resolve({ refused: { code: ended } });
          return;
        }
        const entry: Pending = {
          send: () => send(name, payload, entry.settle),
          settle: (reply) => {
            if (!pending.delete(entry)) return;
            clearInterval(again);
            clearTimeout(giveUp);
            resolve(reply);
          },
        };
        pending.add(entry);
        const again = setInterval(entry.send, ackTimeoutMillis);
        const giveUp = setTimeout(() => entry.settle({ refused: { code: "hub-away" } }), giveUpMillis);
        entry.send();
      }),
    sendAll: () => {
      for (const { send: sendAgain } of [...pending]) sendAgain();
    },
    end: (code) => {
      ended = code;
      for (const { settle } of [...pending]) settle({ refused: { code } });
    },
  };
}
