/** The preview of a ticket's layout, for administrators: the very dots that printers would print. */
import { type SiteSettings, TicketPreview, TicketPreviewAsk } from "@motcua/protocol";
import { ticketTemplateProblem } from "../../domain/ticket-template.ts";
import { type App, administratorsOnly, answers } from "../app.ts";
import { no } from "../status-of.ts";

export interface TicketPreviewRouteParts {
  readonly settings: () => SiteSettings;
}

/** The route, registered by `createHttp` like those of the edge itself. */
export const ticketPreviewRoutes =
  ({ settings }: TicketPreviewRouteParts) =>
  (app: App): void => {
    app.post(
      "/api/v1/ticket-preview",
      {
        config: { allow: administratorsOnly },
        schema: {
          operationId: "previewTicket",
          summary: "A sample ticket as a layout would print it",
          description:
            "Refused `settings-invalid` with the field that a change of settings would be refused for.",
          tags: ["settings"],
          body: TicketPreviewAsk,
          response: answers(TicketPreview),
        },
      },
      async (request, reply) => {
        const problem = ticketTemplateProblem(request.body.template);
        if (problem !== null) {
          return no(reply, { code: "settings-invalid", detail: { field: problem.field, why: problem.why } });
        }
        // Fonts and the drawing library are heavy, and most hubs never show a preview.
        const { previewTicket } = await import("@motcua/hardware/printing/preview-ticket.ts");
        const { authority, name, timeZone } = settings();
        return previewTicket(request.body, { authority, office: name, timeZone });
      },
    );
  };
