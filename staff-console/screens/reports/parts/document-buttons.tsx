import type { DocumentFormat, MakeDocumentBody, OfficeDocumentEntry } from "@motcua/protocol";
import { Button, useTexts } from "@motcua/screen-kit";
import { FileSpreadsheet, FileText } from "lucide-preact";
import { refusalWords } from "../../../texts/refusal-words.ts";
import { reportTexts } from "../../../texts/reports/report-texts.ts";
import type { ReportFrame } from "../report-frame.ts";

/** The periodic report of the period that is shown, as a file to pass around; it is made and waits among the documents. */
export function DocumentButtons({ frame }: { readonly frame: ReportFrame }) {
  const texts = useTexts(reportTexts, frame.app.languageChoice.language);
  const make = async (format: DocumentFormat) => {
    const body = { kind: "periodic", ...frame.period, format, language: frame.language };
    const reply = await frame.app.http.post<OfficeDocumentEntry>("documents", body as MakeDocumentBody);
    if ("refused" in reply) frame.app.toasts.show("bad", refusalWords(reply.refused, frame.language));
    else frame.app.router.go({ page: "documents" });
  };
  return (
    <div class="report-ways">
      <Button kind="quiet" size="desk" icon={FileText} onPress={() => make("docx")}>
        {texts.asWord}
      </Button>
      <Button kind="quiet" size="desk" icon={FileSpreadsheet} onPress={() => make("xlsx")}>
        {texts.asExcel}
      </Button>
    </div>
  );
}
