import { plantAll } from "./plantAll";
import { PLANTINGS_OF_WEIGHTS } from "./plantingsOfWeights";

plantAll(PLANTINGS_OF_WEIGHTS);
