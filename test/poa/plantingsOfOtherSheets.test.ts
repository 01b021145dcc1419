import { plantAll } from "./plantAll";
import { PLANTINGS_OF_OTHER_SHEETS } from "./plantingsOfOtherSheets";

plantAll(PLANTINGS_OF_OTHER_SHEETS);
