/** How a device becomes one of the site: it shows a code and waits, or brings a grant. */
import {
  ClaimBody,
  Claimed,
  ConfirmPairingBody,
  Grant,
  GrantBody,
  PairingRequest,
  PairingRequestBody,
  PairingState,
  Placement,
} from "@motcua/protocol";
import { Type } from "typebox";
import { type App, administratorsOnly, answers } from "../app.ts";
import { callerName, callingPerson } from "../caller.ts";
import type { HttpParts } from "../parts.ts";
import { answer } from "../status-of.ts";

const Which = Type.Object({ request: Type.String({ pattern: "^[A-Za-z0-9_-]{43}$" }) });

export function pairingRoutes(app: App, { access, limits }: HttpParts): void {
  const open = { allow: "anyone", rateLimit: { max: limits.pairing } } as const;
  const tags = ["pairing"];

  app.post(
    "/api/v1/devices/requests",
    {
      config: open,
      schema: {
        operationId: "requestPairing",
        summary: "A device asks to be paired; it shows the code and keeps the request to itself",
        tags,
        body: PairingRequestBody,
        response: answers(PairingRequest),
      },
    },
    async (request, reply) => answer(reply, await access.pairing.request(request.body)),
  );

  app.get(
    "/api/v1/devices/requests/:request",
    {
      // asked again every few seconds by each screen that waits
      config: { allow: "anyone", rateLimit: { max: limits.pairing * 10 } },
      schema: {
        operationId: "pairingState",
        summary: "How a device's request went; confirmed, it brings the token, once",
        tags,
        params: Which,
        response: answers(PairingState),
      },
    },
    (request) => access.pairing.stateOf(request.params.request),
  );

  app.post(
    "/api/v1/devices/confirm",
    {
      config: { allow: administratorsOnly, rateLimit: { max: limits.pairing } },
      schema: {
        operationId: "confirmPairing",
        summary: "Confirm the code that a device shows, and say where it stands",
        tags,
        body: ConfirmPairingBody,
        response: answers(Placement),
      },
    },
    async (request, reply) => {
      const { code, placement } = request.body;
      return answer(reply, await access.pairing.confirm(callerName(callingPerson(request)), code, placement));
    },
  );

  app.post(
    "/api/v1/devices/grants",
    {
      config: { allow: administratorsOnly },
      schema: {
        operationId: "grantPairing",
        summary: "Confirm a place beforehand; the link with this grant opens a screen already paired",
        tags,
        body: GrantBody,
        response: answers(Grant),
      },
    },
    async (request, reply) =>
      answer(reply, await access.pairing.grant(callerName(callingPerson(request)), request.body.placement)),
  );

  app.post(
    "/api/v1/devices/claim",
    {
      config: open,
      schema: {
        operationId: "claimGrant",
        summary: "Use a grant, once",
        tags,
        body: ClaimBody,
        response: answers(Claimed),
      },
    },
    async (request, reply) => answer(reply, await access.pairing.claim(request.body.grant)),
  );
}
