/** Whether the hub can work now, and what it stands on. */
import { Readiness, Refusal } from "@motcua/protocol";
import { Type } from "typebox";
import { type App, answers, Refused } from "../app.ts";
import type { HttpParts } from "../parts.ts";

const checkedForMs = 1000;

const NotReady = Type.Object({ ...Readiness.properties, refused: Refusal });

export function healthRoutes(app: App, { site, standing, settings, clock }: HttpParts): void {
  let last: { readonly at: number; readonly ready: Promise<"ready" | "not-ready"> } | null = null;

  /** Checked at most once a second: a check writes, and whoever watches must not load the store. */
  const check = (): Promise<"ready" | "not-ready"> => {
    const at = clock.now();
    if (last === null || Math.abs(at - last.at) >= checkedForMs) {
      last = {
        at,
        ready: standing
          .check()
          .then(() => "ready" as const)
          .catch(() => "not-ready" as const),
      };
    }
    return last.ready;
  };

  app.get(
    "/api/v1/health",
    {
      config: { allow: "anyone" },
      schema: {
        operationId: "health",
        summary: "Whether the hub can work now",
        description: "503 while the store cannot be written.",
        tags: ["hub"],
        response: { ...answers(Readiness), 503: Type.Union([NotReady, Refused]) },
      },
    },
    async (_request, reply) => {
      const ready = await check();
      const facts = {
        engine: standing.engine,
        version: standing.version,
        epoch: standing.epoch(),
        site,
        demonstration: settings().settings.demonstration,
        now: clock.now(),
      };
      if (ready === "ready") return { ready: true, ...facts };
      return reply.code(503).send({ ready: false, ...facts, refused: { code: "storage-unavailable" } });
    },
  );
}
