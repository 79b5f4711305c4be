/** What a ticket costs before it reaches a printer: the time to draw it, and the bytes that travel. */
import {
  createTextMeasure,
  layOutTicket,
  makeTicket,
  rasterise,
  standardProfile,
  standardTemplate,
} from "@motcua/hardware";
import { standardContent } from "@motcua/hardware/printing/sample-contents.ts";
import { standardTicketTemplate } from "@motcua/protocol";
import { percentile, type Row, readable } from "./figures.ts";

const paperWidthDots = 576;
const cold = 10;
const warm = 200;
const reachMillis = 15;
const reachBytes = { raster: 36_000, hybrid: 18_000 } as const;

/** The standard ticket on 80 mm paper: layout and dots when warm, and its bytes in both modes. */
export function measureTicketPrinting(): Row[] {
  const measure = createTextMeasure();
  const template = standardTemplate(paperWidthDots);
  const millis = Array.from({ length: cold + warm }, () => {
    const from = performance.now();
    rasterise(layOutTicket({ content: standardContent, template, measure }));
    return performance.now() - from;
  }).slice(cold);
  const p50Millis = percentile(millis, 0.5);
  const p95Millis = percentile(millis, 0.95);
  const bytesOf = (mode: keyof typeof reachBytes) =>
    makeTicket({
      content: standardContent,
      template: standardTicketTemplate,
      profile: { ...standardProfile(paperWidthDots), mode },
      extent: "full",
      measure,
    }).length;
  const bytes = { raster: bytesOf("raster"), hybrid: bytesOf("hybrid") };
  return [
    {
      what: "a ticket laid out and drawn dot by dot, warm",
      reach: `p50 ≤ ${reachMillis} ms`,
      measured: `p50 ${readable(p50Millis)} ms, p95 ${readable(p95Millis)} ms`,
      verdict: p50Millis <= reachMillis ? "reached" : "short",
      figures: { p50Millis, p95Millis },
    },
    {
      what: "bytes of the standard ticket, drawn in full and hybrid",
      reach: `≤ ${reachBytes.raster / 1000} and ≤ ${reachBytes.hybrid / 1000} KB`,
      measured: `${readable(bytes.raster / 1000)} and ${readable(bytes.hybrid / 1000)} KB`,
      verdict: bytes.raster <= reachBytes.raster && bytes.hybrid <= reachBytes.hybrid ? "reached" : "short",
      figures: { rasterBytes: bytes.raster, hybridBytes: bytes.hybrid },
    },
  ];
}
