import type { DossierColumn, DossierFile, DossierMapping, DossierShape } from "@motcua/protocol";
import { Segments, useTexts } from "@motcua/screen-kit";
import type { StaffApp } from "../../../model/staff-app.ts";
import { columnTexts, typedTexts } from "../../../texts/typed-texts.ts";
import { Choice } from "../../parts/choice.tsx";
import { ScrollBox } from "../../parts/scroll-box.tsx";

export interface MappingTableProps {
  readonly app: StaffApp;
  readonly found: DossierFile;
  readonly mapping: DossierMapping;
  readonly onChange: (mapping: DossierMapping) => void;
}

const columnsShown = 40;

/** The first rows of a file, with what each column holds over it. */
export function MappingTable({ app, found, mapping, onChange }: MappingTableProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(typedTexts, app.languageChoice.language);
  const width = Math.min(columnsShown, Math.max(0, ...found.firstRows.map((row) => row.length)));
  const columns = Array.from({ length: width }, (_, at) => at);
  const heldBy = (column: number) => mapping.columns.find((one) => one.column === column)?.holds ?? "";
  const hold = (column: number, holds: DossierColumn | "") => {
    const others = mapping.columns.filter((one) => one.column !== column && one.holds !== holds);
    onChange({ ...mapping, columns: holds === "" ? others : [...others, { holds, column }] });
  };
  const headerRows = found.firstRows.map((_, at) => String(at + 1));
  return (
    <>
      <div class="form__row">
        <div class="kit-field">
          <span class="kit-field__label" aria-hidden="true">
            {texts.shape}
          </span>
          <Segments<DossierShape>
            label={texts.shape}
            choices={[
              { value: "summary", words: texts.summary },
              { value: "detail", words: texts.detail },
            ]}
            chosen={mapping.shape}
            onChoose={(shape) => onChange({ ...mapping, shape })}
            size="desk"
          />
        </div>
        <Choice
          label={texts.headerRow}
          value={String(mapping.headerRow)}
          choices={headerRows.map((value) => ({ value, words: value }))}
          onChoose={(row) => onChange({ ...mapping, headerRow: Number(row) })}
        />
      </div>
      <ScrollBox class="typed-box" label={texts.fileOf(found.name)}>
        <table class="typed-map">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  <select
                    class="kit-input"
                    aria-label={`${texts.column(String(column + 1))}: ${texts.holds}`}
                    value={heldBy(column)}
                    onChange={(chosen) => hold(column, chosen.currentTarget.value as DossierColumn | "")}
                  >
                    <option value="">{texts.ignored}</option>
                    {(Object.keys(columnTexts) as DossierColumn[]).map((name) => (
                      <option key={name} value={name}>
                        {columnTexts[name][language]}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.firstRows.map((row, at) => (
              <tr key={headerRows[at]} class={at + 1 === mapping.headerRow ? "typed-map__header" : undefined}>
                {columns.map((column) => (
                  <td key={column}>{row[column] ?? ""}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}
