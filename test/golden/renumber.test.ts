import { onCodes, onLayouts, reviewEdits } from "./editLists";

reviewEdits("renumber", "Codes counted anew", [...onCodes("number"), ...onLayouts("number")]);
