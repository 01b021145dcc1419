import { a1 } from "../../sheet/cell";
import type { Finding } from "../../poa/rule";

/** By which a safe fix is left out: also where its finding comes again after another fix. */
export const keyOf = ({ rule, in: ref, at }: Finding): string => `${rule} ${ref.sheet}!${a1(at)}`;
