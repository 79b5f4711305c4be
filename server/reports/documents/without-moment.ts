import { readZip, writeZip } from "./zip-parts.ts";

const moments = /(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/g;

/** An Office file whose only date is the one given: of its making, not of the machine's clock. */
export function withoutMoment(file: Buffer, madeAt: number): Buffer {
  const made = new Date(madeAt).toISOString().replace(/\.\d+Z$/, "Z");
  return writeZip(
    readZip(file).map(({ name, bytes }) =>
      name === "docProps/core.xml"
        ? { name, bytes: Buffer.from(bytes.toString("utf8").replace(moments, `$1${made}$3`)) }
        : { name, bytes },
    ),
  );
}
