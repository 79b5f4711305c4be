import { Button, useTexts } from "@motcua/screen-kit";
import { shellTexts } from "../../texts/shell-texts.ts";
import type { PageProps } from "../console.tsx";
import { PageHead } from "./page-head.tsx";

/** Says that this role does not use the page, and where to go (S1). */
export function NotAllowedPage({ app, me }: PageProps) {
  const texts = useTexts(shellTexts, app.languageChoice.language);
  return (
    <>
      <PageHead app={app} me={me} title={texts.product} link={null} />
      <main class="page-wait">
        <h1>{texts.notAllowed}</h1>
        <p>{texts.notAllowedWords}</p>
        <Button kind="primary" size="desk" onPress={() => app.router.go({ page: "start" })}>
          {texts.home}
        </Button>
      </main>
    </>
  );
}
