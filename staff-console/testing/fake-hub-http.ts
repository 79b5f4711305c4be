import type { Reply } from "@motcua/protocol";
import type { HubHttp } from "../model/hub-http.ts";

/** One thing that was asked of the hub: `GET session`, answered when the test says so. */
export interface HttpAsk {
  readonly what: string;
  readonly body: object | null;
  answer(reply: Reply<unknown>): void;
}

/** Stands in for the hub's HTTP edge; `asks` are in the order in which they came. */
export function createFakeHubHttp(): { readonly http: HubHttp; readonly asks: readonly HttpAsk[] } {
  const asks: HttpAsk[] = [];
  const ask = <T>(what: string, body: object | null) =>
    new Promise<Reply<T>>((resolve) => {
      asks.push({ what, body, answer: (reply) => resolve(reply as Reply<T>) });
    });
  return {
    asks,
    http: {
      get: (path) => ask(`GET ${path}`, null),
      post: (path, body) => ask(`POST ${path}`, body),
      send: (path, bytes) => ask(`POST ${path}`, bytes),
      patch: (path, body) => ask(`PATCH ${path}`, body),
      remove: (path) => ask(`DELETE ${path}`, null),
    },
  };
}
