import { plantAll } from "./plantAll";
import { PLANTINGS_OF_FORM } from "./plantingsOfForm";

plantAll(PLANTINGS_OF_FORM);
