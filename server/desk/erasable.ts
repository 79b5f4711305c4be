/** Words that must be erasable leave only a salted digest in the journal. */
import { sha256 } from "../domain/digest.ts";
import type { Digest, ErasableWords } from "../domain/events.ts";
import type { Chance } from "../parts/chance.ts";

/** The digest for the event and the words for their own table; without the salt the digest says nothing. */
export function erasable(
  field: ErasableWords["field"],
  text: string,
  chance: Chance,
): { readonly digest: Digest; readonly words: ErasableWords } {
  const salt = Buffer.from(chance.bytes(16)).toString("hex");
  const normal = text.normalize("NFC").trim();
  const digest = sha256(`${salt}\n${normal}`, "hex");
  return { digest, words: { field, text: normal, salt } };
}
