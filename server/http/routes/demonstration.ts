/** What only a demonstration has: a sample day, and consoles that open with an example officer. */
import { ExampleSeatBody, isRefused, SampleDayBody, SampleDayState, Session } from "@motcua/protocol";
import type { FastifyRequest } from "fastify";
import { type App, administratorsOnly, answers } from "../app.ts";
import { callerName, callingPerson, placeOf } from "../caller.ts";
import type { HttpParts } from "../parts.ts";
import { answer, no } from "../status-of.ts";
import { giveCookie } from "./session.ts";

const notHere = { code: "not-allowed", detail: { problem: "no-demonstration" } } as const;

export function demonstrationRoutes(app: App, { access, sampleDay, settings }: HttpParts): void {
  const config = { allow: administratorsOnly };
  const tags = ["demonstration"];
  const isDemonstration = () => settings().settings.demonstration;
  const note = (request: FastifyRequest, what: "sample-day-started" | "sample-day-stopped") =>
    access.trail.note(callerName(callingPerson(request)), what, "");

  app.get(
    "/api/v1/demonstration/sample-day",
    {
      // every console says that it plays; starting and stopping it is the administrator's
      config: { allow: "person" },
      schema: {
        operationId: "sampleDay",
        summary: "Whether a sample day runs",
        tags,
        response: answers(SampleDayState),
      },
    },
    async (_request, reply) => (isDemonstration() ? sampleDay.state() : no(reply, notHere)),
  );

  app.post(
    "/api/v1/demonstration/sample-day",
    {
      config,
      schema: {
        operationId: "startSampleDay",
        summary:
          "Start a sample day (simulated visitors, officers and voters), or change the pace of the one that runs",
        tags,
        body: SampleDayBody,
        response: answers(SampleDayState),
      },
    },
    async (request, reply) => {
      if (!isDemonstration()) return no(reply, notHere);
      await note(request, "sample-day-started");
      return answer(reply, await sampleDay.start(request.body));
    },
  );

  app.delete(
    "/api/v1/demonstration/sample-day",
    {
      config,
      schema: {
        operationId: "stopSampleDay",
        summary: "Stop the sample day",
        tags,
        response: answers(SampleDayState),
      },
    },
    async (request, reply) => {
      if (!isDemonstration()) return no(reply, notHere);
      await note(request, "sample-day-stopped");
      return sampleDay.stop();
    },
  );

  app.post(
    "/api/v1/demonstration/seat",
    {
      config,
      schema: {
        operationId: "openExampleSeat",
        summary: "Seat an example officer of a counter in this browser",
        tags,
        body: ExampleSeatBody,
        response: answers(Session),
      },
    },
    async (request, reply) => {
      const { seat, counter } = request.body;
      const opened = await access.exampleOfficers.sit(
        callerName(callingPerson(request)),
        counter,
        placeOf(request, seat),
      );
      if (isRefused(opened)) return no(reply, opened.refused);
      giveCookie(request, reply, seat, opened.done);
      return { me: opened.done.me };
    },
  );
}
