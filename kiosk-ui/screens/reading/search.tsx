import type { KioskView, ServiceId } from "@motcua/protocol";
import { useTexts } from "@motcua/screen-kit";
import { Search as SearchSign } from "lucide-preact";
import type { Finding } from "../../model/find-procedures.ts";
import type { Kiosk } from "../../model/kiosk.ts";
import { mostFindings, pageOf } from "../../model/page-size.ts";
import { kioskTexts } from "../../texts/kiosk-texts.ts";
import { useFittingRows } from "../fitting-rows.ts";
import { StepFoot } from "../foot.tsx";
import { Frame } from "../frame.tsx";
import { Keyboard } from "../keyboard.tsx";
import { Pager } from "../pager.tsx";
import { FindingRow } from "./finding-row.tsx";
import "./search.css";

export interface SearchProps {
  readonly kiosk: Kiosk;
  readonly view: KioskView;
  readonly typed: string;
  readonly place: number;
  readonly service: ServiceId | null;
}

const mostLetters = 60;

/** Finds a procedure by its name, without diacritics, on the screen's own keyboard or a real one. */
export function Search({ kiosk, view, typed, place, service }: SearchProps) {
  const { device, door, visit, appearance, orientation, findings } = kiosk;
  const { language } = device.languageChoice;
  const texts = useTexts(kioskTexts, language);
  const found = findings.value;
  const { text, reach } = appearance.looks.value;
  const [rows, list] = useFittingRows(
    mostFindings,
    `${orientation.value} ${text} ${reach} ${language.value} ${typed}`,
  );
  const write = (text: string) => visit.type(text.trimStart().slice(0, mostLetters));
  const { shown, pages, place: held } = pageOf(found, place, rows);
  const count = typed === "" ? texts.searchAll(found.length) : texts.searchFound(found.length);
  const isOpen = door.value.kind === "open";
  const only = view.services.find(({ id }) => id === service)?.name[language.value];
  /** a described procedure is read first: its papers may not be at hand; others lead to a number at once */
  const waysOf = (finding: Finding) => {
    const { service: of, procedure } = finding;
    if (procedure !== null && kiosk.detailOf({ service: of, procedure }) !== null) {
      const wish = { service: of, procedure };
      return { leadsTo: "papers", onPress: () => visit.goTo({ kind: "procedure", wish, place: 0 }) } as const;
    }
    const choose = () => visit.choose({ service: of, procedure });
    return { leadsTo: "number", onPress: isOpen ? choose : null } as const;
  };
  return (
    <Frame
      kiosk={kiosk}
      kind="search"
      title={only ?? texts.searchTitle}
      hint={isOpen ? texts.searchLabel : texts.readOnly}
      foot={<StepFoot kiosk={kiosk} />}
    >
      <div class="kiosk-search__asked">
        <label class="kiosk-search__field">
          <SearchSign aria-hidden="true" />
          <span class="kit-only-heard">{texts.searchLabel}</span>
          {/* inputmode none: the machine's own keyboard would cover half the glass */}
          <input
            type="text"
            inputMode="none"
            autocomplete="off"
            spellcheck={false}
            maxLength={mostLetters}
            data-field="written"
            placeholder={texts.searchExample}
            value={typed}
            onInput={(input) => write(input.currentTarget.value)}
          />
        </label>
        <Keyboard
          texts={texts}
          onKey={(key) => write(`${typed}${key}`)}
          onErase={() => visit.type(typed.slice(0, -1))}
          onClear={() => visit.type("")}
        />
      </div>
      <div class="kiosk-search__found">
        <p class="kiosk-search__count" role="status">
          {found.length === 0 ? texts.searchNone : count}
        </p>
        <ul class="kiosk-findings" ref={list}>
          {shown.map((finding) => (
            <li key={`${finding.service} ${finding.procedure ?? ""}`}>
              <FindingRow
                finding={finding}
                service={view.services.find(({ id }) => id === finding.service) ?? null}
                longQueueMinutes={view.longQueueMinutes}
                language={language.value}
                {...waysOf(finding)}
              />
            </li>
          ))}
        </ul>
        <Pager kiosk={kiosk} place={held} pages={pages} />
      </div>
    </Frame>
  );
}
