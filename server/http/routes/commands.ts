/** One route a verb: HTTP and sockets carry the same asks to the same desk. */
import {
  type Ask,
  askSchema,
  type CommandDone,
  commandDone,
  isRefused,
  type Verb,
  verbs,
} from "@motcua/protocol";
import { Type } from "typebox";
import { type App, answers } from "../app.ts";
import { actorOf, type Caller, callerName } from "../caller.ts";
import type { HttpParts } from "../parts.ts";
import { no } from "../status-of.ts";

/** A whole office's settings with two thousand procedures is larger than anything else that is asked. */
const settingsBodyBytes = 4 * 1024 * 1024;

export function commandRoutes(app: App, parts: HttpParts): void {
  for (const verb of verbs) commandRoute(app, verb, parts);
}

function commandRoute(app: App, verb: Verb, { runCommand, access }: HttpParts): void {
  const run = async (caller: Caller, ask: Ask<Verb>) => {
    const reply = await runCommand(actorOf(caller), verb, ask);
    if (isRefused(reply) && reply.refused.code === "not-allowed") {
      await access.trail.note(callerName(caller), "refused", verb);
    }
    return reply;
  };

  app.post(
    `/api/v1/commands/${verb}`,
    {
      config: { allow: "person-or-device" },
      ...(verb === "change-settings" ? { bodyLimit: settingsBodyBytes } : {}),
      schema: {
        operationId: verb,
        summary: `Ask the desk: ${verb.replaceAll("-", " ")}`,
        description: "The same id brings the same answer, however often it is sent (T3).",
        tags: ["commands"],
        // the schema of this very verb, which the compiler can only know as that of some verb
        body: Type.Unsafe<Ask<Verb>>(askSchema(verb)),
        response: answers(Type.Unsafe<{ done: CommandDone<Verb> }>(Type.Object({ done: commandDone[verb] }))),
      },
    },
    async (request, reply) => {
      if (request.caller === null) throw new Error("a command without a caller");
      const result = await run(request.caller, request.body);
      return isRefused(result) ? no(reply, result.refused) : result;
    },
  );
}
