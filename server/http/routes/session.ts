/** Signing in, out, and one's own password; the session is a cookie that no script can read. */
import {
  ChangePasswordBody,
  isRefused,
  OwnSession,
  Session,
  SessionId,
  SetupBody,
  SignInBody,
} from "@motcua/protocol";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Type } from "typebox";
import { cookieNameOf } from "../../access/session-cookie.ts";
import { type OpenedSession, sessionSeconds } from "../../access/sessions.ts";
import { type App, answers } from "../app.ts";
import { callingPerson, placeOf, seatOf } from "../caller.ts";
import type { HttpParts } from "../parts.ts";
import { no } from "../status-of.ts";

/** Hands the session of a seat to the browser. */
export function giveCookie(
  request: FastifyRequest,
  reply: Pick<FastifyReply, "setCookie">,
  seat: string,
  { token }: OpenedSession,
): void {
  reply.setCookie(cookieNameOf(seat), token, { ...cookieOptions(request), maxAge: sessionSeconds });
}

const cookieOptions = (request: FastifyRequest) =>
  ({ path: "/", httpOnly: true, sameSite: "strict", secure: request.protocol === "https" }) as const;

const Closed = Type.Object({});

export function sessionRoutes(app: App, { access, limits }: HttpParts): void {
  const tight = { rateLimit: { max: limits.sessions } };
  const tags = ["session"];

  app.post(
    "/api/v1/setup",
    {
      config: { allow: "anyone", ...tight },
      schema: {
        operationId: "setup",
        summary: "Exchange the token of the set-up link for an administrator's session, once",
        tags,
        body: SetupBody,
        response: answers(Session),
      },
    },
    async (request, reply) => {
      const seat = seatOf(request);
      if (seat === null) return no(reply, { code: "bad-request", detail: { field: "x-seat" } });
      const opened = await access.setupToken.exchange(request.body.token, placeOf(request, seat));
      if (isRefused(opened)) return no(reply, opened.refused);
      giveCookie(request, reply, seat, opened.done);
      return { me: opened.done.me };
    },
  );

  app.post(
    "/api/v1/session",
    {
      config: { allow: "anyone", ...tight },
      schema: {
        operationId: "signIn",
        summary: "Sign in with username and password",
        tags,
        body: SignInBody,
        response: answers(Session),
      },
    },
    async (request, reply) => {
      const seat = seatOf(request);
      if (seat === null) return no(reply, { code: "bad-request", detail: { field: "x-seat" } });
      const opened = await access.people.signIn(request.body, placeOf(request, seat));
      if (isRefused(opened)) return no(reply, opened.refused);
      giveCookie(request, reply, seat, opened.done);
      return { me: opened.done.me };
    },
  );

  app.get(
    "/api/v1/session",
    {
      config: { allow: "person", ownPassword: "not-yet-needed" },
      schema: {
        operationId: "whoAmI",
        summary: "Who is signed in at this seat",
        tags,
        response: answers(Session),
      },
    },
    async (request) => ({ me: callingPerson(request).me }),
  );

  app.delete(
    "/api/v1/session",
    {
      config: { allow: "person", ownPassword: "not-yet-needed" },
      schema: { operationId: "signOut", summary: "Sign out of this seat", tags, response: answers(Closed) },
    },
    async (request, reply) => {
      const { me, token, seat } = callingPerson(request);
      await access.people.signOut(me.id, token);
      reply.clearCookie(cookieNameOf(seat), cookieOptions(request));
      return {};
    },
  );

  app.post(
    "/api/v1/session/password",
    {
      config: { allow: "person", ownPassword: "not-yet-needed", ...tight },
      schema: {
        operationId: "changePassword",
        summary: "Change one's own password; all other sessions end",
        tags,
        body: ChangePasswordBody,
        response: answers(Session),
      },
    },
    async (request, reply) => {
      const { me, seat } = callingPerson(request);
      const opened = await access.people.changePassword(me.id, request.body, placeOf(request, seat));
      if (isRefused(opened)) return no(reply, opened.refused);
      giveCookie(request, reply, seat, opened.done);
      return { me: opened.done.me };
    },
  );

  app.get(
    "/api/v1/sessions",
    {
      config: { allow: "person" },
      schema: {
        operationId: "ownSessions",
        summary: "Where one is signed in: the session that asks first, then the last used",
        tags,
        response: answers(Type.Array(OwnSession)),
      },
    },
    (request) => {
      const { me, token } = callingPerson(request);
      return access.sessions.listOf(me.id, token);
    },
  );

  app.delete(
    "/api/v1/sessions/:session",
    {
      config: { allow: "person" },
      schema: {
        operationId: "signOutOf",
        summary: "End one of one's own sessions; one that is over already is no refusal",
        tags,
        params: Type.Object({ session: SessionId }),
        response: answers(Closed),
      },
    },
    async (request) => {
      await access.people.signOutOf(callingPerson(request).me.id, request.params.session);
      return {};
    },
  );

  app.delete(
    "/api/v1/sessions",
    {
      config: { allow: "person" },
      schema: {
        operationId: "signOutEverywhere",
        summary: "End all of one's own sessions, the one that asks too",
        tags,
        response: answers(Closed),
      },
    },
    async (request, reply) => {
      const { me, seat } = callingPerson(request);
      await access.people.signOutEverywhere(me.id);
      reply.clearCookie(cookieNameOf(seat), cookieOptions(request));
      return {};
    },
  );
}
