/** The description of `/api/v1` for other systems, made from the same schemas that check what comes in. */
import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import { Type } from "typebox";
import { type App, answers } from "./app.ts";

/** Collects the routes that are registered after it. */
export async function describeRoutes(app: App, version: string): Promise<void> {
  await app.register(swagger, {
    stripBasePath: false,
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Một Cửa",
        version,
        description:
          "The floor of a one-stop office: tickets, calls, ratings. Every refusal is `{ refused: { code } }` with a code of one closed list.",
        license: { name: "MIT", identifier: "MIT" },
      },
      tags: [
        { name: "hub", description: "whether the hub can work" },
        { name: "session", description: "people sign in" },
        { name: "people", description: "who works here" },
        { name: "pairing", description: "devices become ours" },
        { name: "devices", description: "paired devices" },
        { name: "equipment", description: "printers, panels, keypads and scanners beside the agents" },
        { name: "commands", description: "what can be asked of the desk" },
        { name: "settings", description: "what an office decides" },
        { name: "demonstration", description: "sample days, at a demonstration only" },
        { name: "reports", description: "measures" },
        { name: "figures", description: "typed and imported figures" },
        { name: "feedback", description: "feedback, complaints and dialogue meetings" },
      ],
      components: {
        securitySchemes: {
          session: { type: "apiKey", in: "cookie", name: "motcua", description: "staff session; see x-seat" },
          device: { type: "http", scheme: "bearer", description: "token of a paired device" },
        },
      },
    },
  });
}

/** Serves the description, as a document and as a page. */
export async function serveDescription(app: App): Promise<void> {
  app.get(
    "/api/v1/openapi.json",
    {
      config: { allow: "anyone" },
      schema: {
        operationId: "openApi",
        summary: "This description",
        tags: ["hub"],
        response: answers(Type.Unsafe<object>(Type.Object({}, { additionalProperties: true }))),
      },
    },
    async () => app.swagger(),
  );
  await app.register(swaggerUi, {
    routePrefix: "/api/docs",
    staticCSP: false,
    uiConfig: { docExpansion: "list", tryItOutEnabled: false },
  });
}
