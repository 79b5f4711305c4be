/** What a screen shows before its line is open: a cheap device draws it while the line's four trips still wait. */
import { type Device, FirstLook } from "@motcua/protocol";
import { type App, answers } from "../app.ts";
import { no } from "../status-of.ts";

export interface FirstLookRouteParts {
  readonly firstLook: (device: Device) => Promise<FirstLook | null>;
}

export const firstLookRoutes =
  ({ firstLook }: FirstLookRouteParts) =>
  (app: App): void => {
    app.get(
      "/api/v1/first-look",
      {
        config: { allow: "person-or-device" },
        schema: {
          operationId: "firstLook",
          summary: "What the kiosk, tablet or board that asks is told when it connects",
          tags: ["devices"],
          response: answers(FirstLook),
        },
      },
      async ({ caller }, reply) => {
        if (caller?.kind !== "device") return no(reply, { code: "not-allowed" });
        return (await firstLook(caller.device)) ?? no(reply, { code: "shutting-down" });
      },
    );
  };
