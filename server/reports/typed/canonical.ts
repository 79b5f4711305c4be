/** Figures as one text that is the same for the same figures, and its digest: what a batch is named by. */
import { sha256 } from "../../domain/digest.ts";

/** JSON with sorted keys, in Unicode's composed form. */
export function canonicalText(content: object): { readonly text: string; readonly digest: string } {
  const text = JSON.stringify(sorted(content));
  return { text, digest: sha256(text, "hex") };
}

function sorted(value: unknown): unknown {
  if (typeof value === "string") return value.normalize("NFC");
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
