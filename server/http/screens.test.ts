import { afterEach, expect, it } from "vitest";
import { createTestHttp, type TestHttp } from "./testing/test-http.ts";

let hub: TestHttp;
const open = async () => {
  hub = await createTestHttp();
};
afterEach(() => hub.close());

it("screens are served whole: hashed files for ever, pages never stale, addresses inside a screen open it", async () => {
  await open();
  const get = async (url: string) => {
    const { statusCode, headers, body } = await hub.ask("GET", url);
    return { statusCode, cache: headers["cache-control"], location: headers.location, body };
  };
  expect(await get("/")).toMatchObject({ statusCode: 302, location: "/staff/" });
  expect(await get("/kiosk?device=a")).toMatchObject({ statusCode: 302, location: "/kiosk/?device=a" });
  const page = { statusCode: 200, cache: "no-cache", body: "<!doctype html><title>kiosk</title>" };
  for (const url of ["/kiosk/", "/kiosk/index.html", "/kiosk/services/land?x=1"])
    expect(await get(url)).toMatchObject(page);
  expect(await get("/tablet/sw.js")).toMatchObject({ statusCode: 200, cache: "no-cache" });
  const asset = await get("/board/assets/main-Ab12_-cd.js");
  expect([asset.statusCode, asset.cache]).toEqual([200, "public, max-age=31536000, immutable"]);
  expect(await get("/staff/")).toMatchObject({ statusCode: 503 });
});

it("a screen travels packed to browsers that can unpack it, and as it is to the others", async () => {
  await open();
  const get = async (encodings: string) => {
    const headers = encodings === "" ? {} : { "accept-encoding": encodings };
    const answer = await hub.ask("GET", "/board/assets/packed-Ab12_-cd.js", { headers });
    const { "content-encoding": encoding, "content-type": type, "cache-control": cache } = answer.headers;
    return { encoding, type, cache, body: answer.body };
  };
  const always = {
    type: "application/javascript; charset=utf-8",
    cache: "public, max-age=31536000, immutable",
  };
  expect(await get("gzip, deflate, br")).toEqual({ ...always, encoding: "br", body: "packed by brotli" });
  expect(await get("gzip")).toEqual({ ...always, encoding: "gzip", body: "packed by gzip" });
  expect(await get("")).toEqual({ ...always, encoding: undefined, body: "as it is" });
});

it.each([
  "/kiosk/assets/gone-Ab12_-cd.js",
  "/kiosk/.env",
  "/kiosk/..%2f..%2f..%2fetc%2fpasswd.txt",
  "/kiosk/%2e%2e/%2e%2e/x.js",
  "/kiosk/assets/",
  "/favicon.ico",
])("%s is not to be had, and says so by its name", async (url) => {
  await open();
  const answer = await hub.ask("GET", url);
  if (answer.statusCode === 200) {
    expect(answer.body).toBe("<!doctype html><title>kiosk</title>");
  } else {
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect(answer.json().refused.code).toBe(answer.statusCode === 404 ? "unknown-ask" : "bad-request");
  }
  expect(answer.body).not.toMatch(/SECRET|root:/);
});
