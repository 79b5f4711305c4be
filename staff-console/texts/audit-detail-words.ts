import type { AuditLine, Bilingual, Language } from "@motcua/protocol";
import { deviceRoleTexts } from "./live-texts.ts";
import type { NamesIn } from "./settings-change-words.ts";
import { shellTexts } from "./shell-texts.ts";

/** Fields of an account or a device, as the log lists which of them were changed. */
const fields: Readonly<Record<string, Bilingual>> = {
  active: { vi: "khóa hoặc mở", en: "active or not" },
  counter: { vi: "quầy", en: "counter" },
  name: { vi: "tên", en: "name" },
  password: { vi: "mật khẩu", en: "password" },
  role: { vi: "vai trò", en: "role" },
  title: { vi: "chức danh", en: "title" },
  zone: { vi: "khu vực", en: "zone" },
};

/** Words that the log always writes the same way. */
const phrases: Readonly<Record<string, Bilingual>> = {
  start: { vi: "liên kết in lúc khởi động", en: "the link printed at the start" },
  reset: { vi: "liên kết đặt lại quản trị viên", en: "the link of a reset" },
  "token was used before": { vi: "liên kết đã dùng rồi", en: "the link was used before" },
  "unknown token": { vi: "không phải liên kết của máy chủ này", en: "no link of this hub" },
  "last administrator": { vi: "quản trị viên cuối cùng", en: "the last administrator" },
  "locked out": { vi: "đang bị khóa vì sai nhiều lần", en: "locked after wrong guesses" },
  "wrong credentials": { vi: "sai tên hoặc mật khẩu", en: "wrong name or password" },
  "no device shows this code": { vi: "không thiết bị nào hiện mã này", en: "no device shows this code" },
  "unknown, expired or used": { vi: "sai, hết hạn hoặc đã dùng", en: "unknown, expired or used" },
  "not a demonstration": { vi: "không phải bản minh họa", en: "this is no demonstration" },
  live: { vi: "theo dõi trực tiếp", en: "live board" },
};

/** What a line of the audit log says beside its verb, in words: no ids, no names of fields or roles as they are stored. */
export function auditDetailWords(
  { what, about, detail }: Pick<AuditLine, "what" | "about" | "detail">,
  names: Pick<NamesIn, "counters">,
  language: Language,
): string {
  const [first = "", ...others] = about === null ? [""] : detail.split(/[: ]+/);
  const rest = about === null ? detail : detail.slice(first.length).replace(/^[: ]+/, "");
  switch (what) {
    case "device-paired":
    case "pairing-confirmed":
    case "grant-made": {
      const [role = "", ...name] = detail.split(" ");
      return `${roleWords(role, language)} “${name.join(" ")}”`;
    }
    case "device-changed":
    case "person-changed":
      return joined(about, others.map((field) => fields[field]?.[language] ?? field).join(", "));
    case "person-created":
      return joined(about, roleWords(others.at(-1) ?? "", language));
    case "example-seat-opened": {
      const counter = names.counters.find(({ id }) => id === detail);
      if (counter === undefined) return detail;
      return language === "vi" ? `quầy ${counter.number}` : `counter ${counter.number}`;
    }
    case "sign-in-refused": {
      const [username = "", why = ""] = detail.split(": ");
      return joined(username, phrase(why, language));
    }
    default:
      return joined(about, phrase(rest, language));
  }
}

const phrase = (words: string, language: Language) =>
  phrases[words]?.[language] ?? roleWords(words, language);

/** A kind of device or a role of people; anything else as it is. */
function roleWords(role: string, language: Language): string {
  if (Object.hasOwn(deviceRoleTexts, role))
    return deviceRoleTexts[role as keyof typeof deviceRoleTexts][language];
  switch (role) {
    case "officer":
    case "reception":
    case "supervisor":
    case "administrator":
      return shellTexts[language][role];
    default:
      return role;
  }
}

const joined = (about: string | null, rest: string) =>
  [about ?? "", rest].filter((part) => part !== "").join(": ");
