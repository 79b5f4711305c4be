/** Where a hub is reached, and under which certificate. */
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import type { HubSettings } from "../environment.ts";
import { ensureCertificates } from "../tls/ensure-certificates.ts";
import { readGivenCertificate } from "../tls/given-certificate.ts";
import { hubNames } from "./hub-names.ts";

export interface Tls {
  readonly key: string;
  readonly cert: string;
  /** PEM of the hub's own authority; null when a certificate was given */
  readonly authority: string | null;
}

/** What was given, checked before there is a store; null when nothing was. */
export async function givenTls({ certificate }: Pick<HubSettings, "certificate">): Promise<Tls | null> {
  return certificate === null ? null : { ...(await readGivenCertificate(certificate)), authority: null };
}

/** Key and certificate of the hub's own authority; null on loopback (docs/operations.md). */
export async function ownTls(settings: HubSettings, now: number): Promise<Tls | null> {
  if (settings.loopback === "loopback") return null;
  const folder = join(settings.dataFolder, "tls");
  const made = await ensureCertificates({
    folder,
    names: hubNames(settings.publicUrl),
    now,
    crypto: globalThis.crypto,
  });
  // The authority goes along: a device can then show and compare it, though only trusting it makes it trusted.
  return { key: made.key, cert: `${made.cert}${made.ca}`, authority: made.ca };
}

/** The address to open, without a trailing slash: PUBLIC_URL, or one that works from here. */
export function addressOf(settings: HubSettings, port: number, tls: Tls | null): string {
  if (settings.publicUrl !== null) return settings.publicUrl;
  const scheme = tls === null ? "http" : "https";
  if (settings.loopback === "loopback") return `${scheme}://localhost:${port}`;
  const lan = hubNames(null).find((name) => /^\d+\.\d/.test(name) && !name.startsWith("127."));
  return `${scheme}://${lan ?? settings.host}:${port}`;
}

/** Rejects, as listening would, when the port is taken or the address is not this machine's. */
export async function demandFreePort({ host, port }: Pick<HubSettings, "host" | "port">): Promise<void> {
  const server = createServer();
  server.listen({ host, port });
  await once(server, "listening");
  server.close();
  await once(server, "close");
}
