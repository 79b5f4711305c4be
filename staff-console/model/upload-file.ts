import type { Reply } from "@motcua/protocol";
import type { HubHttp } from "./hub-http.ts";

/** Sends a file as it is, with its name; the hub looks at it and nothing of it counts yet. */
export function uploadFile<Upload extends object>(
  http: Pick<HubHttp, "send">,
  place: "dossiers/files" | "history/files" | "media?kind=clip" | "media?kind=picture",
  file: File,
): Promise<Reply<Upload>> {
  // whole letters: half of one cannot be written in an address
  const name = encodeURIComponent([...file.name].slice(0, 100).join(""));
  return http.send(`${place}${place.includes("?") ? "&" : "?"}name=${name}`, file);
}
