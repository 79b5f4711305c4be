import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { printerProfile } from "./printer-profile.ts";
import { textEncoder } from "./vietnamese-bytes.ts";

const sentence = "Mời quý khách đến quầy số 3 – Đăng ký hộ kinh doanh, Ứng Hòe, ỹ ợ ữ";
const capitals = "ỦY BAN NHÂN DÂN ỨNG HÒE Ẳ Ẵ Ẫ Ỷ Ỹ Ỵ";
const encoder = (codePage: "wpc1258" | "tcvn3" | "unaccented") =>
  textEncoder(printerProfile({ model: "epson-tm-t82iii", paper: "80mm", mode: "text", codePage }));
const readsAs = (text: string) => text.normalize("NFC").replace(/[–]/gu, "-");

test.each([sentence, capitals, sentence.normalize("NFD")])(
  "Windows-1258 reads back as it was: %s",
  (text) => {
    const bytes = encoder("wpc1258")(text);
    expect(bytes.subarray(0, 3)).toEqual(Buffer.of(0x1b, 0x74, 52));
    expect(iconv.decode(bytes.subarray(3), "windows1258").normalize("NFC")).toBe(readsAs(text));
  },
);

test("TCVN-3 reads back as it was, capitals from their own page and never as control bytes", () => {
  for (const text of [sentence, capitals]) {
    let page = 30;
    let read = "";
    const bytes = encoder("tcvn3")(text);
    for (let at = 0; at < bytes.length; at++) {
      if (bytes[at] === 0x1b) {
        page = bytes[at + 2] ?? 0;
        at += 2;
        continue;
      }
      expect(bytes[at]).toBeGreaterThanOrEqual(0x20);
      const letter = iconv.decode(bytes.subarray(at, at + 1), "tcvn").normalize("NFC");
      read += page === 31 ? letter.toLocaleUpperCase("vi") : letter;
    }
    expect(read).toBe(readsAs(text));
  }
});

test("without accents a text is ASCII, and a page that a model lacks leaves them out", () => {
  expect(encoder("unaccented")(sentence).toString("latin1")).toBe(
    "Moi quy khach den quay so 3 - Dang ky ho kinh doanh, Ung Hoe, y o u",
  );
  const generic = printerProfile({ model: "generic", paper: "80mm", mode: "text", codePage: "wpc1258" });
  expect(textEncoder(generic)("Ứng Hòe").toString("latin1")).toBe("Ung Hoe");
});
