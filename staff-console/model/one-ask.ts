import type { CommandBody, CommandDone, CommandId, Reply, staffAsks, Watch } from "@motcua/protocol";
import { type HubLink, isConnected, type StaffChannel } from "@motcua/screen-kit";
import { type ReadonlySignal, signal } from "@preact/signals";

type AskName = keyof typeof staffAsks;

/** Asks one thing at a time: a second press meanwhile does nothing, a lost answer is asked for again (T3). */
export interface OneAsk {
  readonly inFlight: ReadonlySignal<AskName | null>;
  /** null when something else is on its way and nothing was asked */
  ask<Name extends AskName>(
    name: Name,
    body: CommandBody<(typeof staffAsks)[Name]>,
  ): Promise<Reply<CommandDone<(typeof staffAsks)[Name]>> | null>;
}

export interface OneAskParts {
  readonly link: Pick<HubLink<StaffChannel<Watch["kind"]>>, "ask" | "connection">;
  readonly newCommandId: () => CommandId;
}

export function createOneAsk({ link, newCommandId }: OneAskParts): OneAsk {
  const inFlight = signal<AskName | null>(null);
  let unanswered: { readonly sameness: string; readonly id: CommandId } | null = null;
  return {
    inFlight,
    async ask(name, body) {
      if (inFlight.peek() !== null) return null;
      if (!isConnected(link.connection.peek())) return { refused: { code: "hub-away" } };
      const sameness = JSON.stringify([name, body]);
      const id = unanswered?.sameness === sameness ? unanswered.id : newCommandId();
      inFlight.value = name;
      try {
        const reply = await link.ask(name, body, { id, giveUpAfterMs: 12_000 });
        const isUnanswered = "refused" in reply && reply.refused.code === "hub-away";
        unanswered = isUnanswered ? { sameness, id } : null;
        return reply;
      } finally {
        inFlight.value = null;
      }
    },
  };
}
