/** Kiosks with a printer each, on one agent: a death of the agent or the hub is seen at every kind of line at once. */
import type { EquipmentId } from "@motcua/protocol";
import { expect, vi } from "vitest";
import {
  type AgentProcess,
  type LineKind,
  type LinePrinter,
  type PrintKiosk,
  type PrintOffice,
  type PrintState,
  patiently,
  printerAt,
} from "./print-office.ts";

/** A kiosk and the printer that prints for it alone. */
export interface Desk {
  readonly line: LineKind;
  readonly kiosk: PrintKiosk;
  readonly printer: LinePrinter;
  readonly printerId: EquipmentId;
}
/** A desk whose kiosk gave a number. */
export type Waiting = Desk & Awaited<ReturnType<PrintKiosk["takesNumber"]>>;

/** One agent with a printer on each of these lines, each for a kiosk of its own: what befalls the agent or the hub befalls all. */
export async function openDesks(office: PrintOffice, kinds: readonly LineKind[]) {
  const agent = await office.agent("may-in", "virtual");
  const desks: Desk[] = [];
  for (const line of kinds) {
    const [kiosk, printer] = [await office.kiosk(), await office.printer(line)];
    desks.push({ line, kiosk, printer, printerId: `hall-${line}` as EquipmentId });
  }
  await office.setUp(
    desks.map(({ kiosk, printer, printerId }) =>
      printerAt(printerId, agent.id, printer, { prints: [kiosk.id], standsInFor: [] }),
    ),
  );
  return { agent, desks };
}

/** Does the same at all of them, side by side. */
export const each = <Item, Result>(items: readonly Item[], act: (item: Item) => Promise<Result>) =>
  Promise.all(items.map(act));
/** Takes a number at each kiosk. */
export const takeNumbers = (desks: readonly Desk[]): Promise<Waiting[]> =>
  each(desks, async (desk) => ({ ...desk, ...(await desk.kiosk.takesNumber()) }));
/** Waits until each kiosk is shown that its job ended so. */
export const allShow = (waiting: readonly Waiting[], state: PrintState) =>
  each(waiting, ({ kiosk, job }) => kiosk.shows(job, state));
/** Moves something at each printer. */
export const setAll = (desks: readonly Desk[], change: Parameters<LinePrinter["virtual"]["set"]>[0]) => {
  for (const { printer } of desks) printer.virtual.set(change);
};
/** how many papers came out of each printer */
export const papers = (desks: readonly Desk[]) =>
  desks.map(({ line, printer }) => `${line}: ${printer.papers()}`);

/** Waits until some of each ticket has reached its printer. */
export const allHalfWay = (desks: readonly Desk[]) =>
  each(desks, ({ printer }) =>
    vi.waitFor(() => expect(printer.virtual.lastLineBytes().length).toBeGreaterThan(8_000), patiently),
  );

/** Waits until the agent's journal has such an entry of each job. */
export const allWritten = (agent: AgentProcess, waiting: readonly Waiting[], words: string) =>
  each(waiting, ({ job }) =>
    vi.waitFor(
      () =>
        expect(
          agent
            .journal()
            .filter((entry) => entry.includes(job))
            .at(-1),
        ).toContain(words),
      patiently,
    ),
  );
