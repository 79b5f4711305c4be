/** The paired devices of the site, for its administrators. */
import { ChangeDeviceBody, Device, DeviceId } from "@motcua/protocol";
import { Type } from "typebox";
import { type App, administratorsOnly, answers } from "../app.ts";
import { callerName, callingPerson } from "../caller.ts";
import type { HttpParts } from "../parts.ts";
import { answer } from "../status-of.ts";

const Which = Type.Object({ device: DeviceId });

export function deviceRoutes(app: App, { access }: HttpParts): void {
  const config = { allow: administratorsOnly };
  const tags = ["devices"];

  app.get(
    "/api/v1/devices",
    {
      config,
      schema: {
        operationId: "listDevices",
        summary: "All devices that were ever paired, revoked ones with the time of it",
        tags,
        response: answers(Type.Array(Device)),
      },
    },
    () => access.devices.list(),
  );

  app.patch(
    "/api/v1/devices/:device",
    {
      config,
      schema: {
        operationId: "changeDevice",
        summary: "Rename a device or place it elsewhere",
        tags,
        params: Which,
        body: ChangeDeviceBody,
        response: answers(Device),
      },
    },
    async (request, reply) => {
      const by = callerName(callingPerson(request));
      return answer(reply, await access.devices.change(by, request.params.device, request.body));
    },
  );

  app.delete(
    "/api/v1/devices/:device",
    {
      config,
      schema: {
        operationId: "revokeDevice",
        summary: "Take one device's token back for good",
        tags,
        params: Which,
        response: answers(Device),
      },
    },
    async (request, reply) => {
      const by = callerName(callingPerson(request));
      return answer(reply, await access.devices.revoke(by, request.params.device));
    },
  );
}
