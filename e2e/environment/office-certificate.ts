// @peculiar/x509 needs it loaded before.
import "reflect-metadata";
import * as x509 from "@peculiar/x509";

/** What an HTTPS server of a test needs, and the authority that a device would be told to trust. */
export interface OfficeCertificate {
  readonly keyPem: string;
  /** The server's certificate followed by its authority's. */
  readonly chainPem: string;
  readonly authorityPem: string;
}

const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const dayMillis = 86_400_000;

/** Makes an authority of its own and, signed by it, a server certificate for `hostName`, good for a day. */
export async function makeOfficeCertificate(hostName: string): Promise<OfficeCertificate> {
  const validity = {
    notBefore: new Date(Date.now() - dayMillis),
    notAfter: new Date(Date.now() + dayMillis),
  };
  const authorityKeys = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: "01",
    name: "CN=Test authority",
    keys: authorityKeys,
    signingAlgorithm: algorithm,
    ...validity,
    extensions: [new x509.BasicConstraintsExtension(true, 0, true)],
  });
  const serverKeys = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const server = await x509.X509CertificateGenerator.create({
    serialNumber: "02",
    subject: `CN=${hostName}`,
    issuer: authority.subject,
    publicKey: serverKeys.publicKey,
    signingKey: authorityKeys.privateKey,
    signingAlgorithm: algorithm,
    ...validity,
    extensions: [
      new x509.SubjectAlternativeNameExtension([{ type: "dns", value: hostName }]),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
    ],
  });
  const key = await crypto.subtle.exportKey("pkcs8", serverKeys.privateKey);
  return {
    keyPem: x509.PemConverter.encode(key, "PRIVATE KEY"),
    chainPem: `${server.toString("pem")}\n${authority.toString("pem")}\n`,
    authorityPem: authority.toString("pem"),
  };
}
