/** The settings in force; they are changed by the command `change-settings`. */
import { SettingsInForce } from "@motcua/protocol";
import { type App, answers } from "../app.ts";
import type { HttpParts } from "../parts.ts";

export function settingsRoutes(app: App, { settings }: HttpParts): void {
  app.get(
    "/api/v1/settings",
    {
      // an officer who chooses a counter must see which there are; nothing in it is secret among staff
      config: { allow: "person" },
      schema: {
        operationId: "settings",
        summary: "The settings in force and the revision that a change must name",
        tags: ["settings"],
        response: answers(SettingsInForce),
      },
    },
    async () => settings(),
  );
}
