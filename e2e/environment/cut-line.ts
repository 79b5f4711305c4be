/** A line between clients and the hub that can be cut: a TCP proxy of a test's own. */
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface CutLine {
  readonly url: string;
  /** Cuts every connection now; new ones are whole. */
  cut(): void;
  /**
   * Until the cut the hub hears the clients and they no longer hear the hub. Resolves when something that the hub
   * said was lost, on as many connections as asked.
   */
  loseAnswers(connections: number): Promise<void>;
  close(): Promise<void>;
}

interface Pair {
  readonly client: Socket;
  readonly hub: Socket;
}

/** Opens a line on a port of loopback (0 takes a free one) that leads to another port there. */
export async function openCutLine(hubPort: number, port = 0): Promise<CutLine> {
  const pairs = new Set<Pair>();
  let deaf: { readonly lost: Set<Pair>; readonly heard: () => void } | null = null;
  const server = createServer((client) => {
    const hub = connect(hubPort, "127.0.0.1");
    const pair = { client, hub };
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      client.destroy();
      hub.destroy();
    };
    client.on("data", (bytes) => hub.write(bytes));
    hub.on("data", (bytes) => {
      if (deaf === null) client.write(bytes);
      else {
        deaf.lost.add(pair);
        deaf.heard();
      }
    });
    for (const socket of [client, hub]) socket.setNoDelay(true).on("error", end).on("close", end);
  }).listen(port, "127.0.0.1");
  await once(server, "listening");

  const cut = () => {
    deaf = null;
    for (const { client, hub } of [...pairs]) {
      client.resetAndDestroy();
      hub.resetAndDestroy();
    }
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    loseAnswers: (connections) =>
      new Promise((resolve) => {
        const lost = new Set<Pair>();
        const heard = () => {
          if (lost.size >= connections) resolve();
        };
        deaf = { lost, heard };
      }),
    close: async () => {
      const closed = once(server, "close");
      server.close();
      cut();
      await closed;
    },
  };
}
