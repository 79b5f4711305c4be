/** Makes certificates with ECDSA P-256, which every browser of the Chrome 109 class takes. */

import { isIP } from "node:net";

/** PKCS #8 key and certificate, both PEM. */
export interface KeyPair {
  readonly key: string;
  readonly cert: string;
}

interface Period {
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly crypto: Crypto;
}

const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;

/** Loaded when it is needed: most hubs stand on loopback and never do. It cannot load without the polyfill. */
async function loadX509() {
  await import("reflect-metadata");
  return import("@peculiar/x509");
}

/** A root of its own, told apart from other hubs' roots by a number in its name. */
export async function issueAuthority({ notBefore, notAfter, crypto }: Period): Promise<KeyPair> {
  const x509 = await loadX509();
  const keys = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const serialNumber = newSerial(crypto);
  const cert = await x509.X509CertificateGenerator.createSelfSigned(
    {
      serialNumber,
      name: [{ O: ["Mot Cua"] }, { CN: [`Mot Cua ${serialNumber.slice(0, 8)}`] }],
      notBefore,
      notAfter,
      signingAlgorithm: algorithm,
      keys,
      extensions: [
        new x509.BasicConstraintsExtension(true, 0, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
        await x509.SubjectKeyIdentifierExtension.create(keys.publicKey, false, crypto),
      ],
    },
    crypto,
  );
  return { key: await exportKey(keys.privateKey, crypto), cert: `${cert.toString("pem").trimEnd()}\n` };
}

/** A server's certificate for these DNS names and addresses. */
export async function issueCertificate({
  authority,
  names,
  notBefore,
  notAfter,
  crypto,
}: Period & { readonly authority: KeyPair; readonly names: readonly string[] }): Promise<KeyPair> {
  const x509 = await loadX509();
  const issuer = new x509.X509Certificate(authority.cert);
  const signingKey = await importKey(authority.key, crypto);
  const keys = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const subjects = [...new Set(names)].map((name) =>
    isIP(name) === 0 ? ({ type: "dns", value: name } as const) : ({ type: "ip", value: name } as const),
  );
  const cert = await x509.X509CertificateGenerator.create(
    {
      serialNumber: newSerial(crypto),
      subject: [{ O: ["Mot Cua"] }, { CN: [(names[0] ?? "").slice(0, 64)] }],
      issuer: issuer.subject,
      notBefore,
      notAfter,
      signingAlgorithm: algorithm,
      publicKey: keys.publicKey,
      signingKey,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
        new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
        new x509.SubjectAlternativeNameExtension(subjects),
        await x509.AuthorityKeyIdentifierExtension.create(issuer, false, crypto),
        await x509.SubjectKeyIdentifierExtension.create(keys.publicKey, false, crypto),
      ],
    },
    crypto,
  );
  return { key: await exportKey(keys.privateKey, crypto), cert: `${cert.toString("pem").trimEnd()}\n` };
}

/** 127 bits of chance, positive (RFC 5280, 4.1.2.2). */
function newSerial(crypto: Crypto): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Buffer.from(bytes).toString("hex");
  const first = (Number.parseInt(hex.slice(0, 2), 16) & 0x7f) | 0x40;
  return first.toString(16) + hex.slice(2);
}

async function exportKey(key: CryptoKey, crypto: Crypto): Promise<string> {
  const bytes = Buffer.from(await crypto.subtle.exportKey("pkcs8", key));
  const lines = bytes.toString("base64").match(/.{1,64}/g) ?? [];
  return `-----BEGIN PRIVATE KEY-----\n${lines.join("\n")}\n-----END PRIVATE KEY-----\n`;
}

async function importKey(pem: string, crypto: Crypto): Promise<CryptoKey> {
  const bytes = Buffer.from(pem.replace(/-----[A-Z ]+-----/g, ""), "base64");
  return crypto.subtle.importKey("pkcs8", bytes, algorithm, false, ["sign"]);
}
