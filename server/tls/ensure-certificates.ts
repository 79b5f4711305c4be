/** HTTPS in an office without the Internet: a small authority of the hub's own, and a certificate from it. */
import { createPrivateKey, X509Certificate } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { isIP } from "node:net";
import { join } from "node:path";
import { issueAuthority, issueCertificate, type KeyPair } from "./issue.ts";
import { readPair, writePair } from "./key-files.ts";

const dayMs = 86_400_000;
const authorityDays = 3650;
/** Browsers refuse certificates that live longer than 398 days. */
const certificateDays = 396;
const renewBeforeDays = 30;
/** Devices' clocks differ; a certificate that begins now would be refused by a slow one. */
const backdatedDays = 1;

export interface Certificates {
  readonly key: string;
  readonly cert: string;
  /** the authority's certificate: what devices are asked to trust */
  readonly ca: string;
  /** a new authority means that every device must be told to trust it again */
  readonly authority: "kept" | "made";
  readonly certificate: "kept" | "made";
}

export interface CertificateWishes {
  /** where keys are kept, for the owner's eyes only */
  readonly folder: string;
  /** DNS names and IP addresses that devices reach the hub by */
  readonly names: readonly string[];
  readonly now: number;
  readonly crypto: Crypto;
}

/** The hub's key, certificate and authority, PEM: kept where they still fit, made anew where they do not. */
export async function ensureCertificates(wishes: CertificateWishes): Promise<Certificates> {
  const { folder, names, now, crypto } = wishes;
  if (names.length === 0) throw new Error("a certificate needs a name or an address");
  await mkdir(folder, { recursive: true, mode: 0o700 });

  const authorityFile = join(folder, "authority.pem");
  const keptAuthority = await readPair(authorityFile);
  const goodAuthority = keptAuthority !== null && authorityFits(keptAuthority, now) ? keptAuthority : null;
  const authority = goodAuthority ?? (await issueAuthority({ ...period(now, authorityDays), crypto }));
  if (goodAuthority === null) await writePair(authorityFile, authority);

  const hubFile = join(folder, "hub.pem");
  const keptHub = await readPair(hubFile);
  const goodHub = keptHub !== null && certificateFits(keptHub, authority, names, now) ? keptHub : null;
  const hub =
    goodHub ?? (await issueCertificate({ authority, names, ...period(now, certificateDays), crypto }));
  if (goodHub === null) await writePair(hubFile, hub);

  return {
    key: hub.key,
    cert: hub.cert,
    ca: authority.cert,
    authority: goodAuthority === null ? "made" : "kept",
    certificate: goodHub === null ? "made" : "kept",
  };
}

function period(now: number, days: number): { notBefore: Date; notAfter: Date } {
  return {
    notBefore: new Date(now - backdatedDays * dayMs),
    notAfter: new Date(now + (days - backdatedDays) * dayMs),
  };
}

/** No certificate may outlive its authority. */
function authorityFits({ key, cert }: KeyPair, now: number): boolean {
  const authority = new X509Certificate(cert);
  return (
    authority.ca &&
    authority.checkPrivateKey(createPrivateKey(key)) &&
    authority.validToDate.getTime() - now >= certificateDays * dayMs
  );
}

function certificateFits(pair: KeyPair, authority: KeyPair, names: readonly string[], now: number): boolean {
  const cert = new X509Certificate(pair.cert);
  const issuer = new X509Certificate(authority.cert);
  return (
    cert.checkPrivateKey(createPrivateKey(pair.key)) &&
    cert.checkIssued(issuer) &&
    cert.verify(issuer.publicKey) &&
    cert.validFromDate.getTime() <= now &&
    cert.validToDate.getTime() - now >= renewBeforeDays * dayMs &&
    names.every((name) => (isIP(name) === 0 ? cert.checkHost(name) : cert.checkIP(name)) !== undefined) &&
    namesIn(cert) === new Set(names).size
  );
}

function namesIn(cert: X509Certificate): number {
  return cert.subjectAltName === undefined ? 0 : cert.subjectAltName.split(", ").length;
}
