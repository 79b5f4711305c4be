import type { DossierUpload, Reply } from "@motcua/protocol";

export interface UploadParts {
  readonly fetchFrom: typeof fetch;
  readonly seat: string;
}

/** Sends a file as it is; the hub looks at it and nothing of it counts yet. */
export async function uploadDossiers(
  { fetchFrom, seat }: UploadParts,
  file: File,
): Promise<Reply<DossierUpload>> {
  const headers: Record<string, string> = { "content-type": "application/octet-stream" };
  if (seat !== "") headers["x-seat"] = seat;
  try {
    const path = `/api/v1/dossiers/files?name=${encodeURIComponent(file.name.slice(0, 200))}`;
    const answer = await fetchFrom(path, { method: "POST", headers, body: file, credentials: "same-origin" });
    const told = (await answer.json()) as DossierUpload | { refused: { code: "internal" } };
    return "refused" in told ? told : { done: told };
  } catch {
    return { refused: { code: "hub-away" } };
  }
}
