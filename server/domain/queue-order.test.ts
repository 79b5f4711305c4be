import type {
  PriorityGroupId,
  QueueEntry,
  ServiceId,
  SiteSettings,
  TicketId,
  TicketNumber,
} from "@motcua/protocol";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleSettings } from "../testing/office.ts";
import { creditRate, orderQueue, passesOthers } from "./queue-order.ts";
import type { Waiting } from "./visit.ts";

const minute = 60_000;
const withOrder = (queueOrder: SiteSettings["queueOrder"]) =>
  exampleSettings((site) => ({ ...site, queueOrder }));
const accumulating = withOrder({ policy: "accumulating" });
const strict = withOrder({ policy: "strict" });
const free = { reservedForPriority: false, callsSincePassing: Number.MAX_SAFE_INTEGER };

function waiting(
  name: string,
  sinceMinutes: number,
  priority: string | null = null,
  service = "land",
): Waiting {
  return {
    ticket: name as TicketId,
    number: name as TicketNumber,
    service: service as ServiceId,
    priority: priority as PriorityGroupId | null,
    issuedAt: (1_000 - sinceMinutes) * minute,
    joinedAt: (1_000 - sinceMinutes) * minute,
    order: 1_000 - sinceMinutes,
    transferred: false,
  };
}
const now = 1_000 * minute;

const order = (settings: SiteSettings, queue: readonly Waiting[], caller = free) =>
  orderQueue(settings, queue, caller, now).map(({ waiting: { ticket }, because }) => [ticket, because]);

describe("Q1 the queue order is a policy of the site", () => {
  it("Q1 accumulating: credit is time ÷ target × weight, largest first", () => {
    const queue = [
      waiting("older", 14),
      waiting("disabled", 8, "disabled"),
      waiting("elderly", 8, "elderly"),
    ];
    expect(order(accumulating, queue)).toEqual([
      ["disabled", "priority"],
      ["older", "waited-longest"],
      ["elderly", "waited-longest"],
    ]);
  });

  it("Q1 accumulating: a nearer target of the service lets a ticket pass too, and says so", () => {
    const queue = [waiting("land", 9), waiting("results", 4, null, "collect-results")];
    expect(order(accumulating, queue)).toEqual([
      ["results", "target-nearest"],
      ["land", "waited-longest"],
    ]);
  });

  it("Q1 interleaved: one priority ticket passes after n others", () => {
    const settings = withOrder({ policy: "interleaved", others: 2 });
    const queue = [30, 29, 28, 27, 26].map((since) => waiting(`o${since}`, since));
    queue.push(waiting("p5", 5, "elderly"), waiting("p4", 4, "elderly"), waiting("p3", 3, "elderly"));
    const expected: [string, QueueEntry["because"]][] = [
      ["p5", "its-turn"],
      ["o30", "waited-longest"],
      ["o29", "waited-longest"],
      ["p4", "its-turn"],
      ["o28", "waited-longest"],
      ["o27", "waited-longest"],
      ["p3", "its-turn"],
      ["o26", "waited-longest"],
    ];
    expect(order(settings, queue)).toEqual(expected);
  });

  it("Q1 interleaved: how often the counter has called since is taken into account", () => {
    const settings = withOrder({ policy: "interleaved", others: 2 });
    const queue = [waiting("o9", 9), waiting("o8", 8), waiting("p1", 1, "elderly")];
    const first = (callsSincePassing: number) =>
      order(settings, queue, { reservedForPriority: false, callsSincePassing })[0]?.[0];
    expect([0, 1, 2].map(first)).toEqual(["o9", "o9", "p1"]);
  });

  it("Q1 strict: priority first, each part as it came", () => {
    const queue = [
      waiting("o9", 9),
      waiting("p1", 1, "elderly"),
      waiting("o8", 8),
      waiting("p2", 2, "disabled"),
    ];
    expect(order(strict, queue)).toEqual([
      ["p2", "priority"],
      ["p1", "priority"],
      ["o9", "waited-longest"],
      ["o8", "waited-longest"],
    ]);
  });

  it("Q1 a counter reserved for priority says that priority is why, under every order", () => {
    const reserved = { ...free, reservedForPriority: true };
    const queue = [
      waiting("o9", 9),
      waiting("p5", 5, "elderly"),
      waiting("o2", 2),
      waiting("p1", 1, "merit"),
    ];
    for (const settings of [accumulating, strict, withOrder({ policy: "interleaved", others: 3 })]) {
      expect(order(settings, queue, reserved)).toEqual([
        ["p5", "priority"],
        ["p1", "priority"],
        ["o9", "waited-longest"],
        ["o2", "waited-longest"],
      ]);
    }
  });

  it("Q1 of tickets taken in the same millisecond the first in the journal goes first", () => {
    const queue = [3, 1, 2].map((place) => ({ ...waiting(`t${place}`, 5), order: place }));
    for (const settings of [accumulating, strict, withOrder({ policy: "interleaved", others: 3 })]) {
      expect(order(settings, queue).map(([ticket]) => ticket)).toEqual(["t1", "t2", "t3"]);
    }
  });
});

const groups = [null, "elderly", "disabled", "pregnant", "merit", "infant"];
const services = ["land", "collect-results", "civil-status"];
const entries = fc
  .array(
    fc.record({
      since: fc.integer({ min: 0, max: 240 }),
      priority: fc.constantFrom(...groups),
      service: fc.constantFrom(...services),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((rows) =>
    rows.map(({ since, priority, service }, index) => ({
      ...waiting(`t${index}`, since, priority, service),
      order: (240 - since) * 100 + index,
    })),
  );

describe("Q2 who may be passed by whom", () => {
  it("Q2 accumulating: one that waited w with rate b is passed only by one that waited at least w·b/a with rate a", () => {
    fc.assert(
      fc.property(entries, (queue) => {
        const ordered = orderQueue(accumulating, queue, free, now).map((entry) => entry.waiting);
        ordered.forEach((passing, place) => {
          for (const passed of ordered.slice(place + 1)) {
            const w = now - passed.issuedAt;
            const least = (w * creditRate(accumulating, passed)) / creditRate(accumulating, passing);
            expect(now - passing.issuedAt).toBeGreaterThanOrEqual(least - 1e-6);
          }
        });
      }),
    );
  });

  it("Q2 interleaved: of k calls that a ticket sees go by, at most one in n+1 passes it", () => {
    fc.assert(
      fc.property(
        entries,
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.integer({ min: 0, max: 240 }), { maxLength: 40 }),
        (queue, others, comers) => {
          const settings = withOrder({ policy: "interleaved", others });
          const waits = [...queue];
          const passedBy = new Map<string, { calls: number; passing: number }>();
          let callsSincePassing = Number.MAX_SAFE_INTEGER;
          for (let call = 0; waits.length > 0; call++) {
            const comer = comers[call];
            if (comer !== undefined) {
              const group = groups[comer % groups.length] ?? null;
              waits.push({ ...waiting(`c${call}`, 0, group), issuedAt: now + call, order: 1e6 + call });
            }
            const caller = { reservedForPriority: false, callsSincePassing };
            const next = orderQueue(settings, waits, caller, now)[0]?.waiting as Waiting;
            waits.splice(waits.indexOf(next), 1);
            for (const left of waits) {
              const seen = passedBy.get(left.ticket) ?? { calls: 0, passing: 0 };
              const passes =
                next.issuedAt > left.issuedAt || (next.issuedAt === left.issuedAt && next.order > left.order);
              passedBy.set(left.ticket, { calls: seen.calls + 1, passing: seen.passing + (passes ? 1 : 0) });
            }
            const passing = passesOthers([...waits, next], next);
            callsSincePassing = passing ? 0 : Math.min(callsSincePassing + 1, Number.MAX_SAFE_INTEGER);
          }
          for (const { calls, passing } of passedBy.values()) {
            expect(passing).toBeLessThanOrEqual(Math.ceil(calls / (others + 1)));
          }
        },
      ),
    );
  });

  it("Q2 every policy calls each who waits exactly once, at a reserved counter too", () => {
    const policies: SiteSettings["queueOrder"][] = [
      { policy: "accumulating" },
      { policy: "strict" },
      { policy: "interleaved", others: 3 },
    ];
    fc.assert(
      fc.property(
        entries,
        fc.constantFrom(...policies),
        fc.boolean(),
        (queue, policy, reservedForPriority) => {
          const ordered = orderQueue(withOrder(policy), queue, { ...free, reservedForPriority }, now);
          expect(new Set(ordered.map((entry) => entry.waiting))).toEqual(new Set(queue));
          expect(ordered).toHaveLength(queue.length);
          if (!reservedForPriority) return;
          const firstOther = ordered.findIndex((entry) => entry.waiting.priority === null);
          const after = firstOther < 0 ? [] : ordered.slice(firstOther);
          expect(after.every((entry) => entry.waiting.priority === null)).toBe(true);
        },
      ),
    );
  });
});
