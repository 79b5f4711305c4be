import { useEffect, useState } from "preact/hooks";

/** Something opened with a component and closed with it; null only in the moment before it is open. */
export function useOwned<T extends { close(): void }>(open: () => T): T | null {
  const [owned, setOwned] = useState<T | null>(null);
  useEffect(() => {
    const opened = open();
    setOwned(opened);
    return () => opened.close();
  }, []);
  return owned;
}
