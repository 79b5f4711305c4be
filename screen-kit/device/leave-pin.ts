import type { LeavePin } from "@motcua/protocol";

/** How a typed PIN compares with the sealed one; "cannot-tell" where the browser lends no cryptography (plain HTTP). */
export type PinCheck = "fits" | "wrong" | "cannot-tell";

const usualRounds = 100_000;
const saltBytes = 16;

/** Seals a PIN for the settings: what travels and stays on devices is a salted digest. */
export async function sealPin(
  pin: string,
  browser: Pick<Crypto, "subtle" | "getRandomValues">,
): Promise<LeavePin> {
  const salt = hexOf(browser.getRandomValues(new Uint8Array(saltBytes)));
  const digest = await digestOf(browser.subtle, pin, salt, usualRounds);
  return { digits: pin.length, rounds: usualRounds, salt, digest };
}

/** Checks a typed PIN on the device itself, so that it opens also while the hub is away. */
export async function checkPin(
  typed: string,
  sealed: LeavePin,
  subtle: SubtleCrypto | undefined,
): Promise<PinCheck> {
  if (subtle === undefined) return "cannot-tell";
  const digest = await digestOf(subtle, typed, sealed.salt, sealed.rounds);
  return digest === sealed.digest ? "fits" : "wrong";
}

async function digestOf(subtle: SubtleCrypto, pin: string, salt: string, rounds: number): Promise<string> {
  const key = await subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, ["deriveBits"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt: new TextEncoder().encode(salt), iterations: rounds };
  return hexOf(new Uint8Array(await subtle.deriveBits(how, key, 256)));
}

const hexOf = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
