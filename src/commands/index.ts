import { excelHost } from "../excel/host";
import { ribbonCommands } from "./ribbon";

void Office.onReady(({ host }) => {
  if (host !== Office.HostType.Excel) return;
  const commands = ribbonCommands(excelHost(), () => Office.addin.showAsTaskpane());
  for (const [name, command] of Object.entries(commands)) Office.actions.associate(name, command);
});
