/** The hub's settings from the environment: checked once, each wrong value answered with a sentence. */
import { isIP } from "node:net";
import { resolve } from "node:path";
import type { SampleDayBody } from "@motcua/protocol";
import { SettingsError } from "./settings-error.ts";

export interface HubSettings {
  readonly port: number;
  readonly host: string;
  /** where this hub is reached from this machine alone; beyond it HTTPS is served */
  readonly loopback: "loopback" | "network";
  readonly dataFolder: string;
  /** null: the embedded store in the data folder */
  readonly databaseUrl: string | null;
  readonly siteFile: string;
  /** whether the site is a demonstration, where sample days may run */
  readonly site: "demonstration" | "office";
  readonly publicUrl: string | null;
  readonly setupToken: string | null;
  readonly logLevel: LogLevel;
  /** a certificate given to the hub; null: one of its own authority */
  readonly certificate: { readonly certFile: string; readonly keyFile: string } | null;
  /** whether the hub keeps a hardware agent beside itself for its own printers */
  readonly agent: "beside" | "none";
  /** a sample day that a demonstration begins with; null begins with an empty hall */
  readonly sampleDay: SampleDayBody | null;
}

const logLevels = ["debug", "info", "warn", "error", "silent"] as const;
type LogLevel = (typeof logLevels)[number];

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings. Throws `SettingsError` naming the first variable that does not fit. */
export function readEnvironment(
  environment: Environment,
  exampleSite: string,
  workFolder: string,
): HubSettings {
  const value = (name: string): string | null => {
    const text = environment[name]?.trim();
    return text === undefined || text === "" ? null : text;
  };
  const host = value("HOST") ?? "127.0.0.1";
  const siteFile = value("SITE_FILE");
  return {
    port: portOf(value("PORT") ?? "3000"),
    host: hostOf(host),
    loopback: /^(127\.|::1$|localhost$)/.test(host) ? "loopback" : "network",
    dataFolder: resolve(workFolder, value("DATA_DIR") ?? "data"),
    databaseUrl: databaseUrlOf(value("DATABASE_URL")),
    siteFile: resolve(workFolder, siteFile ?? exampleSite),
    site: siteFile === null ? "demonstration" : "office",
    publicUrl: publicUrlOf(value("PUBLIC_URL")),
    setupToken: setupTokenOf(value("SETUP_TOKEN")),
    logLevel: logLevelOf(value("LOG_LEVEL") ?? "warn"),
    certificate: certificateOf(value("TLS_CERT_FILE"), value("TLS_KEY_FILE"), workFolder),
    agent: agentOf(value("HARDWARE_AGENT") ?? "beside"),
    sampleDay: sampleDayOf(value("SAMPLE_DAY"), siteFile),
  };
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new SettingsError(
      `PORT là "${text}": phải là số nguyên từ 0 đến 65535.`,
      `PORT is "${text}": it must be a whole number from 0 to 65535.`,
    );
  }
  return port;
}

function hostOf(text: string): string {
  if (isIP(text) === 0 && !/^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/.test(text)) {
    throw new SettingsError(
      `HOST là "${text}": phải là địa chỉ hoặc tên máy, ví dụ 0.0.0.0.`,
      `HOST is "${text}": it must be an address or a host name, such as 0.0.0.0.`,
    );
  }
  return text;
}

function databaseUrlOf(text: string | null): string | null {
  if (text !== null && !/^postgres(ql)?:\/\/\S+$/.test(text)) {
    throw new SettingsError(
      "DATABASE_URL phải bắt đầu bằng postgresql:// (bỏ trống nếu dùng cơ sở dữ liệu có sẵn trong chương trình).",
      "DATABASE_URL must begin with postgresql:// (leave it out for the embedded store).",
    );
  }
  return text;
}

function publicUrlOf(text: string | null): string | null {
  if (text === null) return null;
  const url = URL.parse(text);
  if (
    url === null ||
    (url.protocol !== "https:" && url.protocol !== "http:") ||
    url.pathname !== "/" ||
    url.search !== ""
  ) {
    throw new SettingsError(
      `PUBLIC_URL là "${text}": phải là địa chỉ như https://motcua.example.vn, không có đường dẫn phía sau.`,
      `PUBLIC_URL is "${text}": it must be an address such as https://motcua.example.vn without a path.`,
    );
  }
  return url.origin;
}

function setupTokenOf(text: string | null): string | null {
  if (text !== null && !/^[!-~]{12,200}$/.test(text)) {
    throw new SettingsError(
      "SETUP_TOKEN phải có từ 12 đến 200 ký tự, không dấu cách, không dấu tiếng Việt.",
      "SETUP_TOKEN must have 12 to 200 plain characters without spaces.",
    );
  }
  return text;
}

function logLevelOf(text: string): LogLevel {
  const level = logLevels.find((known) => known === text);
  if (level === undefined) {
    throw new SettingsError(
      `LOG_LEVEL là "${text}": phải là một trong ${logLevels.join(", ")}.`,
      `LOG_LEVEL is "${text}": it must be one of ${logLevels.join(", ")}.`,
    );
  }
  return level;
}

function certificateOf(
  certFile: string | null,
  keyFile: string | null,
  workFolder: string,
): HubSettings["certificate"] {
  if (certFile === null && keyFile === null) return null;
  if (certFile === null || keyFile === null) {
    throw new SettingsError(
      "Phải đặt TLS_CERT_FILE và TLS_KEY_FILE cùng nhau.",
      "TLS_CERT_FILE and TLS_KEY_FILE must be given together.",
    );
  }
  return { certFile: resolve(workFolder, certFile), keyFile: resolve(workFolder, keyFile) };
}

function agentOf(text: string): HubSettings["agent"] {
  if (text !== "beside" && text !== "none") {
    throw new SettingsError(
      `HARDWARE_AGENT là "${text}": phải là "beside" hoặc "none".`,
      `HARDWARE_AGENT is "${text}": it must be "beside" or "none".`,
    );
  }
  return text;
}

function sampleDayOf(text: string | null, siteFile: string | null): SampleDayBody | null {
  if (text === null) return null;
  if (siteFile !== null) {
    throw new SettingsError(
      "SAMPLE_DAY chỉ dành cho bản minh họa: hãy bỏ đi khi đã đặt SITE_FILE.",
      "SAMPLE_DAY is for the demonstration only: leave it out where SITE_FILE is set.",
    );
  }
  const [speed, seed, visitors] = (/^\d+(\.\d+)?:\d+:\d+$/.test(text) ? text.split(":") : []).map(Number);
  const fits =
    speed !== undefined &&
    seed !== undefined &&
    visitors !== undefined &&
    speed >= 1 &&
    speed <= 600 &&
    seed < 2 ** 31 &&
    visitors >= 1 &&
    visitors <= 1200;
  if (!fits) {
    throw new SettingsError(
      `SAMPLE_DAY là "${text}": phải có dạng tốc-độ:hạt-giống:số-khách, ví dụ 60:1:150 (tốc độ 1 đến 600, khách 1 đến 1200).`,
      `SAMPLE_DAY is "${text}": it must be speed:seed:visitors, such as 60:1:150 (speed 1 to 600, visitors 1 to 1200).`,
    );
  }
  return { speed, seed, visitors };
}
