import type { Ask, Reply } from "@motcua/protocol";
import { signal } from "@preact/signals";
import type { AgentBeside, AgentTold } from "../model/agent-beside.ts";
import type { IssuedTicket } from "../model/page.ts";

/** An agent on the kiosk's own machine, that says and answers what a test wants. */
export function createFakeAgent() {
  const here = signal<AgentTold | null>(null);
  const told = signal<AgentTold | null>(null);
  const asked: Ask<"issue-ticket">[] = [];
  let answer: Reply<IssuedTicket> = { refused: { code: "hub-away" } };
  let looks = false;
  const show = () => {
    told.value = looks ? here.value : null;
  };
  const agent: AgentBeside = {
    told,
    look: () => {
      looks = true;
      show();
    },
    rest: () => {
      looks = false;
      show();
    },
    issue: async (ask) => {
      asked.push(ask);
      return answer;
    },
  };
  return {
    agent,
    asked,
    says: (next: AgentTold | null) => {
      here.value = next;
      show();
    },
    answers: (next: Reply<IssuedTicket>) => {
      answer = next;
    },
  };
}
