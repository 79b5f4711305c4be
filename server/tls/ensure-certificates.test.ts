import { X509Certificate } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, createServer } from "node:tls";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Certificates, ensureCertificates } from "./ensure-certificates.ts";

const day = 86_400_000;
const now = Date.now();
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "motcua-tls-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const ensure = (names: string[], at: number) =>
  ensureCertificates({ folder, names, now: at, crypto: globalThis.crypto });

/** What a client says of a hub with this certificate: "accepted", or the reason of its alarm. */
async function ask({ key, cert }: Certificates, trusted: string | null, servername: string): Promise<string> {
  const server = createServer({ key, cert }, (socket) => {
    socket.on("error", () => undefined);
    socket.end("hello");
  }).listen(0, "127.0.0.1");
  server.on("tlsClientError", () => undefined);
  await once(server, "listening");
  const client = connect({
    port: (server.address() as AddressInfo).port,
    host: "127.0.0.1",
    servername,
    ...(trusted === null ? {} : { ca: trusted }),
  });
  try {
    await once(client, "secureConnect");
    return "accepted";
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : "failed";
  } finally {
    client.destroy();
    server.close();
    await once(server, "close");
  }
}

it("a client that trusts the authority accepts the hub, and one that does not refuses it", async () => {
  const made = await ensure(["motcua.lan", "127.0.0.1"], now);
  expect(await ask(made, made.ca, "motcua.lan")).toBe("accepted");
  expect(await ask(made, null, "motcua.lan")).toBe("UNABLE_TO_VERIFY_LEAF_SIGNATURE");
  expect(await ask(made, made.ca, "other.lan")).toBe("ERR_TLS_CERT_ALTNAME_INVALID");
});

it("the certificate speaks for names and addresses, for 397 days at most", async () => {
  const { cert, ca } = await ensure(["motcua.lan", "192.168.1.10", "::1"], now);
  const leaf = new X509Certificate(cert);
  expect(leaf.checkHost("motcua.lan")).toBe("motcua.lan");
  expect(leaf.checkIP("192.168.1.10")).toBe("192.168.1.10");
  expect(leaf.ca).toBe(false);
  expect(leaf.validToDate.getTime() - leaf.validFromDate.getTime()).toBeLessThanOrEqual(397 * day);
  const root = new X509Certificate(ca);
  expect(root.ca).toBe(true);
  expect(root.validToDate.getTime() - now).toBeGreaterThan(9.9 * 365 * day);
});

it("keys are for the owner's eyes only", async () => {
  await ensure(["motcua.lan"], now);
  expect((await stat(folder)).mode & 0o077).toBe(0);
  for (const file of ["authority.pem", "hub.pem"]) {
    expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600);
  }
});

it("what still fits is kept, in whatever order the names come", async () => {
  const first = await ensure(["a.lan", "10.0.0.1", "fe80::1"], now);
  const again = await ensure(["fe80::1", "10.0.0.1", "a.lan"], now + 100 * day);
  expect(again).toEqual({ ...first, authority: "kept", certificate: "kept" });
});

it.each([
  ["near its end", ["a.lan"], 370],
  ["when a name is added", ["a.lan", "b.lan"], 1],
  ["when a name is dropped", ["b.lan"], 1],
])(
  "the certificate is renewed %s, by the authority that devices already trust",
  async (_when, names, days) => {
    const first = await ensure(["a.lan"], now);
    const later = await ensure(names, now + days * day);
    expect(later).toMatchObject({ ca: first.ca, authority: "kept", certificate: "made" });
    expect(later.cert).not.toBe(first.cert);
  },
);

it("an authority that its certificate would outlive is replaced", async () => {
  const first = await ensure(["a.lan"], now);
  const later = await ensure(["a.lan"], now + 3300 * day);
  expect(later).toMatchObject({ authority: "made", certificate: "made" });
  expect(later.ca).not.toBe(first.ca);
});

it("files that cannot be read as keys are replaced, not served", async () => {
  await ensure(["a.lan"], now);
  const whole = await readFile(join(folder, "hub.pem"), "utf8");
  await writeFile(join(folder, "hub.pem"), whole.slice(0, whole.length / 2));
  expect(await ensure(["a.lan"], now)).toMatchObject({ authority: "kept", certificate: "made" });
  await writeFile(join(folder, "authority.pem"), "nonsense");
  expect(await ensure(["a.lan"], now)).toMatchObject({ authority: "made", certificate: "made" });
});
