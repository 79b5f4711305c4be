import type { SiteId } from "@motcua/protocol";
import type { Anchors } from "../store/verify-journal.ts";
import { CommandRefused } from "./run-command.ts";

const form = /^(?:([a-z0-9][a-z0-9-]*):)?([1-9][0-9]{0,14}):([0-9a-f]{16,64})$/;

/**
 * Reads anchors from arguments, `seq:hash`, or `site:seq:hash` where a database has several sites. The hash may
 * be cut to its first 16 letters or more, as printed.
 */
export function anchorsOf(given: readonly string[], sites: readonly SiteId[]): Map<SiteId, Anchors> {
  const anchors = new Map<SiteId, Map<number, string>>();
  for (const text of given) {
    const [, named, seq, hash] = form.exec(text.toLowerCase()) ?? [];
    if (seq === undefined || hash === undefined) {
      throw new CommandRefused(
        `"${text}" không phải mốc đối chiếu. Dạng đúng là seq:hash, ví dụ 1234:0a1b2c3d4e5f6071.`,
        `"${text}" is not an anchor. The form is seq:hash, for example 1234:0a1b2c3d4e5f6071.`,
      );
    }
    const site =
      sites.find((one) => one === named) ??
      (named === undefined && sites.length === 1 ? sites[0] : undefined);
    if (site === undefined) {
      throw new CommandRefused(
        `Không rõ "${text}" thuộc đơn vị nào. Hãy viết site:seq:hash với một trong: ${sites.join(", ")}.`,
        `It is not clear which office "${text}" belongs to. Write site:seq:hash with one of: ${sites.join(", ")}.`,
      );
    }
    const ofSite = anchors.get(site) ?? new Map<number, string>();
    anchors.set(site, ofSite.set(Number(seq), hash));
  }
  return anchors;
}
