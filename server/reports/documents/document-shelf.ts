/** The folder where made documents wait: each file beside a small page that says what it is. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { OfficeDocumentEntry } from "@motcua/protocol";

/** The shelf of one hub. */
export interface DocumentShelf {
  /** Latest first. */
  list(): readonly OfficeDocumentEntry[];
  /** Puts a document there, and takes the oldest away when there are too many or they are too large together. */
  put(entry: OfficeDocumentEntry, bytes: Uint8Array): Promise<void>;
  /** Null when it is not there. */
  read(id: string): Promise<Buffer | null>;
  remove(id: string): Promise<void>;
}

export interface DocumentShelfParts {
  readonly folder: string;
  readonly mostDocuments: number;
  readonly mostBytes: number;
}

const sizeOf = ({ making }: OfficeDocumentEntry) => (making.state === "ready" ? making.bytes : 0);

/** Opens the folder, making it when it is missing; a page that cannot be read is left alone and not listed. */
export async function openDocumentShelf({
  folder,
  mostDocuments,
  mostBytes,
}: DocumentShelfParts): Promise<DocumentShelf> {
  await mkdir(folder, { recursive: true });
  const fileOf = ({ id, format }: Pick<OfficeDocumentEntry, "id" | "format">) =>
    join(folder, `${id}.${format}`);
  const pageOf = (id: string) => join(folder, `${id}.entry`);
  let entries = latestFirst(await readPages(folder));

  const remove = async (id: string) => {
    const entry = entries.find((known) => known.id === id);
    if (entry === undefined) return;
    entries = entries.filter((known) => known !== entry);
    // The page first: a file without one is not listed, a page without its file would promise too much.
    await rm(pageOf(id), { force: true });
    await rm(fileOf(entry), { force: true });
  };

  return {
    list: () => entries,
    async put(entry, bytes) {
      await writeWhole(fileOf(entry), bytes);
      await writeWhole(pageOf(entry.id), JSON.stringify(entry));
      entries = latestFirst([entry, ...entries]);
      for (const old of beyond(entries, mostDocuments, mostBytes)) await remove(old.id);
    },
    async read(id) {
      const entry = entries.find((known) => known.id === id);
      return entry === undefined ? null : readFile(fileOf(entry)).catch(() => null);
    },
    remove,
  };
}

/** Those past the bounds; the latest one always stays. */
function beyond(entries: readonly OfficeDocumentEntry[], most: number, mostBytes: number) {
  let bytes = 0;
  return entries.filter((entry, index) => {
    bytes += sizeOf(entry);
    return index > 0 && (index >= most || bytes > mostBytes);
  });
}

function latestFirst(entries: readonly OfficeDocumentEntry[]): OfficeDocumentEntry[] {
  return entries.toSorted((a, b) => b.askedAt - a.askedAt || (a.id < b.id ? 1 : -1));
}

async function readPages(folder: string): Promise<OfficeDocumentEntry[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".entry"));
  const pages = await Promise.all(
    names.map(async (name) => {
      try {
        return JSON.parse(await readFile(join(folder, name), "utf8")) as OfficeDocumentEntry;
      } catch {
        return null;
      }
    }),
  );
  return pages.filter((page) => page !== null);
}

/** Under its name only once it is whole. */
async function writeWhole(file: string, bytes: Uint8Array | string): Promise<void> {
  await writeFile(`${file}.part`, bytes, { flush: true });
  await rename(`${file}.part`, file);
}
