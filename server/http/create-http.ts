/** The HTTP edge of the hub: identity first, then the schema, then the same commands that sockets run. */
import { createServer, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import cookie from "@fastify/cookie";
import rateLimit from "@fastify/rate-limit";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import Fastify from "fastify";
import { type App, demandWordsOfEveryRoute } from "./app.ts";
import { knowTheCaller } from "./caller.ts";
import { compileWhenAsked } from "./compile-when-asked.ts";
import { answerBrokenRequest, answerErrors, answerUnreadableAddress } from "./errors.ts";
import { describeRoutes, serveDescription } from "./open-api.ts";
import type { HttpParts } from "./parts.ts";
import { commandRoutes } from "./routes/commands.ts";
import { demonstrationRoutes } from "./routes/demonstration.ts";
import { deviceRoutes } from "./routes/devices.ts";
import { healthRoutes } from "./routes/health.ts";
import { pairingRoutes } from "./routes/pairing.ts";
import { peopleRoutes } from "./routes/people.ts";
import { sessionRoutes } from "./routes/session.ts";
import { settingsRoutes } from "./routes/settings.ts";
import { demandOurOrigin } from "./same-origin.ts";
import { serveScreens } from "./screens.ts";
import { addSecurityHeaders } from "./security-headers.ts";
import { serveStartScreens } from "./start-screens.ts";
import { no } from "./status-of.ts";
import { serveTrust } from "./trust-page.ts";

const bodyLimitBytes = 256 * 1024;

/** Wires the edge; it is ready to be asked by `inject`, and to `listen`. Sockets attach to its `server`. */
export async function createHttp(parts: HttpParts): Promise<App> {
  const { tls, log, standing, limits } = parts;
  const app: App = Fastify({
    serverFactory: (handler): Server =>
      tls === null ? createServer(handler) : createTlsServer({ key: tls.key, cert: tls.cert }, handler),
    logger: false,
    bodyLimit: bodyLimitBytes,
    // a proxy on the same machine may say for whom it asks; nobody else may
    trustProxy: "loopback",
    return503OnClosing: false,
    forceCloseConnections: true,
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: answerUnreadableAddress,
  }).withTypeProvider<TypeBoxTypeProvider>();

  app.setValidatorCompiler(compileWhenAsked);
  app.setSerializerCompiler(() => (value) => JSON.stringify(value));
  readJsonOnly(app);
  answerErrors(app, { log, check: standing.check });
  refuseWhileClosing(app);

  await addSecurityHeaders(app, tls === null ? "http" : "https");
  await app.register(rateLimit, { max: limits.asks, timeWindow: 60_000, cache: 20_000 });
  await app.register(cookie);
  demandOurOrigin(app, parts);
  knowTheCaller(app, parts);
  demandWordsOfEveryRoute(app);
  app.addHook("onSend", async (request, reply) => {
    if (!request.url.startsWith("/api/v1/") || reply.hasHeader("cache-control")) return;
    reply.header("cache-control", "no-store");
  });

  await describeRoutes(app, standing.version);
  healthRoutes(app, parts);
  sessionRoutes(app, parts);
  peopleRoutes(app, parts);
  pairingRoutes(app, parts);
  deviceRoutes(app, parts);
  commandRoutes(app, parts);
  settingsRoutes(app, parts);
  demonstrationRoutes(app, parts);
  for (const register of parts.registerRoutes) register(app);
  await serveDescription(app);
  await serveScreens(app, parts);
  serveStartScreens(app);
  await serveTrust(app, parts);
  await app.ready();
  return app;
}

/** JSON is the only language here; an empty body is none, whatever its header says. */
function readJsonOnly(app: App): void {
  const parse = app.getDefaultJsonParser("error", "error");
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "string" }, (request, body, done) => {
    if (body === "") done(null, undefined);
    else void parse(request, body.toString(), done);
  });
}

/** Who still asks while the hub closes hears so. */
function refuseWhileClosing(app: App): void {
  let state: "open" | "closing" = "open";
  app.addHook("preClose", async () => {
    state = "closing";
  });
  app.addHook("onRequest", async (_request, reply) => {
    if (state === "closing") return reply.send(no(reply, { code: "shutting-down" }));
  });
}
