/** Pairs the agent: shows a code in its terminal until an administrator has confirmed it. */
import type { PairingRequest, PairingState } from "@motcua/protocol";

export interface PairParts {
  readonly hubUrl: string;
  readonly name: string;
  readonly show: (code: string) => void;
  /** why no code can be had; said again only when it changes */
  readonly onTrouble: (error: unknown) => void;
  readonly wait: (millis: number) => Promise<void>;
}

const askEveryMillis = 2_000;

/** The token that the administrator's confirmation brings; asks for a new code when one runs out. */
export async function pairWithHub({ hubUrl, name, show, onTrouble, wait }: PairParts): Promise<string> {
  for (;;) {
    const request = await requestCode(hubUrl, name);
    if (request instanceof Error) {
      onTrouble(request);
      await wait(askEveryMillis);
      continue;
    }
    show(request.code);
    const token = await confirmed(hubUrl, request.request, wait);
    if (token !== null) return token;
  }
}

async function requestCode(hubUrl: string, name: string): Promise<PairingRequest | Error> {
  try {
    const response = await fetch(`${hubUrl}/api/v1/devices/requests`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ role: "hardware", name }),
    });
    if (response.ok) return (await response.json()) as PairingRequest;
    return new Error(`the hub answered ${response.status}`);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function confirmed(hubUrl: string, request: string, wait: PairParts["wait"]): Promise<string | null> {
  for (;;) {
    await wait(askEveryMillis);
    try {
      const response = await fetch(`${hubUrl}/api/v1/devices/requests/${request}`);
      if (!response.ok) return null;
      const state = (await response.json()) as PairingState;
      if (state.state === "confirmed") return state.token;
      if (state.state === "expired") return null;
    } catch {
      // The hub is away for a moment; the request is still there when it comes back.
    }
  }
}
