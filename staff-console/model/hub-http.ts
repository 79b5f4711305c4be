import type { Refusal, Reply } from "@motcua/protocol";

/** The hub's HTTP edge as this console uses it: every answer is done or refused, a hub that is away included. */
export interface HubHttp {
  get<T>(path: string): Promise<Reply<T>>;
  post<T>(path: string, body: object): Promise<Reply<T>>;
  /** sends bytes as they are */
  send<T>(path: string, bytes: Blob): Promise<Reply<T>>;
  patch<T>(path: string, body: object): Promise<Reply<T>>;
  remove<T>(path: string): Promise<Reply<T>>;
}

export interface HubHttpParts {
  readonly fetchFrom: typeof fetch;
  /** which of this browser's sessions speaks; empty for its own */
  readonly seat: string;
}

type Method = "GET" | "POST" | "PATCH" | "DELETE";

/** Speaks `/api/v1` with the cookie of one seat. */
export function createHubHttp({ fetchFrom, seat }: HubHttpParts): HubHttp {
  const ask = async <T>(method: Method, path: string, body: object | Blob | null): Promise<Reply<T>> => {
    const headers: Record<string, string> = {};
    if (seat !== "") headers["x-seat"] = seat;
    const isBytes = body instanceof Blob;
    if (body !== null) headers["content-type"] = isBytes ? "application/octet-stream" : "application/json";
    try {
      const answer = await fetchFrom(`/api/v1/${path}`, {
        method,
        headers,
        credentials: "same-origin",
        ...(body === null ? {} : { body: isBytes ? body : JSON.stringify(body) }),
      });
      const told: unknown = await answer.json();
      return answer.ok ? { done: told as T } : { refused: refusalIn(told) };
    } catch {
      return { refused: { code: "hub-away" } };
    }
  };
  return {
    get: (path) => ask("GET", path, null),
    post: (path, body) => ask("POST", path, body),
    send: (path, bytes) => ask("POST", path, bytes),
    patch: (path, body) => ask("PATCH", path, body),
    remove: (path) => ask("DELETE", path, null),
  };
}

/** The named "no" in an answer; something between us and the hub may have answered in its own words. */
function refusalIn(told: unknown): Refusal {
  if (typeof told === "object" && told !== null && "refused" in told) {
    const { refused } = told;
    if (typeof refused === "object" && refused !== null && "code" in refused) return refused as Refusal;
  }
  return { code: "internal" };
}
