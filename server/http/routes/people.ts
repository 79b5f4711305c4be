/** The people of the site, for its administrators. */
import {
  ChangePersonBody,
  MediaDigest,
  NewPersonBody,
  Person,
  PersonId,
  portraitMostBytes,
} from "@motcua/protocol";
import { Type } from "typebox";
import { type App, administratorsOnly, answers, Refused } from "../app.ts";
import { callerName, callingPerson } from "../caller.ts";
import { takesBuffers } from "../file-bodies.ts";
import type { HttpParts } from "../parts.ts";
import { answer, no } from "../status-of.ts";

const OfPerson = Type.Object({ person: PersonId });
/** a browser forgets in time what was removed here */
const weekSeconds = 604_800;

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
        params: OfPerson,
        body: ChangePersonBody,
        response: answers(Person),
      },
    },
    async (request, reply) => {
      const by = callerName(callingPerson(request));
      return answer(reply, await access.people.change(by, request.params.person, request.body));
    },
  );

  app.delete(
    "/api/v1/people/:person/sessions",
    {
      config,
      schema: {
        operationId: "signOutPerson",
        summary: "End all sessions of a person",
        tags,
        params: OfPerson,
        response: answers(Type.Object({})),
      },
    },
    async (request, reply) => {
      const by = callerName(callingPerson(request));
      return answer(reply, await access.people.signOutPerson(by, request.params.person));
    },
  );

  app.register((scope: App, _options: object, done: () => void) => {
    takesBuffers(scope);
    scope.post(
      "/api/v1/people/:person/photo",
      {
        config: { ...config, body: "bytes" },
        bodyLimit: portraitMostBytes + 1,
        schema: {
          operationId: "keepPhoto",
          summary: "Keep a photo of a person for the tablet at their counter",
          description:
            "The body is a JPEG, as `application/octet-stream`: at most 100,000 bytes, no side longer than 1,000 pixels. Refused `bad-request` with the problem `too-large` or `unknown-format`. What a camera wrote into the file beside the picture is left out.",
          tags,
          params: OfPerson,
          response: answers(Type.Object({ photo: MediaDigest })),
        },
      },
      async (request, reply) => {
        if (!Buffer.isBuffer(request.body)) {
          return no(reply, { code: "bad-request", detail: { field: "body" } });
        }
        const by = callerName(callingPerson(request));
        return answer(reply, await access.portraits.keep(by, request.params.person, request.body));
      },
    );
    done();
  });

  app.delete(
    "/api/v1/people/:person/photo",
    {
      config,
      schema: {
        operationId: "removePhoto",
        summary: "Remove a person's photo; nothing of it is kept",
        tags,
        params: OfPerson,
        response: answers(Type.Object({})),
      },
    },
    async (request, reply) => {
      const by = callerName(callingPerson(request));
      return answer(reply, await access.portraits.remove(by, request.params.person));
    },
  );

  app.get(
    "/api/v1/photos/:digest",
    {
      // what stands on the counter for everybody; and a digest is found by nobody who was not told it
      config: { allow: "anyone" },
      schema: {
        operationId: "photo",
        summary: "A photo of a person; under its digest it never changes",
        tags,
        params: Type.Object({ digest: MediaDigest }),
        response: {
          200: { description: "the picture", content: { "image/jpeg": { schema: Type.Any() } } },
          "4xx": Refused,
          "5xx": Refused,
        },
      },
    },
    async (request, reply) => {
      const found = await access.portraits.find(request.params.digest);
      if (found === null) return no(reply, { code: "unknown-media" });
      return reply
        .type("image/jpeg")
        .header("cache-control", `private, max-age=${weekSeconds}, immutable`)
        .send(Buffer.from(found));
    },
  );
}
