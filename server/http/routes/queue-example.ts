/** An example of a queue order, for administrators: worked out by the very function that calls people. */
import {
  QueueExample,
  QueueExampleAsk,
  type SiteSettings,
  type TicketId,
  type TicketNumber,
} from "@motcua/protocol";
import { orderQueue } from "../../domain/queue-order.ts";
import type { Waiting } from "../../domain/visit.ts";
import { type App, administratorsOnly, answers } from "../app.ts";

export interface QueueExampleRouteParts {
  readonly settings: () => SiteSettings;
}

/** Minutes waited, and whether the person has priority: somebody without it waits longest. */
const people = [
  [14, "none"],
  [11, "none"],
  [9, "first-group"],
  [7, "none"],
  [4, "second-group"],
  [2, "none"],
] as const;

export const queueExampleRoutes =
  ({ settings }: QueueExampleRouteParts) =>
  (app: App): void => {
    app.post(
      "/api/v1/settings/queue-example",
      {
        config: { allow: administratorsOnly },
        schema: {
          operationId: "queueExample",
          summary: "Six people who wait, in the order that a queue order would call them",
          tags: ["settings"],
          body: QueueExampleAsk,
          response: answers(QueueExample),
        },
      },
      async (request) => exampleOf({ ...settings(), queueOrder: request.body.queueOrder }),
    );
  };

const minute = 60_000;

function exampleOf(settings: SiteSettings): QueueExample {
  const now = 60 * minute;
  const [service] = settings.services;
  const [first, second = first] = settings.priorityGroups;
  const groups = { none: null, "first-group": first?.id ?? null, "second-group": second?.id ?? null };
  const waiting = people.flatMap(([waited, who], at): Waiting[] => {
    if (service === undefined) return [];
    const name = `example-${at + 1}`;
    return [
      {
        ticket: name as TicketId,
        number: `${service.prefix}${String(at + 1).padStart(3, "0")}` as TicketNumber,
        service: service.id,
        priority: groups[who],
        issuedAt: now - waited * minute,
        joinedAt: now - waited * minute,
        order: at,
        transferred: false,
      },
    ];
  });
  const caller = { reservedForPriority: false, callsSincePassing: 0 };
  return {
    people: orderQueue(settings, waiting, caller, now).map(({ waiting: entry, because }) => ({
      number: entry.number,
      priority: entry.priority,
      waitedMinutes: Math.round((now - entry.issuedAt) / minute),
      because,
    })),
  };
}
