import type { CommandId, CounterId, CounterScan } from "@motcua/protocol";
import { signal } from "@preact/signals";
import { expect, it, vi } from "vitest";
import { followScannedDossiers } from "./scanned-dossiers.ts";

const here = "quay-1" as CounterId;
const scan = (counter: string, code: string, read: string): CounterScan => ({
  read: read as CommandId,
  counter: counter as CounterId,
  code,
});

it("what the counter's own scanner reads is added to the present visit, each read once", () => {
  const told = signal<CounterScan | null>(null);
  const addDossier = vi.fn(() => "added" as const);
  const stop = followScannedDossiers({ told, counter: here, desk: { addDossier } });
  told.value = scan("quay-1", "000.00.00.H48-261123-0001", "read-1");
  told.value = scan("quay-2", "000.00.00.H48-261123-0002", "read-2");
  told.value = scan("quay-1", "000.00.00.H48-261123-0003", "read-3");
  expect(addDossier.mock.calls).toEqual([["000.00.00.H48-261123-0001"], ["000.00.00.H48-261123-0003"]]);
  stop();
  told.value = scan("quay-1", "000.00.00.H48-261123-0004", "read-4");
  expect(addDossier).toHaveBeenCalledTimes(2);
});
