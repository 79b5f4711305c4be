import type { Reply } from "@motcua/protocol";

export interface UploadParts {
  readonly fetchFrom: typeof fetch;
  readonly seat: string;
}

/** Sends a file as it is to a place under `/api/v1`; the hub looks at it and nothing of it counts yet. */
export async function uploadFile<Upload extends object>(
  { fetchFrom, seat }: UploadParts,
  place: "dossiers/files" | "history/files" | "media?kind=clip" | "media?kind=picture",
  file: File,
): Promise<Reply<Upload>> {
  const headers: Record<string, string> = { "content-type": "application/octet-stream" };
  if (seat !== "") headers["x-seat"] = seat;
  try {
    const path = `/api/v1/${place}${place.includes("?") ? "&" : "?"}name=${encodeURIComponent(file.name.slice(0, 120))}`;
    const answer = await fetchFrom(path, { method: "POST", headers, body: file, credentials: "same-origin" });
    const told = (await answer.json()) as Upload | { refused: { code: "internal" } };
    return "refused" in told ? told : { done: told };
  } catch {
    return { refused: { code: "hub-away" } };
  }
}
