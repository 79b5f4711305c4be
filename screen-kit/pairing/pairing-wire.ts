import type { Claimed, DeviceRole, PairingRequest, PairingState, Refusal, Reply } from "@motcua/protocol";

/** The hub's HTTP edge as a device that is not paired yet uses it. */
export interface PairingWire {
  claim(grant: string): Promise<Reply<Claimed>>;
  request(role: DeviceRole, name: string): Promise<Reply<PairingRequest>>;
  state(request: string): Promise<Reply<PairingState>>;
}

/** Speaks the pairing routes; a hub that cannot be reached is a refusal "hub-away" like any other. */
export function createPairingWire(fetchFrom: typeof fetch): PairingWire {
  const ask = async <T>(path: string, body: object | null): Promise<Reply<T>> => {
    try {
      const answer = await fetchFrom(`/api/v1/devices/${path}`, {
        method: body === null ? "GET" : "POST",
        ...(body === null
          ? {}
          : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
      });
      const told: unknown = await answer.json();
      return answer.ok ? { done: told as T } : { refused: refusalIn(told) };
    } catch {
      return { refused: { code: "hub-away" } };
    }
  };
  return {
    claim: (grant) => ask("claim", { grant }),
    request: (role, name) => ask("requests", { role, name }),
    state: (request) => ask(`requests/${encodeURIComponent(request)}`, null),
  };
}

/** The named "no" in an HTTP answer, whether bare or inside `refused`. */
function refusalIn(told: unknown): Refusal {
  if (typeof told === "object" && told !== null) {
    if ("refused" in told) return refusalIn(told.refused);
    if ("code" in told && typeof told.code === "string") return told as Refusal;
  }
  return { code: "internal" };
}
