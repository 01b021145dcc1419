import { reviewEdits, onCodes, onLayouts } from "./editLists";

reviewEdits("renumber", "Codes counted anew", [...onCodes("number"), ...onLayouts("number")]);
