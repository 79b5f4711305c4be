import type { Ask, EpochMillis, KioskView, Reply } from "@motcua/protocol";
import type { Timing } from "@motcua/screen-kit";
import { type ReadonlySignal, signal } from "@preact/signals";
import type { IssuedTicket } from "./page.ts";

/** What the agent on this machine says while it gives numbers without the hub. */
export interface AgentTold {
  readonly at: EpochMillis;
  readonly view: KioskView;
}

/** The hardware agent on this very machine, asked over 127.0.0.1 while the hub is away. */
export interface AgentBeside {
  /** null while it has nothing to give: there is none, it has the hub, or nobody looks for it */
  readonly told: ReadonlySignal<AgentTold | null>;
  /** begins to ask for it, or rests; the last answer goes with the rest */
  look(): void;
  rest(): void;
  /** asks for a number; `hub-away` when no answer came */
  issue(ask: Ask<"issue-ticket">): Promise<Reply<IssuedTicket>>;
}

const noAnswer = { refused: { code: "hub-away" } } as const;

export interface AgentBesideParts {
  /** `http://127.0.0.1:3010` */
  readonly origin: string;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly timing: Pick<Timing, "after">;
}

/** The agent's usual door; another is named in the kiosk's address, `?agent=3011`. */
export const usualAgentPort = 3010;

const everyMs = 1_000;
const answerWithinMs = 4_000;

/** Watches for the agent on this machine while it is wanted. */
export function createAgentBeside({ origin, fetch, timing }: AgentBesideParts): AgentBeside {
  const told = signal<AgentTold | null>(null);
  let state: "looking" | "resting" = "resting";
  let undoNext: () => void = () => undefined;

  async function asked<T>(path: string, init: RequestInit): Promise<T | null> {
    const gaveUp = new AbortController();
    const undo = timing.after(answerWithinMs, () => gaveUp.abort());
    try {
      const response = await fetch(`${origin}${path}`, { ...init, signal: gaveUp.signal, cache: "no-store" });
      return response.ok ? ((await response.json()) as T) : null;
    } catch {
      return null;
    } finally {
      undo();
    }
  }

  async function lookOnce() {
    const answer = await asked<{ view: AgentTold | null }>("/view", { method: "GET" });
    if (state === "resting") return;
    told.value = answer?.view ?? null;
    undoNext = timing.after(everyMs, () => void lookOnce());
  }

  return {
    told,
    look: () => {
      if (state === "looking") return;
      state = "looking";
      void lookOnce();
    },
    rest: () => {
      state = "resting";
      undoNext();
      told.value = null;
    },
    issue: async (ask) => {
      const body = JSON.stringify(ask);
      const headers = { "content-type": "application/json" };
      return (await asked<Reply<IssuedTicket>>("/tickets", { method: "POST", headers, body })) ?? noAnswer;
    },
  };
}
