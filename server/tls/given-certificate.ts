/** A certificate that the office brings itself: read and tried before anything else is begun. */
import { readFile } from "node:fs/promises";
import { createSecureContext } from "node:tls";
import { SettingsError } from "../settings-error.ts";

export interface CertificateFiles {
  readonly certFile: string;
  readonly keyFile: string;
}

/** Key and certificate, PEM. Throws `SettingsError` when they cannot be read or do not belong together. */
export async function readGivenCertificate({
  certFile,
  keyFile,
}: CertificateFiles): Promise<{ readonly key: string; readonly cert: string }> {
  const cert = await readPem("TLS_CERT_FILE", certFile);
  const key = await readPem("TLS_KEY_FILE", keyFile);
  try {
    createSecureContext({ cert, key });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new SettingsError(
      `TLS_CERT_FILE và TLS_KEY_FILE không dùng được với nhau (${certFile}, ${keyFile}): ${why}.`,
      `TLS_CERT_FILE and TLS_KEY_FILE cannot be used together (${certFile}, ${keyFile}): ${why}.`,
    );
  }
  return { cert, key };
}

async function readPem(name: string, file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch {
    throw new SettingsError(
      `Không đọc được tệp ${file} (${name}).`,
      `The file ${file} cannot be read (${name}).`,
    );
  }
}
