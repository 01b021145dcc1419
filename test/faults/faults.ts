import type { Fault, FaultOptions } from "../../src/standin/host";
import { isSync, type WireRequest } from "../../src/standin/wire";
import type { HostFailure } from "../../src/sheet/host";
import type { Standin } from "../standin/boot";
import { idOf } from "./book";

/** One way in which a request goes wrong. */
export interface Kind {
  readonly name: string;
  /** What the planner is told, if anything; one of these. */
  readonly failures: readonly HostFailure[];
  /** What becomes of the sheet in the meantime, for good. */
  readonly deletes?: boolean;
  readonly protects?: boolean;
  /** Arranges for the k-th request from now on to go wrong so; answers how to arrange for that no more. */
  arm(standin: Standin, k: number, sheet: string): () => void;
}

const injected =
  (fault: Fault, options: (actions: number) => FaultOptions = () => ({})) =>
  (standin: Standin, k: number): (() => void) => {
    const { host } = standin;
    return beforeRequest(standin, k, (request) =>
      host.failAt(1, fault, options(request.Actions.length))
    );
  };

/** Does something right before the k-th request gets there. */
export function beforeRequest(
  { host }: Standin,
  k: number,
  act: (request: WireRequest) => void
): () => void {
  const execute = host.execute.bind(host);
  let count = 0;
  host.execute = (body, flags) => {
    const request = JSON.parse(body) as WireRequest;
    if (isSync(request) && ++count === k) act(request);
    return execute(body, flags);
  };
  return () => {
    host.execute = execute;
    host.failNoMore();
  };
}

/** Somebody writes in a cell from the k-th request on, and until three requests were refused or one waits for the end. */
function editing(standin: Standin, k: number): () => void {
  const { host } = standin;
  const execute = host.execute.bind(host);
  let count = 0;
  host.execute = (body, flags = 0) => {
    if (isSync(JSON.parse(body) as WireRequest)) count += 1;
    host.isEditing = count >= k && count < k + TRIES;
    if (host.isEditing && (flags & WAITS_FOR_EDIT) !== 0)
      setTimeout(() => (host.isEditing = false));
    return execute(body, flags);
  };
  return () => {
    host.execute = execute;
    host.isEditing = false;
  };
}

const TRIES = 3;
const WAITS_FOR_EDIT = 64;

const half = (actions: number): FaultOptions => ({ after: Math.floor(actions / 2) });
const late = (actions: number): FaultOptions => ({ after: Math.max(0, actions - 2) });

export const KINDS: readonly Kind[] = [
  { name: "network lost", failures: ["failed"], arm: injected("network-lost") },
  {
    name: "answer lost",
    failures: ["failed"],
    arm: injected("network-lost", () => ({ after: "all" })),
  },
  { name: "cut half-way", failures: ["failed"], arm: injected("network-lost", half) },
  { name: "cut at the end", failures: ["failed"], arm: injected("network-lost", late) },
  { name: "cell edited a moment", failures: [], arm: injected("cell-is-being-edited") },
  {
    name: "cell edited for long",
    failures: ["cell-is-being-edited"],
    arm: editing,
  },
  { name: "busy a moment", failures: [], arm: injected("host-is-busy") },
  {
    name: "busy for long",
    failures: ["host-is-busy"],
    arm: injected("host-is-busy", () => ({ times: TRIES })),
  },
  { name: "request too large", failures: ["too-large"], arm: injected("request-too-large") },
  { name: "invalid object", failures: ["failed"], arm: injected("invalid-object-path") },
  {
    name: "invalid half-way",
    failures: ["failed"],
    arm: injected("invalid-object-path", half),
  },
  {
    name: "refused half-way",
    failures: ["sheet-is-protected"],
    arm: injected("access-denied", half),
  },
  {
    name: "sheet deleted",
    failures: ["sheet-is-gone", "failed"],
    deletes: true,
    arm: (standin, k, sheet) =>
      beforeRequest(standin, k, () => {
        const id = idOf(standin, sheet);
        if (id !== undefined) standin.host.elsewhere(() => standin.book.deleteSheet(id));
      }),
  },
  {
    name: "sheet protected",
    failures: ["sheet-is-protected"],
    protects: true,
    arm: (standin, k, sheet) =>
      beforeRequest(standin, k, () => {
        const id = idOf(standin, sheet);
        if (id !== undefined) standin.book.changeSheet(id, { isProtected: true });
      }),
  },
];
