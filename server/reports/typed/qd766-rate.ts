/** QĐ 766: (dossiers − rated not satisfied, complained about or overdue) ÷ dossiers under authority. */
import type { Bilingual, DossierQuality, Qd766Rate } from "@motcua/protocol";
import { percentOf } from "../measures/percent.ts";

/**
 * A dossier that is in two of the three groups counts once, which the sum of the groups cannot say: without
 * `anyOfThese` the rate is known only between bounds, and exactly where they meet.
 */
export function qd766Rate(quality: DossierQuality, overdue: number): Qd766Rate {
  const { underAuthority, ratedNotSatisfied, complained, anyOfThese } = quality;
  const asked: Bilingual[] = [];
  const known = { underAuthority, overdue, ratedNotSatisfied, complained };
  if (underAuthority === null || underAuthority === 0) {
    asked.push({
      vi: "Cần hỏi: số hồ sơ thuộc thẩm quyền giải quyết.",
      en: "To be asked: how many dossiers are under the office's authority.",
    });
    return { ...known, percent: null, lowPercent: null, highPercent: null, asked };
  }
  const rateOf = (faulty: number) => percentOf(Math.max(0, underAuthority - faulty) / underAuthority);
  if (anyOfThese !== null) {
    const percent = rateOf(anyOfThese);
    return { ...known, percent, lowPercent: percent, highPercent: percent, asked };
  }
  const highPercent = rateOf(Math.max(overdue, ratedNotSatisfied ?? 0, complained ?? 0));
  if (ratedNotSatisfied === null || complained === null) {
    asked.push({
      vi: "Cần hỏi: số hồ sơ bị đánh giá không hài lòng và số hồ sơ bị phản ánh, kiến nghị.",
      en: "To be asked: how many dossiers were rated not satisfied, and how many were complained about.",
    });
    return { ...known, percent: null, lowPercent: null, highPercent, asked };
  }
  const lowPercent = rateOf(overdue + ratedNotSatisfied + complained);
  const percent = lowPercent === highPercent ? lowPercent : null;
  if (percent === null) {
    asked.push({
      vi: "Cần hỏi: số hồ sơ thuộc ít nhất một trong ba nhóm, mỗi hồ sơ tính một lần.",
      en: "To be asked: dossiers in at least one of the three groups, each counted once.",
    });
  }
  return { ...known, percent, lowPercent, highPercent, asked };
}
