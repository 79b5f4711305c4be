/** Passwords as argon2id, so that a stolen database does not give them away. */
import { hash, verify } from "@node-rs/argon2";

export interface Passwords {
  /** The PHC string to keep. */
  hash(password: string): Promise<string>;
  /** Whether it fits; with null, the same work is done for nothing, so that time tells no username apart. */
  fits(kept: string | null, password: string): Promise<boolean>;
}

export interface PasswordCost {
  readonly memoryKib: number;
  readonly passes: number;
}

/** About 30 ms on an office PC; OWASP asks for at least 19 MiB and two passes. */
export const officePasswordCost: PasswordCost = { memoryKib: 32_768, passes: 3 };

export async function createPasswords(cost: PasswordCost): Promise<Passwords> {
  const options = { memoryCost: cost.memoryKib, timeCost: cost.passes, parallelism: 1 };
  const decoy = await hash("nobody's password", options);
  return {
    hash: (password) => hash(password, options),
    fits: async (kept, password) => {
      const fits = await verify(kept ?? decoy, password);
      return kept !== null && fits;
    },
  };
}
