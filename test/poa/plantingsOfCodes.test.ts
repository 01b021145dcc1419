import { plantAll } from "./plantAll";
import { PLANTINGS_OF_CODES } from "./plantingsOfCodes";

plantAll(PLANTINGS_OF_CODES);
