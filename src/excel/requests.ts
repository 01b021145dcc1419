/** What one request may weigh, in bytes; Excel on the web refuses those above 5 MB. */
const REQUEST_BYTES = 2_000_000;

/** One piece of work, with what it adds to the request at most. */
export interface Weighed {
  readonly bytes: number;
}

export interface RequestLimits {
  readonly most?: number;
  /** A request that has reached this many bytes takes no part that begins something new. */
  readonly enough?: number;
}

/** The parts in their order, in as few requests as the limits allow; at least one, even when there is nothing to do. */
export function inRequests<Part extends Weighed>(
  parts: readonly Part[],
  { most = REQUEST_BYTES, enough = most }: RequestLimits = {},
  beginsAnew: (part: Part) => boolean = () => false
): Part[][] {
  const requests: Part[][] = [[]];
  let weight = 0;
  for (const part of parts) {
    const isFull = weight + part.bytes > most || (weight >= enough && beginsAnew(part));
    if (weight > 0 && isFull) {
      requests.push([]);
      weight = 0;
    }
    requests.at(-1)!.push(part);
    weight += part.bytes;
  }
  return requests;
}
