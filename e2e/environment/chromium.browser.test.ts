import { readFileSync } from "node:fs";
import type { RequestListener, Server } from "node:http";
import { createServer as createHttpServer } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findAccessibilityViolations } from "./axe.ts";
import { openChromium } from "./chromium.ts";
import { findInstalledChromium, unpackPackagedChromium } from "./find-chromium.ts";
import { makeOfficeCertificate, type OfficeCertificate } from "./office-certificate.ts";
import { createTempFolder, type TempFolder } from "./temp-folder.ts";

const page = (body: string) =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Quầy số 2</title></head><body>${body}</body></html>`;

const answer: RequestListener = (request, response) => {
  if (request.url === "/worker.js") {
    response.setHeader("content-type", "text/javascript").end("self.addEventListener('fetch', () => {});");
    return;
  }
  response.setHeader("content-security-policy", "default-src 'self'; style-src 'unsafe-inline'");
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end(
    request.url === "/unclear"
      ? page(
          `<main><h1>Lấy số</h1><button style="color:#bbb;background:#fff"></button><p style="color:#ccc">Mờ</p></main>`,
        )
      : page(`<main><h1 style="font-size:120px">Mời số C015 đến quầy số 2</h1></main>`),
  );
};

async function listen(server: Server): Promise<{ port: number; close(): Promise<void> }> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const host = "motcua.office.test";
const installed = await findInstalledChromium();
const browsers = [
  { kind: "the packaged Chromium", executablePath: await unpackPackagedChromium("newest") },
  { kind: "the packaged Chromium 109", executablePath: await unpackPackagedChromium("chrome109") },
  ...(installed === null ? [] : [{ kind: "the installed Chromium", executablePath: installed }]),
];

describe.each(browsers)("$kind", ({ executablePath }) => {
  let certificate: OfficeCertificate;
  let plain: Awaited<ReturnType<typeof listen>>;
  let secure: Awaited<ReturnType<typeof listen>>;
  let stranger: Awaited<ReturnType<typeof listen>>;
  let folder: TempFolder;
  let browser: Browser;

  beforeAll(async () => {
    folder = createTempFolder("chromium");
    certificate = await makeOfficeCertificate(host);
    const other = await makeOfficeCertificate(host);
    plain = await listen(createHttpServer(answer));
    secure = await listen(createHttpsServer({ key: certificate.keyPem, cert: certificate.chainPem }, answer));
    stranger = await listen(createHttpsServer({ key: other.keyPem, cert: other.chainPem }, answer));
    browser = await openChromium({
      executablePath,
      trustedCertificatePems: [certificate.authorityPem],
      networkPorts: [],
    });
  });
  afterAll(async () => {
    await browser?.close();
    for (const server of [plain, secure, stranger]) await server?.close();
    folder?.close();
  });

  test("shows a page and takes a picture of it, twice, in contexts of their own", async () => {
    for (const name of ["one.png", "two.png"]) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
      const shown = await context.newPage();
      await shown.goto(`http://127.0.0.1:${plain.port}/`);
      expect(await shown.textContent("h1")).toBe("Mời số C015 đến quầy số 2");
      await shown.screenshot({ path: folder.file(name) });
      // Letters were drawn: a machine without fonts leaves them out without a word.
      await shown.evaluate(() => document.querySelector("h1")?.replaceChildren());
      await shown.screenshot({ path: folder.file("empty.png") });
      await context.close();
    }
    const [one, two, empty] = ["one.png", "two.png", "empty.png"].map((name) =>
      readFileSync(folder.file(name)),
    );
    expect(one?.subarray(1, 4).toString()).toBe("PNG");
    expect(two).toEqual(one);
    expect(empty).not.toEqual(one);
  });

  test("a .test name that is not loopback is no secure context over plain HTTP", async () => {
    const shown = await browser.newPage();
    await shown.goto(`http://${host}:${plain.port}/`);
    expect(await shown.evaluate(() => globalThis.isSecureContext)).toBe(false);
    await shown.close();
  });

  test("trusts the office's own authority over HTTPS, service worker included", async () => {
    const shown = await browser.newPage();
    await shown.goto(`https://${host}:${secure.port}/`);
    expect(await shown.evaluate(() => globalThis.isSecureContext)).toBe(true);
    const state = await shown.evaluate(async () => {
      await navigator.serviceWorker.register("/worker.js");
      return (await navigator.serviceWorker.ready).active !== null;
    });
    expect(state).toBe(true);
    await shown.close();
  });

  test("shows no page under a stranger's certificate", async () => {
    // A browser of its own: on a machine without libsqlite3 the packaged one ends instead of refusing.
    const careful = await openChromium({
      executablePath,
      trustedCertificatePems: [certificate.authorityPem],
      networkPorts: [],
    });
    const shown = await careful.newPage();
    await expect(shown.goto(`https://${host}:${stranger.port}/`)).rejects.toThrow(
      /ERR_CERT_AUTHORITY_INVALID|has been closed/,
    );
    await careful.close();
  });

  test("any other name leads nowhere", async () => {
    const shown = await browser.newPage();
    await expect(shown.goto("http://elsewhere.example/")).rejects.toThrow("ERR_NAME_NOT_RESOLVED");
    await shown.close();
  });

  test("plays sound without a touch", async () => {
    const shown = await browser.newPage();
    await shown.goto(`http://127.0.0.1:${plain.port}/`);
    expect(await shown.evaluate(() => new AudioContext().state)).toBe("running");
    await shown.close();
  });

  test("axe names what a page does wrong, and is silent about one that is right", async () => {
    const shown = await browser.newPage();
    await shown.goto(`http://127.0.0.1:${plain.port}/`);
    expect(await findAccessibilityViolations(shown)).toEqual([]);
    await shown.goto(`http://127.0.0.1:${plain.port}/unclear`);
    const violations = await findAccessibilityViolations(shown);
    expect(violations.join("\n")).toMatch(/^button-name \(critical\) at button: /m);
    expect(violations.join("\n")).toMatch(/^color-contrast \(serious\) at p: .*contrast of/m);
    await shown.close();
  });
});
