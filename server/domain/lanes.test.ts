import type { PriorityGroupId, ServiceId, SiteSettings, TicketId, TicketNumber } from "@motcua/protocol";
import fc from "fast-check";
import { expect, it } from "vitest";
import { exampleSettings } from "../testing/office.ts";
import { lanesOf, walkLanes } from "./lanes.ts";
import { type Caller, orderQueue } from "./queue-order.ts";
import type { Waiting } from "./visit.ts";

const settings = exampleSettings();
const services = settings.services.slice(0, 5).map(({ id }) => id);
const groups: readonly (PriorityGroupId | null)[] = [
  null,
  null,
  null,
  ...settings.priorityGroups.map(({ id }) => id),
];

const waitingPerson = fc.record({
  service: fc.constantFrom(...services),
  priority: fc.constantFrom(...groups),
  issuedAt: fc.integer({ min: 0, max: 7_200_000 }),
});

const orders = fc.constantFrom<SiteSettings["queueOrder"]>(
  { policy: "accumulating" },
  { policy: "strict" },
  { policy: "interleaved", others: 2 },
);

const entryOf = (
  person: { service: ServiceId; priority: PriorityGroupId | null; issuedAt: number },
  order: number,
): Waiting => ({
  ...person,
  ticket: `ticket-${order}` as TicketId,
  number: `A${order}` as TicketNumber,
  joinedAt: person.issuedAt,
  order,
  transferred: false,
});

it("Q1 a queue walked by the heads of its lanes is called in the same order as the whole", () => {
  fc.assert(
    fc.property(
      fc.array(waitingPerson, { maxLength: 40 }),
      orders,
      fc.boolean(),
      fc.subarray(services, { minLength: 1 }),
      (people, queueOrder, reservedForPriority, taken) => {
        const policy = { ...settings, queueOrder };
        const now = 7_200_000;
        const everybody = people.map(entryOf);
        const last = entryOf({ service: taken[0] as ServiceId, priority: null, issuedAt: now }, 10_000);
        const walk = walkLanes(lanesOf(everybody), last);
        let rest = [...everybody, last].filter(({ service }) => taken.includes(service));
        const caller: Caller & { callsSincePassing: number } = { reservedForPriority, callsSincePassing: 1 };
        for (let at = now; rest.length > 0; at += 60_000) {
          const [whole] = orderQueue(policy, rest, caller, at);
          const [head] = orderQueue(policy, walk.heads(new Set(taken)), caller, at);
          expect(head?.waiting).toBe(whole?.waiting);
          expect(head?.because === "its-turn").toBe(whole?.because === "its-turn");
          if (whole === undefined) return;
          walk.take(whole.waiting);
          rest = rest.filter((entry) => entry !== whole.waiting);
          caller.callsSincePassing = whole.because === "its-turn" ? 0 : caller.callsSincePassing + 1;
        }
        expect(walk.heads(new Set(taken))).toEqual([]);
      },
    ),
  );
});
