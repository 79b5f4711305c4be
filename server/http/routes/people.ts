/** The people of the site, for its administrators. */
import { ChangePersonBody, NewPersonBody, Person, PersonId } from "@motcua/protocol";
import { Type } from "typebox";
import { type App, administratorsOnly, answers } from "../app.ts";
import { callerName, callingPerson } from "../caller.ts";
import type { HttpParts } from "../parts.ts";
import { answer } from "../status-of.ts";

export function peopleRoutes(app: App, { access }: HttpParts): void {
  const config = { allow: administratorsOnly };
  const tags = ["people"];

  app.get(
    "/api/v1/people",
    {
      config,
      schema: {
        operationId: "listPeople",
        summary: "Everybody who works here",
        tags,
        response: answers(Type.Array(Person)),
      },
    },
    () => access.people.list(),
  );

  app.post(
    "/api/v1/people",
    {
      config,
      schema: {
        operationId: "createPerson",
        summary: "Add a person; the first password must be changed by them",
        tags,
        body: NewPersonBody,
        response: answers(Person),
      },
    },
    async (request, reply) =>
      answer(reply, await access.people.create(callerName(callingPerson(request)), request.body)),
  );

  app.patch(
    "/api/v1/people/:person",
    {
      config,
      schema: {
        operationId: "changePerson",
        summary: "Change a person's title, role or password, or close their account",
        tags,
        params: Type.Object({ person: PersonId }),
        body: ChangePersonBody,
        response: answers(Person),
      },
    },
    async (request, reply) => {
      const by = callerName(callingPerson(request));
      return answer(reply, await access.people.change(by, request.params.person, request.body));
    },
  );
}
