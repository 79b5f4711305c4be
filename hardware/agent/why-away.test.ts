import { once } from "node:events";
import { createServer } from "node:net";
import { io } from "socket.io-client";
import { expect, test } from "vitest";
import { whyAway } from "./why-away.ts";

/** A port of this machine at which nothing listens. */
async function deadPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

test("a hub that does not run is told as that, asked for a code or connected to", async () => {
  const hubUrl = `http://127.0.0.1:${await deadPort()}`;
  const refused = expect.stringContaining("nothing answers there");
  const asked = await fetch(hubUrl).catch((error: unknown) => error);
  expect(whyAway(asked, hubUrl).en).toEqual(refused);
  const socket = io(hubUrl, { transports: ["websocket"], reconnection: false });
  const error = await new Promise((resolve) => socket.once("connect_error", resolve));
  socket.close();
  expect(whyAway(error, hubUrl).en).toEqual(refused);
});

const wrapped = (code: string) =>
  new TypeError("fetch failed", { cause: Object.assign(new Error("inner"), { code }) });

test("a certificate that is not trusted names the file that helps, and where it is", () => {
  const said = whyAway(wrapped("SELF_SIGNED_CERT_IN_CHAIN"), "https://motcua.lan:3000");
  expect(said.en).toContain("https://motcua.lan:3000/trust/motcua-ca.crt");
  expect(said.vi).toContain("--authority");
});

test("a clock without a battery is told as that", () => {
  expect(whyAway(wrapped("CERT_NOT_YET_VALID"), "https://motcua.lan").en).toContain("clock");
});

test("what is not known is told in its own words", () => {
  expect(whyAway(new Error("the hub answered 429"), "http://hub")).toEqual({
    vi: "the hub answered 429",
    en: "the hub answered 429",
  });
  expect(whyAway("odd", "http://hub").en).toBe("odd");
});
