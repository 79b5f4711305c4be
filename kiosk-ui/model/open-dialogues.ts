import type { PublicDialogues } from "@motcua/protocol";
import type { DeviceScreen, KioskChannel } from "@motcua/screen-kit";
import { useEffect, useState } from "preact/hooks";

type Dialogue = PublicDialogues["dialogues"][number];

/** The meetings that one can register for today; none while the hub does not say. */
export function useOpenDialogues({
  pairing,
}: Pick<DeviceScreen<KioskChannel>, "pairing">): readonly Dialogue[] {
  const [dialogues, setDialogues] = useState<readonly Dialogue[]>([]);
  useEffect(() => {
    const now = pairing.peek();
    if (now.kind !== "paired") return;
    const gone = new AbortController();
    const headers = { authorization: `Bearer ${now.token}` };
    fetch("/api/v1/feedback/dialogues", { headers, signal: gone.signal, cache: "no-store" })
      .then(async (answer) => (answer.ok ? ((await answer.json()) as PublicDialogues).dialogues : []))
      .then(setDialogues)
      .catch(() => undefined);
    return () => gone.abort();
  }, [pairing]);
  return dialogues;
}
