import { expectReviewed, onCodes, onLayouts } from "./editLists";

expectReviewed("renumber", "Codes counted anew", [...onCodes("number"), ...onLayouts("number")]);
