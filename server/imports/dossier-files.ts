/** Uploaded dossier files on their way to a batch: kept for a while, looked at, read, and thrown away. */
import { mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import type {
  Bilingual,
  DossierFile,
  DossierMapping,
  DossierPreview,
  DossiersContent,
  DossierUpload,
  PreviewDossiersBody,
  ServiceId,
  SiteSettings,
} from "@motcua/protocol";
import { sha256 } from "../domain/digest.ts";
import type { KeptLate, TypedFigures } from "../reports/typed/typed-figures.ts";
import { guessMapping } from "./guess-mapping.ts";
import type { DossierSource, ImportedDossiers } from "./import-dossiers.ts";
import { type RunningImport, startImport as startThread } from "./import-thread.ts";
import { keepUpload, nameOfUpload } from "./keep-upload.ts";
import { plain } from "./row.ts";

export interface DossierFilesParts {
  readonly folder: string;
  readonly newId: () => string;
  readonly settings: () => SiteSettings;
  readonly figures: Pick<TypedFigures, "check">;
  /** mappings by the digest of a header */
  readonly remembered: (headerDigest: string) => Promise<DossierMapping | null>;
  readonly remember: (headerDigest: string, mapping: DossierMapping) => Promise<void>;
  readonly startImport?: typeof startThread;
}

/** What a preview leads to when it is entered. */
export interface ReadyDossiers {
  readonly content: DossiersContent;
  readonly late: readonly KeptLate[];
  readonly replaces: PreviewDossiersBody["replaces"];
}

export interface DossierFiles {
  receive(name: string, bytes: Readable): Promise<DossierUpload>;
  /** Begins to read; an earlier reading of the same file is stopped. False for a file that is not here. */
  preview(file: string, body: PreviewDossiersBody): "begun" | "unknown";
  /** null for a file that is not here */
  stateOf(file: string): DossierPreview | null;
  ready(file: string): ReadyDossiers | null;
  /** After it was entered: the mapping is remembered for the next file with this header. */
  settle(file: string): Promise<void>;
  remove(file: string): Promise<void>;
  close(): Promise<void>;
}

interface Held {
  readonly found: DossierFile;
  readonly source: DossierSource;
  preview: DossierPreview;
  ready: ReadyDossiers | null;
  mapping: DossierMapping | null;
  running: RunningImport | null;
}

const bytesAtMost = 300 * 1024 * 1024;
const filesAtMost = 4;

export function createDossierFiles(parts: DossierFilesParts): DossierFiles {
  const { folder, newId, settings, figures, remembered, remember } = parts;
  const startImport = parts.startImport ?? startThread;
  const held = new Map<string, Held>();

  async function remove(file: string): Promise<void> {
    const one = held.get(file);
    held.delete(file);
    await one?.running?.stop();
    await rm(join(folder, file), { force: true });
  }

  async function look(file: string, name: string, size: number): Promise<DossierUpload> {
    const path = join(folder, file);
    const format = await formatOf(path);
    if (format === "xls") return { state: "refused", sentence: oldExcel };
    const source = { path, format } as const;
    const looked = await startImport({ kind: "look", source }, () => undefined).done;
    if (looked.kind === "failed") return { state: "refused", sentence: looked.sentence };
    if (looked.kind !== "looked") throw new Error("a look brought no rows");
    const firstRows = looked.rows.map((row) => [...row]);
    const guessed = guessMapping(firstRows);
    const headerDigest = sha256(JSON.stringify(firstRows[guessed.headerRow - 1] ?? []), "hex");
    const known = await remembered(headerDigest);
    const found: DossierFile = {
      file,
      name,
      format,
      bytes: size,
      firstRows,
      headerDigest,
      mapping: known ?? guessed,
      mappingFrom: known === null ? "guessed" : "remembered",
    };
    held.set(file, { found, source, preview: { state: "none" }, ready: null, mapping: null, running: null });
    for (const oldest of [...held.keys()].slice(0, -filesAtMost)) await remove(oldest);
    return { state: "found", found };
  }

  async function finish(one: Held, body: PreviewDossiersBody, imported: ImportedDossiers): Promise<void> {
    if (imported.kind === "failed") {
      one.preview = { state: "failed", sentence: imported.sentence, problems: [...imported.problems] };
      return;
    }
    const { counted } = imported;
    const content: DossiersContent = {
      kind: "dossiers",
      period: body.period,
      source: { way: one.found.format, file: one.found.name },
      total: counted.total,
      fields: counted.fields.map(({ name, figures: of }) => ({
        name,
        service: serviceNamed(name, settings()),
        figures: of,
      })),
      quality: body.quality,
      lateRows: counted.late.length,
      note: body.note,
    };
    const checked = await figures.check(content, body.replaces);
    one.ready = checked.problems.length > 0 ? null : { content, late: counted.late, replaces: body.replaces };
    one.preview = {
      state: "ready",
      rows: counted.rows,
      content,
      ...checked,
      lateRowsDropped: counted.lateDropped,
    };
  }

  return {
    async receive(name, bytes) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = newId();
      const path = join(folder, file);
      const size = await keepUpload(bytes, path, bytesAtMost);
      if (size === "too-many-bytes") return { state: "refused", sentence: tooManyBytes };
      try {
        const upload = await look(file, nameOfUpload(name), size);
        if (upload.state === "refused") await rm(path, { force: true });
        return upload;
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      }
    },

    preview(file, body) {
      const one = held.get(file);
      if (one === undefined) return "unknown";
      void one.running?.stop();
      one.ready = null;
      one.mapping = body.mapping;
      one.preview = { state: "reading", rows: 0, percent: 0 };
      const job = { kind: "read", source: one.source, mapping: body.mapping, period: body.period } as const;
      const running = startImport(job, ({ rows, percent }) => {
        if (one.running === running) one.preview = { state: "reading", rows, percent };
      });
      one.running = running;
      void running.done
        .then(async (imported) => {
          if (one.running !== running || imported.kind === "looked") return;
          await finish(one, body, imported);
        })
        .catch(() => {
          one.preview = { state: "failed", sentence: broken, problems: [] };
        });
      return "begun";
    },

    stateOf: (file) => held.get(file)?.preview ?? null,
    ready: (file) => held.get(file)?.ready ?? null,

    async settle(file) {
      const one = held.get(file);
      if (one?.mapping) await remember(one.found.headerDigest, one.mapping);
      await remove(file);
    },

    remove,

    async close() {
      for (const file of [...held.keys()]) await remove(file);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function formatOf(path: string): Promise<"csv" | "xlsx" | "xls"> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(8), 0, 8, 0);
    if (buffer.readUInt32BE(0) === 0x504b0304) return "xlsx";
    return buffer.readUInt32BE(0) === 0xd0cf11e0 ? "xls" : "csv";
  } finally {
    await file.close();
  }
}

/** The service of this office that a field of the provincial software is called like. */
function serviceNamed(name: string, { services }: SiteSettings): ServiceId | null {
  const wanted = plain(name);
  return services.find(({ vi, en }) => plain(vi) === wanted || plain(en) === wanted)?.id ?? null;
}

const oldExcel: Bilingual = {
  vi: "Đây là tệp Excel kiểu cũ (.xls). Hãy mở bằng Excel và lưu lại dạng .xlsx hoặc CSV UTF-8.",
  en: "This is an Excel file of the old kind (.xls). Please save it as .xlsx or CSV UTF-8.",
};
const tooManyBytes: Bilingual = {
  vi: "Tệp lớn hơn 300 MB. Hãy xuất theo kỳ ngắn hơn.",
  en: "The file is larger than 300 MB. Please export a shorter period.",
};
const broken: Bilingual = {
  vi: "Máy chủ không đọc được tệp này. Hãy thử lại, hoặc xuất lại từ phần mềm một cửa.",
  en: "The hub could not read this file. Please try again, or export it anew.",
};
