import type { KioskView, Reply } from "@motcua/protocol";
import { type HubLink, isRefused, type KioskChannel, type Timing } from "@motcua/screen-kit";
import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { AgentBeside } from "./agent-beside.ts";
import type { IssueAsk, IssuedTicket } from "./page.ts";

export interface KioskLinkParts {
  readonly link: HubLink<KioskChannel>;
  readonly agent: AgentBeside;
  readonly timing: Pick<Timing, "after">;
}

/** The kiosk's line: the hub, and while it is away the agent on this machine, if there is one that gives numbers. */
export interface KioskLink {
  /** the hub's link, whose view is the agent's while that one gives the numbers */
  readonly link: HubLink<KioskChannel>;
  readonly issuer: ReadonlySignal<"hub" | "agent">;
  issue(ask: IssueAsk, giveUpAfterMs: number): Promise<Reply<IssuedTicket>>;
  close(): void;
}

/** A link that comes back sooner was never missed by anybody. */
const lookAfterMs = 2_500;

/** Puts the two together. Whoever reads the link need not know which of them speaks. */
export function createKioskLink({ link, agent, timing }: KioskLinkParts): KioskLink {
  const isHere = computed(() => link.connection.value.kind === "connected");
  /** how the papers of the agent's tickets fared: the hub knows nothing of them, and one may still be showing */
  const prints = signal<KioskView["prints"]>([]);
  let undoLook: () => void = () => undefined;

  const stopLooking = effect(() => {
    undoLook();
    if (isHere.value) agent.rest();
    else undoLook = timing.after(lookAfterMs, agent.look);
  });
  const stopClock = agent.told.subscribe((told) => {
    if (told === null) return;
    prints.value = told.view.prints;
    // A kiosk that started without the hub knows no better time than the agent's.
    if (link.clock.known.peek() === "device") link.clock.set({ now: told.at, rate: 1 });
  });
  const view = computed<KioskView | null>(() => {
    const told = agent.told.value;
    if (!isHere.value && told !== null) return told.view;
    const own = prints.value;
    const shown = link.view.value;
    return shown === null || own.length === 0 ? shown : { ...shown, prints: [...shown.prints, ...own] };
  });
  const issuer = computed(() => (!isHere.value && agent.told.value !== null ? "agent" : "hub"));

  return {
    link: { ...link, view },
    issuer,
    issue: async ({ id, body }, giveUpAfterMs) => {
      if (issuer.peek() === "agent") {
        const reply = await agent.issue({ id, ...body });
        if (!isRefused(reply) || reply.refused.code !== "hub-is-back") return reply;
      }
      return link.ask("ticket:issue", body, { id, giveUpAfterMs });
    },
    close() {
      stopLooking();
      stopClock();
      undoLook();
      agent.rest();
    },
  };
}
