import type {
  BatchId,
  CommandId,
  DossierFile,
  DossierMapping,
  DossierPreview,
  DossierQuality,
  DossierUpload,
  Entered,
  FiguresPeriod,
  Refusal,
  Reply,
} from "@motcua/protocol";
import { type ReadonlySignal, signal } from "@preact/signals";
import type { HubHttp } from "./hub-http.ts";
import { uploadFile } from "./upload-file.ts";

export type ImportState =
  | { readonly kind: "choose"; readonly sentence: { readonly vi: string; readonly en: string } | null }
  | { readonly kind: "uploading" }
  | { readonly kind: "mapping"; readonly found: DossierFile; readonly preview: DossierPreview };

/** One dossier file on its way: uploaded, mapped, looked at, entered. */
export interface DossierImport {
  readonly state: ReadonlySignal<ImportState>;
  readonly refusal: ReadonlySignal<Refusal | null>;
  upload(file: File): Promise<void>;
  read(ask: ReadAsk): Promise<void>;
  enter(): Promise<"entered" | "look">;
  drop(): Promise<void>;
  /** stops asking how far a reading is */
  close(): void;
}

export interface ReadAsk {
  readonly mapping: DossierMapping;
  readonly period: FiguresPeriod;
  readonly quality: DossierQuality;
  readonly replaces: BatchId | null;
  readonly note: string;
}

export interface DossierImportParts {
  readonly http: HubHttp;
  readonly newCommandId: () => CommandId;
  /** runs later; the answer cancels */
  readonly after: (delayMs: number, then: () => void) => () => void;
}

const askAgainMs = 400;

export function createDossierImport({ http, newCommandId, after }: DossierImportParts): DossierImport {
  const state = signal<ImportState>({ kind: "choose", sentence: null });
  const refusal = signal<Refusal | null>(null);
  let cancel: () => void = () => undefined;
  let life: "open" | "closed" = "open";
  let id = newCommandId();

  const pathOf = ({ file }: DossierFile, what: string) => `dossiers/files/${file}${what}`;

  function showPreview(found: DossierFile, reply: Reply<DossierPreview>) {
    const now = state.peek();
    // another file was chosen meanwhile
    if (now.kind !== "mapping" || now.found.file !== found.file) return;
    if ("refused" in reply) {
      refusal.value = reply.refused;
      state.value = { ...now, preview: { state: "none" } };
      return;
    }
    state.value = { ...now, preview: reply.done };
    // the answer to the last question may come after the page is gone
    if (reply.done.state !== "reading" || life === "closed") return;
    cancel = after(askAgainMs, () => {
      void http.get<DossierPreview>(pathOf(found, "/preview")).then((next) => showPreview(found, next));
    });
  }

  return {
    state,
    refusal,
    async upload(file) {
      cancel();
      refusal.value = null;
      state.value = { kind: "uploading" };
      const reply = await uploadFile<DossierUpload>(http, "dossiers/files", file);
      if ("refused" in reply) {
        refusal.value = reply.refused;
        state.value = { kind: "choose", sentence: null };
      } else if (reply.done.state === "refused") {
        state.value = { kind: "choose", sentence: reply.done.sentence };
      } else {
        state.value = { kind: "mapping", found: reply.done.found, preview: { state: "none" } };
      }
    },
    async read(ask) {
      const now = state.peek();
      if (now.kind !== "mapping") return;
      cancel();
      refusal.value = null;
      id = newCommandId();
      showPreview(now.found, await http.post<DossierPreview>(pathOf(now.found, "/preview"), ask));
    },
    async enter() {
      const now = state.peek();
      if (now.kind !== "mapping") return "look";
      refusal.value = null;
      const reply = await http.post<Entered>(pathOf(now.found, "/commit"), { id });
      if ("refused" in reply) {
        refusal.value = reply.refused;
        return "look";
      }
      state.value = { kind: "choose", sentence: null };
      return "entered";
    },
    async drop() {
      const now = state.peek();
      cancel();
      state.value = { kind: "choose", sentence: null };
      if (now.kind === "mapping") await http.remove(pathOf(now.found, ""));
    },
    close() {
      life = "closed";
      cancel();
    },
  };
}
