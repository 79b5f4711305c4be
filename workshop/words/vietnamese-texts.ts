import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** A Vietnamese text of the project and where it stands. */
export interface VietnameseText {
  readonly file: string;
  readonly words: string;
}

const notOurs = new Set([
  "node_modules",
  "dist",
  "data",
  ".git",
  ".cache",
  "testing",
  "coverage",
  "e2e",
  "bench",
  "gallery",
]);
const holdsTexts = /\.(tsx?|html|js|json|cmd|ps1|sh)$/;
const isTest = /\.test\.tsx?$/;
const literals = /"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|>[^<>{}\n]+</g;
const vietnameseLetter = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;

/** Every text in quotes or between tags, in the folder's programs and example sites, that has a Vietnamese letter. */
export function vietnameseTexts(root: string): readonly VietnameseText[] {
  return filesIn(root).flatMap((path) => {
    const text = readFileSync(path, "utf8").normalize("NFC");
    const found = /\.(html|cmd|ps1|sh)$/.test(path) ? text.split("\n") : (text.match(literals) ?? []);
    return found
      .map((words) => words.replace(/\$\{[^{}]*\}/g, "…"))
      .filter((words) => vietnameseLetter.test(words))
      .map((words) => ({ file: relative(root, path), words }));
  });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : filesIn(path);
    return holdsTexts.test(entry.name) && !isTest.test(entry.name) ? [path] : [];
  });
}
