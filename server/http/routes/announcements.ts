/** The voice of the hall, for those who answer for it: what was announced today, and which board speaks where. */
import { AnnouncementList, ZoneVoices } from "@motcua/protocol";
import { type App, answers } from "../app.ts";
import { readers } from "./report-answers.ts";

export interface AnnouncementRoutesParts {
  readonly announcements: () => Promise<AnnouncementList>;
  readonly voices: () => ZoneVoices;
}

const tags = ["voice"];

export const announcementRoutes =
  ({ announcements, voices }: AnnouncementRoutesParts) =>
  (app: App): void => {
    app.get(
      "/api/v1/announcements",
      {
        config: { allow: readers },
        schema: {
          operationId: "announcements",
          summary: "Today's calls, latest first: spoken when and by which board, or shown only and why",
          tags,
          response: answers(AnnouncementList),
        },
      },
      async () => announcements(),
    );

    app.get(
      "/api/v1/voices",
      {
        config: { allow: readers },
        schema: {
          operationId: "voices",
          summary: "The connected boards of each zone, and which of them is its voice now",
          description: "Whom an administrator chose stands in the settings, `voice.speakers`.",
          tags,
          response: answers(ZoneVoices),
        },
      },
      async () => voices(),
    );
  };
