import type {
  MakeDocumentBody,
  OfficeDocumentEntry,
  OfficeDocumentList,
  Refusal,
  Reply,
} from "@motcua/protocol";
import { type ReadonlySignal, signal } from "@preact/signals";
import type { HubHttp } from "./hub-http.ts";

/** The documents of the office as the hub told them last, and what can be done with them. */
export interface DocumentsModel {
  /** null until the first answer */
  readonly list: ReadonlySignal<OfficeDocumentList | null>;
  readonly problem: ReadonlySignal<Refusal | null>;
  reload(): Promise<void>;
  make(body: MakeDocumentBody): Promise<Reply<OfficeDocumentEntry>>;
  /** stops the making, or takes a made one away */
  remove(id: string): Promise<Reply<OfficeDocumentEntry>>;
}

export function createDocuments({
  http,
}: {
  readonly http: Pick<HubHttp, "get" | "post" | "remove">;
}): DocumentsModel {
  const list = signal<OfficeDocumentList | null>(null);
  const problem = signal<Refusal | null>(null);
  const reload = async () => {
    const reply = await http.get<OfficeDocumentList>("documents");
    if ("done" in reply) list.value = reply.done;
    problem.value = "refused" in reply ? reply.refused : null;
  };
  const andReload = async <T>(asked: Promise<Reply<T>>): Promise<Reply<T>> => {
    const reply = await asked;
    if ("done" in reply) await reload();
    return reply;
  };
  void reload();
  return {
    list,
    problem,
    reload,
    make: (body) => andReload(http.post<OfficeDocumentEntry>("documents", body)),
    remove: (id) => andReload(http.remove<OfficeDocumentEntry>(`documents/${id}`)),
  };
}

/** Where the file of a made document is had. */
export const documentFileAddress = (id: string): string => `/api/v1/documents/${id}/file`;

/** Whether one of them is still being made, so that it is worth asking again soon. */
export function someAreMaking(list: OfficeDocumentList | null): "making" | "none" {
  return (list?.documents ?? []).some(({ making }) => making.state === "making") ? "making" : "none";
}
