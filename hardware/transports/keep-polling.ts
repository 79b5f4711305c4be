import type { SerialPort } from "serialport";

/** libuv's UV_READABLE and UV_WRITABLE, as `@serialport/bindings-cpp` hands them on. */
const readable = 1;
const writable = 2;

/**
 * Keeps a port waiting for room to write while it also waits for something to read. On Linux and macOS version 13 of the
 * bindings asks the system for the latest of the two alone: a ticket whose line is full when the printer answers would not
 * go on until the printer says another thing, which it does after the ticket. Windows waits in another way.
 */
export function keepPolling({ port }: SerialPort): void {
  if (port === undefined || !("poller" in port)) return;
  const { poller } = port;
  const poll = poller.poll.bind(poller);
  poller.poll = (asked = 0) => {
    const alsoRead = poller.listenerCount("readable") > 0 ? readable : 0;
    const alsoWrite = poller.listenerCount("writable") > 0 ? writable : 0;
    poll(asked | alsoRead | alsoWrite);
  };
}
