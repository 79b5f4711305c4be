import type { Refusal, Reply, SampleDayBody, SampleDayState } from "@motcua/protocol";
import { type ReadonlySignal, signal } from "@preact/signals";
import type { HubHttp } from "./hub-http.ts";

/** The simulated day of a demonstration: every page says that it runs, the start page drives it. */
export interface SampleDayModel {
  readonly state: ReadonlySignal<SampleDayState | null>;
  readonly problem: ReadonlySignal<Refusal | null>;
  /** looks now and then from here on: the day ends by itself in the evening; answers the end of it */
  watch(): () => void;
  start(body: SampleDayBody): Promise<void>;
  stop(): Promise<Reply<SampleDayState>>;
}

export const speeds = ["1", "10", "60", "300", "600"] as const;

export interface SampleDayParts {
  readonly http: HubHttp;
  readonly after: (delayMs: number, run: () => void) => () => void;
}

const lookAgainMs = 5_000;

export function createSampleDay({ http, after }: SampleDayParts): SampleDayModel {
  const state = signal<SampleDayState | null>(null);
  const problem = signal<Refusal | null>(null);
  const take = (reply: Reply<SampleDayState>) => {
    if ("done" in reply) state.value = reply.done;
    problem.value = "refused" in reply ? reply.refused : null;
  };
  return {
    state,
    problem,
    watch() {
      let life: "open" | "closed" = "open";
      let undoNext: () => void = () => undefined;
      const look = async () => {
        const reply = await http.get<SampleDayState>("demonstration/sample-day");
        if (life === "closed") return;
        if ("done" in reply) {
          state.value = reply.done;
          // it is there again: what could not be done without it is no news any more
          if (problem.peek()?.code === "hub-away") problem.value = null;
        }
        undoNext = after(lookAgainMs, () => void look());
      };
      void look();
      return () => {
        life = "closed";
        undoNext();
      };
    },
    start: async (body) => take(await http.post("demonstration/sample-day", body)),
    async stop() {
      const reply = await http.remove<SampleDayState>("demonstration/sample-day");
      take(reply);
      return reply;
    },
  };
}
