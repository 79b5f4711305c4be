/** A key and its certificate in one file, so that a power cut cannot part them; readable by the owner only. */
import { createPrivateKey, X509Certificate } from "node:crypto";
import { open, readFile, rename } from "node:fs/promises";
import type { KeyPair } from "./issue.ts";

const keyBlock = /-----BEGIN PRIVATE KEY-----[\s\S]+?-----END PRIVATE KEY-----\n?/;
const certBlock = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----\n?/;

/** Null when there is none, or none that can be read as a key and a certificate. */
export async function readPair(path: string): Promise<KeyPair | null> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
  const key = keyBlock.exec(text)?.[0];
  const cert = certBlock.exec(text)?.[0];
  if (key === undefined || cert === undefined || !isReadable({ key, cert })) return null;
  return { key, cert };
}

export async function writePair(path: string, { key, cert }: KeyPair): Promise<void> {
  const next = `${path}.next`;
  const file = await open(next, "w", 0o600);
  try {
    // a file left by an earlier attempt keeps its mode
    await file.chmod(0o600);
    await file.writeFile(`${key.trimEnd()}\n${cert.trimEnd()}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(next, path);
}

function isReadable({ key, cert }: KeyPair): boolean {
  try {
    createPrivateKey(key);
    new X509Certificate(cert);
    return true;
  } catch {
    return false;
  }
}
