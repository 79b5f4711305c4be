import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readGivenCertificate } from "./given-certificate.ts";
import { issueAuthority, issueCertificate } from "./issue.ts";

const period = {
  notBefore: new Date(),
  notAfter: new Date(Date.now() + 86_400_000),
  crypto: globalThis.crypto,
};
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "motcua-given-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** A pair as an office brings it; `key` of another pair when told. */
async function bring(key: "its own" | "another") {
  const authority = await issueAuthority(period);
  const [pair, other] = await Promise.all(
    ["hub.example", "other.example"].map((name) => issueCertificate({ authority, names: [name], ...period })),
  );
  const files = { certFile: join(folder, "hub.pem"), keyFile: join(folder, "hub.key") };
  const used = key === "its own" ? pair : other;
  await writeFile(files.certFile, pair?.cert ?? "");
  await writeFile(files.keyFile, used?.key ?? "");
  return { files, pair };
}

it("reads a certificate and its key", async () => {
  const { files, pair } = await bring("its own");
  expect(await readGivenCertificate(files)).toEqual(pair);
});

it.each([
  ["TLS_CERT_FILE", "certFile"],
  ["TLS_KEY_FILE", "keyFile"],
] as const)("a %s that is not there is named", async (name, field) => {
  const { files } = await bring("its own");
  const nowhere = join(folder, "nowhere.pem");
  const read = readGivenCertificate({ ...files, [field]: nowhere });
  await expect(read).rejects.toThrow(`The file ${nowhere} cannot be read (${name}).`);
});

it("a key of another certificate, or a file that is none, is said to be so", async () => {
  const { files } = await bring("another");
  await expect(readGivenCertificate(files)).rejects.toThrow("cannot be used together");
  await writeFile(files.certFile, "Không phải chứng thư.");
  await expect(readGivenCertificate(files)).rejects.toThrow("cannot be used together");
});
