/** The preview of a ticket's layout, for administrators: the very dots that printers would print. */
import { phonePath, type SiteSettings, TicketPreview, TicketPreviewAsk } from "@motcua/protocol";
import { ticketTemplateProblem } from "../../domain/ticket-template.ts";
import { sampleTicket } from "../../views/sample-ticket.ts";
import { type App, administratorsOnly, answers } from "../app.ts";
import { no } from "../status-of.ts";

export interface TicketPreviewRouteParts {
  readonly settings: () => SiteSettings;
  /** the address that phones reach; without one tickets have no code to follow them by */
  readonly publicUrl: string | null;
}

/** As long as a real link, so that the code has as many dots; it leads to no ticket. */
const sampleLink = (publicUrl: string) => `${publicUrl}${phonePath}#${"x".repeat(21)}A`;

/** The route, registered by `createHttp` like those of the edge itself. */
export const ticketPreviewRoutes =
  ({ settings, publicUrl }: TicketPreviewRouteParts) =>
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
        const own = sampleTicket(
          settings(),
          request.body.sample,
          publicUrl === null ? null : sampleLink(publicUrl),
        );
        return previewTicket(request.body, own);
      },
    );
  };
