/** A reader of RFC 4180 that shares nothing with the writer; throws on a bare quote or a missing mark or CRLF. */
export function readCsv(text: string): string[][] {
  if (!text.startsWith("\uFEFF") || !text.endsWith("\r\n")) throw new Error("no byte order mark or no end");
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = text.slice(1);
  while (rest !== "") {
    const field = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest);
    if (field === null) throw new Error(`not RFC 4180: ${JSON.stringify(rest.slice(0, 40))}`);
    row.push(field[1] === undefined ? (field[2] ?? "") : field[1].replaceAll('""', '"'));
    if (field[3] === "\r\n") {
      rows.push(row);
      row = [];
    }
    rest = rest.slice(field[0].length);
  }
  return rows;
}
