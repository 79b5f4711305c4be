import type { Refusal, Reply, SampleDayBody, SampleDayState } from "@motcua/protocol";
import { type ReadonlySignal, signal } from "@preact/signals";
import type { HubHttp } from "./hub-http.ts";

/** The simulated day of a demonstration, as the start page drives it. */
export interface SampleDayModel {
  readonly state: ReadonlySignal<SampleDayState | null>;
  readonly problem: ReadonlySignal<Refusal | null>;
  start(body: SampleDayBody): Promise<void>;
  stop(): Promise<void>;
  close(): void;
}

export const speeds = ["1", "10", "60", "300", "600"] as const;

export interface SampleDayParts {
  readonly http: HubHttp;
  readonly after: (delayMs: number, run: () => void) => () => void;
}

const lookAgainMs = 5_000;

/** Asks how the sample day goes now and then: it ends by itself in the evening. */
export function createSampleDay({ http, after }: SampleDayParts): SampleDayModel {
  const state = signal<SampleDayState | null>(null);
  const problem = signal<Refusal | null>(null);
  let life: "open" | "closed" = "open";
  let undoNext: () => void = () => undefined;
  const take = (reply: Reply<SampleDayState>) => {
    if ("done" in reply) state.value = reply.done;
    problem.value = "refused" in reply ? reply.refused : null;
  };
  const look = async () => {
    const reply = await http.get<SampleDayState>("demonstration/sample-day");
    if (life === "closed") return;
    if ("done" in reply) state.value = reply.done;
    undoNext = after(lookAgainMs, () => void look());
  };
  void look();
  return {
    state,
    problem,
    start: async (body) => take(await http.post("demonstration/sample-day", body)),
    stop: async () => take(await http.remove("demonstration/sample-day")),
    close() {
      life = "closed";
      undoNext();
    },
  };
}
