import { standardTicketTemplate, type TicketPart, type TicketTemplate } from "@motcua/protocol";
import { moduleDots, partMeasures, sized, type textParts } from "./part-measures.ts";
import type { FontFace } from "./ticket-fonts.ts";
import type { PaperTemplate, TemplateBlock, TextStyle } from "./ticket-template.ts";

/** `short` leaves out what a slow line has no time for. */
export type TicketExtent = "full" | "short";

/** Puts an office's layout on one width of paper. 58 mm has room for Vietnamese only. */
export function paperTemplate(
  template: TicketTemplate,
  paperWidthDots: 576 | 384,
  extent: TicketExtent,
): PaperTemplate {
  const languages = paperWidthDots === 576 ? template.languages : (["vi"] as const);
  const shown = template.parts.filter(
    (part) => part.shown === "always" || (part.shown === "full-only" && extent === "full"),
  );
  return {
    paperWidthDots,
    sideMarginDots: paperWidthDots === 576 ? 16 : 8,
    topMarginDots: 8,
    bottomMarginDots: 8,
    blocks: shown.flatMap((part) => blocksOf(part, template, paperWidthDots, languages)),
  };
}

/** The ticket an office starts with. */
export function standardTemplate(paperWidthDots: 576 | 384): PaperTemplate {
  return paperTemplate(standardTicketTemplate, paperWidthDots, "full");
}

function blocksOf(
  part: TicketPart,
  template: TicketTemplate,
  width: 576 | 384,
  languages: readonly ("vi" | "en")[],
): TemplateBlock[] {
  const { align } = part;
  const isWide = width === 576;
  switch (part.part) {
    case "image":
      return template.image === null
        ? []
        : [{ kind: "image", png: template.image, align, gapBeforeDots: 12 }];
    case "number":
      return [
        {
          kind: "number",
          // A few dots more than asked: round figures end inside their box.
          capHeightDots: template.numberMillimetres * 8 + 4,
          widestNarrowing: isWide ? 0.84 : 0.66,
          align,
          gapBeforeDots: isWide ? 20 : 16,
        },
      ];
    case "reprint":
    case "priority": {
      const { sizeDots, gapDots } = partMeasures(part.part, width);
      const style = { face: faceOf(part), sizeDots: sized(sizeDots, part.size) };
      const fill = part.part === "reprint" ? "outline" : "black";
      return [{ kind: "badge", field: part.part, languages, fill, style, align, gapBeforeDots: gapDots }];
    }
    case "facts":
      return [facts(part, width, languages)];
    case "qr":
      return [{ kind: "qr", moduleDots: moduleDots[part.size], align, gapBeforeDots: isWide ? 28 : 26 }];
    case "rule":
      return [{ kind: "rule", thicknessDots: 2, gapBeforeDots: isWide ? 19 : 17 }];
    case "text":
      return inLanguages(part, "text", width, languages, (language, style, gapBeforeDots) => ({
        kind: "words",
        text: part.words?.[language] ?? "",
        style,
        align,
        gapBeforeDots,
      }));
    default: {
      const field = part.part;
      return inLanguages(part, field, width, languages, (language, style, gapBeforeDots) => ({
        kind: "text",
        field,
        language,
        style,
        align,
        gapBeforeDots,
      }));
    }
  }
}

function inLanguages(
  part: TicketPart,
  name: (typeof textParts)[number] | "text",
  width: 576 | 384,
  languages: readonly ("vi" | "en")[],
  block: (language: "vi" | "en", style: TextStyle, gapBeforeDots: number) => TemplateBlock,
): TemplateBlock[] {
  const { sizeDots, gapDots, english } = partMeasures(name, width);
  const blocks: TemplateBlock[] = [];
  const face = faceOf(part);
  if (languages.includes("vi"))
    blocks.push(block("vi", { face, sizeDots: sized(sizeDots, part.size) }, gapDots));
  if (languages.includes("en") && english !== null) {
    const style: TextStyle = { face: "text", sizeDots: sized(english.sizeDots, part.size) };
    blocks.push(block("en", style, english.gapDots));
  }
  return blocks;
}

function facts(part: TicketPart, width: 576 | 384, languages: readonly ("vi" | "en")[]): TemplateBlock {
  const { sizeDots, gapDots } = partMeasures("facts", width);
  const label = sized(22, part.size);
  return {
    kind: "facts",
    arrangement: width === 576 ? "columns" : "rows",
    languages,
    label: { face: width === 576 ? "text-medium" : "text", sizeDots: label },
    english: { face: "text", sizeDots: sized(19, part.size) },
    value: { face: "heading", sizeDots: sized(sizeDots, part.size) },
    gapBeforeDots: gapDots,
  };
}

/** What names the office and the service is set in the letters of the number when it is bold. */
function faceOf({ part, weight }: TicketPart): FontFace {
  if (weight === "regular") return "text";
  if (weight === "medium") return "text-medium";
  return part === "office" || part === "service" ? "heading" : "text-semibold";
}
