import { useTexts } from "@motcua/screen-kit";
import { ArrowLeft, ArrowRight } from "lucide-preact";
import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { StaffApp } from "../../../model/staff-app.ts";
import { reportTexts } from "../../../texts/reports/report-texts.ts";

export interface ColumnsBeyondProps {
  readonly app: StaffApp;
  readonly box: RefObject<HTMLElement | null>;
}

/** Says how many columns of a wide table lie beyond the right edge of its box, and brings them into sight; then back. */
export function ColumnsBeyond({ app, box }: ColumnsBeyondProps) {
  const texts = useTexts(reportTexts, app.languageChoice.language);
  const [beyond, setBeyond] = useState({ right: 0, left: 0 });
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = () => {
      const heads = [...element.querySelectorAll("thead th")].map(
        (head) => head.getBoundingClientRect().right,
      );
      const edge = element.getBoundingClientRect().right;
      setBeyond({ right: columnsPast(heads, edge), left: element.scrollLeft });
    };
    const sized = new ResizeObserver(look);
    sized.observe(element);
    const table = element.querySelector("table");
    if (table !== null) sized.observe(table);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      sized.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, []);
  const { right, left } = beyond;
  if (right === 0 && left === 0) return null;
  const go = () =>
    box.current?.scrollTo({ left: right > 0 ? box.current.scrollWidth : 0, behavior: "smooth" });
  return (
    <button type="button" class="data-beyond" onClick={go}>
      {right > 0 ? texts.columnsBeyond(String(right)) : texts.firstColumns}
      {right > 0 ? <ArrowRight aria-hidden="true" /> : <ArrowLeft aria-hidden="true" />}
    </button>
  );
}

/** Of how many columns the end lies past an edge; half a point is rounding. */
const columnsPast = (ends: readonly number[], edge: number) => ends.filter((end) => end > edge + 0.5).length;
