/** The same answer again and again, longer than the level's share at the other counters makes likely. */
import { expectedRuns, rareEnough } from "./chance-of.ts";
import type { CounterMonth } from "./counter-month.ts";
import type { Found } from "./found.ts";

const shortestRun = 12;
const fewestPeers = 3;
/** Where all counters nearly always get the same answer, a long run says nothing. */
const widestShare = 0.985;

/** Looks for the longest run of one level; null where it is no wonder, or where there is nobody to compare with. */
export function findEqualAnswers(own: CounterMonth, peers: readonly CounterMonth[]): Found | null {
  const run = longestRun(own);
  if (run === null || run.length < shortestRun) return null;
  const shares = peers.filter(({ votes }) => votes.length > 0).map((peer) => shareOf(run.level, peer));
  if (shares.length < fewestPeers) return null;
  // Counters differ honestly: the run is measured against the second most equal of them.
  const usual = Math.min(widestShare, shares.toSorted((a, b) => b - a)[1] ?? 1);
  const of = own.votes.length;
  if (expectedRuns(run.length, of, usual) >= rareEnough) return null;
  return {
    kind: "equal-answers",
    found: run.length,
    of,
    why: {
      vi: `${run.length} lượt liền nhau cùng một mức (trong ${of} lượt); với tỷ lệ ở các quầy khác, một chuỗi dài như vậy hầu như không tự xảy ra.`,
      en: `${run.length} answers in a row at one level (of ${of}); with the shares at the other counters chance hardly ever makes such a run.`,
    },
  };
}

function longestRun({ votes }: CounterMonth): { level: number; length: number } | null {
  let longest: { level: number; length: number } | null = null;
  let length = 0;
  votes.forEach(({ level }, index) => {
    length = votes[index - 1]?.level === level ? length + 1 : 1;
    if (length > (longest?.length ?? 0)) longest = { level, length };
  });
  return longest;
}

const shareOf = (level: number, { votes }: CounterMonth): number =>
  votes.filter((vote) => vote.level === level).length / votes.length;
