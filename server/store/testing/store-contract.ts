import { afterEach, beforeEach, describe } from "vitest";
import type { Store } from "../store.ts";
import { answersContract } from "./answers-contract.ts";
import { appendContract } from "./append-contract.ts";
import { figuresContract } from "./figures-contract.ts";
import { keepingContract } from "./keeping-contract.ts";
import { mediaContract } from "./media-contract.ts";
import { peopleContract } from "./people-contract.ts";
import { portraitsContract } from "./portraits-contract.ts";
import { printJobsContract } from "./print-jobs-contract.ts";
import { readModelContract } from "./read-model-contract.ts";
import { rollUpsContract } from "./roll-ups-contract.ts";
import { textsContract } from "./texts-contract.ts";

/** Somewhere that a store can be opened, closed and opened again; empty at first. */
export interface StorePlace {
  open(): Promise<Store>;
  remove(): Promise<void>;
}

/** What a part of the contract works with, fresh for every test. */
export interface Subject {
  /** the store that is open now */
  store(): Store;
  /** closes the store and opens it again, as after a restart */
  reopen(): Promise<Store>;
}

/** Every engine of the store keeps this contract; `makePlace` gives each test an empty place. */
export function storeContract(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`the store on ${name}`, () => {
    let place: StorePlace;
    let store: Store;

    beforeEach(async () => {
      place = await makePlace();
      store = await place.open();
    });

    afterEach(async () => {
      await store.close();
      await place.remove();
    });

    const subject: Subject = {
      store: () => store,
      async reopen() {
        await store.close();
        store = await place.open();
        return store;
      },
    };

    appendContract(subject);
    answersContract(subject);
    readModelContract(subject);
    rollUpsContract(subject);
    printJobsContract(subject);
    textsContract(subject);
    peopleContract(subject);
    keepingContract(subject);
    figuresContract(subject);
    mediaContract(subject);
    portraitsContract(subject);
  });
}
