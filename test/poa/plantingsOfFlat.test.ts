import { plantAll } from "./plantAll";
import { PLANTINGS_OF_OTHER_SHEETS } from "./plantingsOfFlat";

plantAll(PLANTINGS_OF_OTHER_SHEETS);
