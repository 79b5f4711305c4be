import type { Hello, IssuingAlone, Reply } from "@motcua/protocol";
import type { HubState } from "../../agent/hub-connection.ts";

/** A hub as the agent knows it, with levers. */
export function fakeHub() {
  const on = {
    state: (_state: HubState) => {},
    alone: (_told: IssuingAlone | null) => {},
    hello: (_hello: Hello) => {},
  };
  const handedIn: Record<string, unknown>[] = [];
  let answer: (body: Record<string, unknown>) => Reply<unknown> = () => ({ done: {} });
  return {
    handedIn,
    answers: (next: typeof answer) => {
      answer = next;
    },
    part: {
      ask: async <T>(_name: string, body: object) => {
        handedIn.push(body as Record<string, unknown>);
        return answer(body as Record<string, unknown>) as Reply<T>;
      },
      onState: (listener: typeof on.state) => {
        on.state = listener;
      },
      onAlone: (listener: typeof on.alone) => {
        on.alone = listener;
      },
      onHello: (listener: typeof on.hello) => {
        on.hello = listener;
      },
    },
    comes: (now: number, told: IssuingAlone | null, epoch = 1) => {
      on.state({ kind: "connected" });
      on.hello({ now, rate: 1, epoch } as Hello);
      on.alone(told);
    },
    goes: () => on.state({ kind: "away", error: null }),
  };
}
