/** One request to the hub over HTTP, with a connection of its own that is closed with its answer. */
import { request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import type { Refusal } from "@motcua/protocol";
import type { HubAddress } from "./hub-client.ts";
import { HubRefused } from "./hub-refused.ts";

export interface HttpAsk extends HubAddress {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  readonly path: string;
  /** sent as JSON; null sends none */
  readonly body: object | null;
  /** a member of staff's cookie; null asks as a stranger */
  readonly cookie: string | null;
}

export interface HttpAnswer {
  readonly value: unknown;
  /** `name=value` of the cookie that was set, null when none was */
  readonly cookie: string | null;
}

const answerMillis = 15_000;

/** Asks, and answers what the hub said. Rejects with `HubRefused` when that is a named "no". */
export function askHttp(ask: HttpAsk): Promise<HttpAnswer> {
  const url = new URL(ask.path, ask.hubUrl);
  const body = ask.body === null ? null : JSON.stringify(ask.body);
  const options = {
    method: ask.method,
    agent: false,
    timeout: answerMillis,
    headers: {
      ...(body === null
        ? {}
        : { "content-type": "application/json", "content-length": Buffer.byteLength(body) }),
      ...(ask.cookie === null ? {} : { cookie: ask.cookie }),
    },
    ...(ask.authority === null ? {} : { ca: ask.authority }),
  } as const;
  return new Promise((resolve, reject) => {
    const request = (url.protocol === "https:" ? requestSecure : requestPlain)(url, options, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => {
        text += part;
      });
      response.on("error", reject);
      response.on("end", () => {
        const cookie = response.headers["set-cookie"]?.[0]?.split(";", 1)[0] ?? null;
        try {
          resolve({ value: bodyOf(text, response.statusCode ?? 0, `${ask.method} ${ask.path}`), cookie });
        } catch (error) {
          reject(error);
        }
      });
    });
    request.on("timeout", () => request.destroy(new Error(`No answer to ${ask.method} ${ask.path}.`)));
    request.on("error", reject);
    request.end(body ?? undefined);
  });
}

function bodyOf(text: string, status: number, what: string): unknown {
  const value: unknown = text === "" ? null : JSON.parse(text);
  if (status < 400) return value;
  if (isNo(value)) throw new HubRefused(value.refused.code, what);
  throw new Error(`${what} was answered ${status}: ${text.slice(0, 200)}`);
}

function isNo(value: unknown): value is { readonly refused: Refusal } {
  return typeof value === "object" && value !== null && "refused" in value;
}
