/** The screens as they were built: each in a folder of its own, each opening under every address inside it, packed where the browser can unpack. */
import { existsSync } from "node:fs";
import { extname, join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { App } from "./app.ts";
import type { HttpParts, ScreenName } from "./parts.ts";

/** Vite puts a hash of the content into the name, so that such a file never changes. */
const hashedName = /^assets\/.+-[A-Za-z0-9_-]{8}\.[a-z0-9]+$/;

export async function serveScreens(app: App, { screens }: Pick<HttpParts, "screens">): Promise<void> {
  await app.register(fastifyStatic, {
    serve: false,
    dotfiles: "ignore",
    index: false,
    preCompressed: true,
  });
  const hidden = { config: { rateLimit: false }, schema: { hide: true } } as const;

  app.get("/", hidden, (_request, reply) => reply.redirect("/staff/"));

  for (const [name, folder] of Object.entries(screens) as [ScreenName, string][]) {
    app.get(`/${name}`, hidden, (request, reply) => {
      const query = request.url.indexOf("?");
      return reply.redirect(`/${name}/${query < 0 ? "" : request.url.slice(query)}`);
    });

    app.get<{ Params: { "*": string } }>(`/${name}/*`, hidden, (request, reply) => {
      const path = request.params["*"];
      if (name === "phone") reply.headers(foundByNobody);
      if (!existsSync(join(folder, "index.html"))) {
        return reply.code(503).type("text/plain; charset=utf-8").send(notBuilt);
      }
      if (hashedName.test(path)) {
        return reply.sendFile(path, folder, { maxAge: "365d", immutable: true });
      }
      // an address inside the screen, not a file of it
      const file = extname(path) === "" ? "index.html" : path;
      reply.header("cache-control", "no-cache");
      return reply.sendFile(file, folder, { cacheControl: false });
    });
  }
}

/** A link leads to one visitor's ticket: no search engine keeps the page, and no page that it leads to hears of it. */
const foundByNobody = { "x-robots-tag": "noindex, nofollow, noarchive", "referrer-policy": "no-referrer" };

const notBuilt =
  "Màn hình chưa được dựng: chạy npm run build.\nThis screen has not been built: run npm run build.\n";
