import { onCodes, reviewEdits } from "./editLists";

reviewEdits(
  "numbering",
  "How codes follow what is inserted, removed and moved",
  onCodes("insert", "given", "remove", "move")
);
