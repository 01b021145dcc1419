/** A source of random numbers that gives the same ones for the same seed. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** One of the given things. */
  pick<T>(things: readonly T[]): T;
  /** Whether something happens that happens once in so many times. */
  oneIn(times: number): boolean;
}

/** The generator known as mulberry32: small, quick, and even enough for drawing sheets. */
export function randomOf(seed: number): Random {
  let state = (seed * 0x9e3779b1) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    whole,
    pick: (things) => things[whole(0, things.length - 1)]!,
    oneIn: (times) => whole(1, times) === 1,
  };
}
