/** The names and addresses that devices of the office reach this hub by. */
import { hostname, networkInterfaces } from "node:os";

/** For the certificate: this machine's names and addresses, and the host of the public address. */
export function hubNames(publicUrl: string | null): string[] {
  const names = new Set(["localhost", "127.0.0.1", "::1", hostname().toLowerCase()]);
  for (const addresses of Object.values(networkInterfaces())) {
    for (const { address, internal } of addresses ?? [])
      if (!internal && !address.includes("%")) names.add(address);
  }
  if (publicUrl !== null) names.add(new URL(publicUrl).hostname);
  return [...names].filter((name) => /^[a-z0-9.:-]+$/.test(name));
}
