import type { PrinterProfile } from "./printer-profile.ts";

/** `ESC t`: the code page of what follows. */
const page = (n: number) => [0x1b, 0x74, n];

/** Turns a line of text into the bytes of a printer's code page; never a control byte for a letter. */
export type TextEncoder = (text: string) => Buffer;

/**
 * The encoder of a profile in text mode. The library's own tables mix encodings under one page and turn some
 * capitals into control bytes, so these are ours; a page that the model does not have leaves the accents out.
 */
export function textEncoder({ codePage, codePages }: PrinterProfile): TextEncoder {
  if (codePage === "wpc1258" && codePages.wpc1258 !== null) return wpc1258(codePages.wpc1258);
  if (codePage === "tcvn3" && codePages.tcvn3 !== null) return tcvn3(codePages.tcvn3);
  return unaccented;
}

const unaccented: TextEncoder = (text) =>
  Buffer.from([...plainSigns(text)].map(withoutAccents).join(""), "latin1");

/** A letter without its marks; what is still no ASCII becomes a question mark. */
function withoutAccents(letter: string): string {
  const base = letter === "đ" ? "d" : letter === "Đ" ? "D" : letter.normalize("NFD").charAt(0);
  return base >= " " && base <= "~" ? base : "?";
}

/** Signs that a printer's page may lack, said with ones that all have. */
function plainSigns(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[–—]/gu, "-")
    .replace(/[“”]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/…/gu, "...")
    .replace(/·/gu, "-");
}

const tones: Record<string, number> = {
  "\u0300": 0xcc,
  "\u0309": 0xd2,
  "\u0303": 0xde,
  "\u0301": 0xec,
  "\u0323": 0xf2,
};
const shapes: Record<string, number> = {
  Â: 0xc2,
  â: 0xe2,
  Ă: 0xc3,
  ă: 0xe3,
  Ê: 0xca,
  ê: 0xea,
  Ô: 0xd4,
  ô: 0xf4,
  Ơ: 0xd5,
  ơ: 0xf5,
  Ư: 0xdd,
  ư: 0xfd,
  Đ: 0xd0,
  đ: 0xf0,
};

/** Windows-1258: the letter with its shape, then its tone as a sign of its own. */
function wpc1258(n: number): TextEncoder {
  return (text) => {
    const bytes = [...page(n)];
    for (const letter of plainSigns(text)) {
      if (letter >= " " && letter <= "~") {
        bytes.push(letter.charCodeAt(0));
        continue;
      }
      const marks = [...letter.normalize("NFD")];
      const tone = marks.find((mark) => tones[mark] !== undefined);
      const shape = marks
        .filter((mark) => mark !== tone)
        .join("")
        .normalize("NFC");
      bytes.push(shapes[shape] ?? withoutAccents(shape).charCodeAt(0));
      const sign = tone === undefined ? undefined : tones[tone];
      if (sign !== undefined) bytes.push(sign);
    }
    return Buffer.from(bytes);
  };
}

/** TCVN 5712-3, by rows of the vowels: grave, hook, tilde, acute, dot below. */
const tcvnSmall = new Map<string, number>([
  ...letters("ăâêôơưđ", [0xa8, 0xa9, 0xaa, 0xab, 0xac, 0xad, 0xae]),
  ...letters("àảãáạ", [0xb5, 0xb6, 0xb7, 0xb8, 0xb9]),
  ...letters("ằẳẵắặ", [0xbb, 0xbc, 0xbd, 0xbe, 0xc6]),
  ...letters("ầẩẫấậ", [0xc7, 0xc8, 0xc9, 0xca, 0xcb]),
  ...letters("èẻẽéẹ", [0xcc, 0xce, 0xcf, 0xd0, 0xd1]),
  ...letters("ềểễếệ", [0xd2, 0xd3, 0xd4, 0xd5, 0xd6]),
  ...letters("ìỉĩíị", [0xd7, 0xd8, 0xdc, 0xdd, 0xde]),
  ...letters("òỏõóọ", [0xdf, 0xe1, 0xe2, 0xe3, 0xe4]),
  ...letters("ồổỗốộ", [0xe5, 0xe6, 0xe7, 0xe8, 0xe9]),
  ...letters("ờởỡớợ", [0xea, 0xeb, 0xec, 0xed, 0xee]),
  ...letters("ùủũúụ", [0xef, 0xf1, 0xf2, 0xf3, 0xf4]),
  ...letters("ừửữứự", [0xf5, 0xf6, 0xf7, 0xf8, 0xf9]),
  ...letters("ỳỷỹýỵ", [0xfa, 0xfb, 0xfc, 0xfd, 0xfe]),
]);

function letters(row: string, codes: readonly number[]): [string, number][] {
  return [...row.normalize("NFC")].map((letter, at) => [letter, codes[at] ?? 0x3f]);
}

/** Capitals with marks stand on a page of their own, at the places of the small ones. */
function tcvn3(pages: { small: number; capital: number }): TextEncoder {
  return (text) => {
    const bytes = [...page(pages.small)];
    for (const letter of plainSigns(text)) {
      const small = tcvnSmall.get(letter);
      const capital = tcvnSmall.get(letter.toLocaleLowerCase("vi"));
      if (small !== undefined) bytes.push(small);
      else if (capital !== undefined) bytes.push(...page(pages.capital), capital, ...page(pages.small));
      else bytes.push(withoutAccents(letter).charCodeAt(0));
    }
    return Buffer.from(bytes);
  };
}
