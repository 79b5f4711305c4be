import type { PriorityGroupId, ReceptionView, Reply, TicketNumber } from "@motcua/protocol";
import { Badge, type BadgeTone, Button, Dialog, Field, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import { findNumbers } from "../../model/find.ts";
import { receptionTexts, ticketStateTexts } from "../../texts/reception-texts.ts";
import { refusalWords } from "../../texts/refusal-words.ts";
import { shellTexts } from "../../texts/shell-texts.ts";
import type { ReceptionPartProps } from "./reception-page.tsx";

type Ticket = ReceptionView["tickets"][number];

const tones: Readonly<Record<Ticket["state"], BadgeTone>> = {
  waiting: "plain",
  called: "call",
  serving: "next",
  parked: "warning",
  missed: "bad",
};

const shownAtMost = 60;

/** Today's numbers: find one, and correct what is wrong with it. */
export function TicketsPanel(props: ReceptionPartProps) {
  const { app, watched, view } = props;
  const language = app.languageChoice.language.value;
  const texts = useTexts(receptionTexts, app.languageChoice.language);
  const formats = watched.formats.value;
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<TicketNumber | null>(null);
  const found = findNumbers(view.tickets, query);
  const groupOf = (ticket: Ticket) => view.kiosk.priorityGroups.find(({ id }) => id === ticket.priority);
  return (
    <aside class="tickets" aria-label={texts.findTitle}>
      <Field label={texts.find}>
        {(ids) => (
          <input
            {...ids}
            class="kit-input"
            type="text"
            maxLength={8}
            autocomplete="off"
            placeholder={texts.findHint}
            value={query}
            onInput={(typed) => {
              setQuery(typed.currentTarget.value);
              setChosen(null);
            }}
            onKeyDown={(press) => {
              if (press.key === "Enter") setChosen(found[0]?.number ?? null);
            }}
          />
        )}
      </Field>
      {found.length === 0 && <p class="tickets__empty">{query === "" ? texts.noTickets : texts.notFound}</p>}
      <ul class="tickets__list">
        {found.slice(0, shownAtMost).map((ticket) => (
          <li key={ticket.number} class="tickets__item">
            <button
              type="button"
              class="tickets__row"
              aria-expanded={ticket.number === chosen ? "true" : "false"}
              onClick={() => setChosen(ticket.number === chosen ? null : ticket.number)}
            >
              <strong>{ticket.number}</strong>
              <span class="tickets__about">
                <span>{aboutOf(ticket)}</span>
                {groupOf(ticket) !== undefined && (
                  <span class="tickets__priority">{groupOf(ticket)?.[language]}</span>
                )}
              </span>
              <Badge tone={tones[ticket.state]}>{ticketStateTexts[ticket.state][language]}</Badge>
            </button>
            {ticket.number === chosen && <TicketActions key={ticket.number} {...props} ticket={ticket} />}
          </li>
        ))}
      </ul>
    </aside>
  );

  function aboutOf({ service, issuedAt, counter }: Ticket): string {
    const name = view.kiosk.services.find(({ id }) => id === service)?.name[language] ?? service;
    const where =
      counter === null ? texts.issuedAt(formats.clock(issuedAt)) : texts.atCounter(String(counter));
    return `${name} · ${where}`;
  }
}

function TicketActions({ app, one, view, ticket }: ReceptionPartProps & { readonly ticket: Ticket }) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(receptionTexts, app.languageChoice.language);
  const shell = useTexts(shellTexts, app.languageChoice.language);
  const [priority, setPriority] = useState<PriorityGroupId | null>(ticket.priority);
  const [question, setQuestion] = useState<"none" | "cancel">("none");
  const { number } = ticket;
  const tell = (reply: Reply<unknown> | null, words: string) => {
    if (reply === null) return;
    if ("refused" in reply) app.toasts.show("bad", refusalWords(reply.refused, language));
    else app.toasts.show("good", words);
  };
  const cancel = async () => {
    tell(await one.ask("ticket:cancel", { number }), texts.cancelled(number));
    setQuestion("none");
  };
  return (
    <fieldset class="tickets__actions">
      <legend class="kit-only-heard">{texts.actionsOf(number)}</legend>
      <div class="tickets__change">
        <select
          class="kit-input"
          aria-label={texts.priority}
          value={priority ?? ""}
          onChange={(chosen) => setPriority((chosen.currentTarget.value || null) as PriorityGroupId | null)}
        >
          <option value="">{`${texts.priority}: ${texts.noPriority}`}</option>
          {view.kiosk.priorityGroups.map((group) => (
            <option key={group.id} value={group.id}>
              {group[language]}
            </option>
          ))}
        </select>
        <Button
          kind={priority === ticket.priority ? "quiet" : "primary"}
          size="desk"
          onPress={async () =>
            tell(await one.ask("ticket:prioritise", { number, priority }), texts.priorityChanged(number))
          }
        >
          {texts.savePriority}
        </Button>
      </div>
      <div class="tickets__presses">
        {ticket.state === "missed" && (
          <Button
            kind="primary"
            size="desk"
            onPress={async () =>
              tell(await one.ask("ticket:reinstate", { number }), texts.reinstated(number))
            }
          >
            {texts.reinstate}
          </Button>
        )}
        <Button
          kind="quiet"
          size="desk"
          onPress={async () =>
            tell(await one.ask("ticket:reprint", { ticket: ticket.ticket }), texts.reprinted)
          }
        >
          {texts.reprint}
        </Button>
        {(ticket.state === "waiting" || ticket.state === "missed") && (
          <Button kind="quiet" size="desk" onPress={() => setQuestion("cancel")}>
            {texts.cancel}
          </Button>
        )}
      </div>
      {question === "cancel" && (
        <Dialog
          title={texts.cancelTitle(number)}
          closeLabel={shell.close}
          onClose={() => setQuestion("none")}
          actions={
            <>
              <Button kind="danger" size="desk" onPress={cancel}>
                {texts.cancel}
              </Button>
              <Button kind="quiet" size="desk" onPress={() => setQuestion("none")}>
                {texts.cancelKeep}
              </Button>
            </>
          }
        >
          <p>{texts.cancelWords}</p>
        </Dialog>
      )}
    </fieldset>
  );
}
