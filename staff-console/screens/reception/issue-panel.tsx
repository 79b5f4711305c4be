import type { CommandDone, KioskView, PriorityGroupId, Refusal, ServiceId } from "@motcua/protocol";
import { Button, classes, isConnected, Toggle, useTexts } from "@motcua/screen-kit";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { receptionTexts } from "../../texts/reception-texts.ts";
import { refusalWords } from "../../texts/refusal-words.ts";
import { IssuedCard } from "./issued-card.tsx";
import type { ReceptionPartProps } from "./reception-page.tsx";

type KioskService = KioskView["services"][number];

/** One number for one person: the service, the priority if any, paper or not. */
export function IssuePanel(props: ReceptionPartProps) {
  const { app, one, watched, view } = props;
  const language = app.languageChoice.language.value;
  const texts = useTexts(receptionTexts, app.languageChoice.language);
  const { kiosk } = view;
  const [service, setShown] = useState<ServiceId | null>(null);
  // a letter and Enter may both come before the page is drawn again
  const chosen = useRef<ServiceId | null>(null);
  const setService = (next: ServiceId | null) => {
    chosen.current = next;
    setShown(next);
  };
  const [priority, setPriority] = useState<PriorityGroupId | null>(null);
  const [paper, setPaper] = useState<"on" | "off">("on");
  const [issued, setIssued] = useState<CommandDone<"issue-ticket"> | null>(null);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const unavailable = whyNotNow() ?? (service === null ? texts.chooseFirst : null);

  const issue = async () => {
    const asked = chosen.current;
    if (asked === null || whyNotNow() !== null) return;
    setProblem(null);
    const print = paper === "on" ? "paper" : "none";
    const reply = await one.ask("ticket:issue", {
      service: asked,
      priority,
      procedure: null,
      language: "vi",
      print,
    });
    if (reply === null) return;
    if ("refused" in reply) return setProblem(reply.refused);
    setIssued(reply.done);
    // what was chosen meanwhile is for the next person
    if (chosen.current === asked) setService(null);
    setPriority((now) => (now === priority ? null : now));
  };

  // the letter on the ticket chooses, Enter issues: the desk works while it looks at the person
  const press = useRef((_press: KeyboardEvent): void => undefined);
  press.current = (key) => {
    if (key.ctrlKey || key.metaKey || key.altKey || key.repeat || isBusyElsewhere()) return;
    const meant = kiosk.services.filter(({ prefix }) => prefix === key.key.toUpperCase());
    const found = meant.find(isOpen) ?? null;
    if (found !== null) setService(found.id);
    else if (key.key === "Enter" && chosen.current !== null) void issue();
    else return;
    key.preventDefault();
  };
  useLayoutEffect(() => {
    const follow = (key: KeyboardEvent) => press.current(key);
    window.addEventListener("keydown", follow);
    return () => window.removeEventListener("keydown", follow);
  }, []);

  return (
    <main class="issue">
      <div class="issue__head">
        <h2>{texts.issueTitle}</h2>
        <p>{texts.issueWords}</p>
      </div>
      <div class="issue__choices">
        <fieldset class="issue__services">
          <legend class="kit-only-heard">{texts.issueTitle}</legend>
          {kiosk.services.map((each) => (
            <button
              key={each.id}
              type="button"
              class={classes("issue__service", each.id === service ? "issue__service--chosen" : null)}
              aria-pressed={each.id === service ? "true" : "false"}
              aria-disabled={isOpen(each) ? undefined : "true"}
              onClick={() => isOpen(each) && setService(each.id)}
            >
              <strong>{each.prefix}</strong>
              <span class="issue__name">{each.name[language]}</span>
              <span class="issue__queue">
                {each.closedReason === null ? (
                  <>
                    <span>{texts.waiting(String(each.waiting))}</span>
                    {each.openCounters.length === 0 && <span>{texts.noCounter}</span>}
                  </>
                ) : (
                  <span>{texts.closed}</span>
                )}
              </span>
            </button>
          ))}
        </fieldset>
        <fieldset class="issue__groups">
          <legend>{texts.priority}</legend>
          {[null, ...kiosk.priorityGroups].map((group) => (
            <label key={group?.id ?? "none"} class="issue__group">
              <input
                type="radio"
                name="priority"
                checked={priority === (group?.id ?? null)}
                onChange={() => setPriority(group?.id ?? null)}
              />
              <span>{group === null ? texts.noPriority : group[language]}</span>
            </label>
          ))}
        </fieldset>
      </div>
      {issued !== null && <IssuedCard {...props} issued={issued} />}
      <div class="issue__go">
        <Button
          kind="primary"
          size="giant"
          wide="wide"
          keyName="Enter"
          unavailable={unavailable}
          note={chosenWords()}
          onPress={issue}
        >
          {texts.issue}
        </Button>
        <Toggle state={paper} onChange={setPaper} size="desk">
          {texts.paper}
        </Toggle>
      </div>
      {problem !== null && (
        <p class="said said--bad" role="alert">
          {refusalWords(problem, language)}
        </p>
      )}
      {paper === "on" && kiosk.printer.state !== "ready" && <p class="issue__hint">{texts.noPrinter}</p>}
    </main>
  );

  function whyNotNow(): string | null {
    if (!isConnected(watched.link.connection.value)) return refusalWords({ code: "hub-away" }, language);
    if (kiosk.issuing.state === "closed") {
      const { opensAt } = kiosk.issuing;
      return opensAt === null ? texts.issuingClosed : texts.opensAt(watched.formats.value.clock(opensAt));
    }
    return null;
  }

  function chosenWords(): string | null {
    if (unavailable !== null) return unavailable;
    const shown = kiosk.services.find(({ id }) => id === service);
    return shown === undefined ? null : `${shown.prefix} · ${shown.name[language]}`;
  }
}

const isOpen = ({ closedReason }: KioskService) => closedReason === null;

function isBusyElsewhere(): boolean {
  const focused = document.activeElement;
  if (focused?.closest("dialog") != null) return true;
  if (focused instanceof HTMLInputElement) return focused.type !== "radio";
  return (
    focused instanceof HTMLSelectElement || focused?.matches("button:focus-visible, a:focus-visible") === true
  );
}
