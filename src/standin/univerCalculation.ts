import {
  FormulaDataModel,
  IFunctionService,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { FormulaCalculationSessionService } from "@univerjs/sheets-formula";
import { isError } from "../sheet/grid";
import type { UniverBench } from "./univerBench";
import { cellValue } from "./univerCell";

const LONGEST_WAIT = 10_000;

/** Knows whether formulas have something to reckon, and waits until they have done so. */
export class UniverCalculation {
  /** Whether something changed that formulas may depend on. */
  isDue = false;
  /** Whether sheets changed their names since formulas were waited for. */
  hasRenamed = false;

  constructor(private readonly bench: UniverBench) {}

  async settled(): Promise<void> {
    if (!this.isDue) return;
    this.isDue = false;
    if (!this.hasFormulas()) return;
    await this.done();
    if (!this.hasRenamed) return;
    this.hasRenamed = false;
    if (this.hasLostNames()) await this.calculateAll();
  }

  /** When nothing is being reckoned at this moment: a result that comes after its row has moved would be put where it was. */
  async idle(): Promise<void> {
    const { started, resultApplied, stopped, completed, resultEmitted } = this.session.state;
    const isOver = resultApplied && (stopped || completed || resultEmitted);
    if (started && !isOver) await this.done();
  }

  /** When names go from sheet to sheet and back while Univer reckons, it does not notice that they are back. */
  private async calculateAll(): Promise<void> {
    this.bench.injector.get(IFunctionService).deleteFormulaAstCacheKey("!");
    const everything = { commands: [], forceCalculation: true };
    const { id } = SetTriggerFormulaCalculationStartMutation;
    this.bench.command(id, everything, { onlyLocal: true });
    await this.done();
  }

  private done = (): Promise<unknown> => this.session.waitForLatestApplied(LONGEST_WAIT);

  private get session(): FormulaCalculationSessionService {
    return this.bench.injector.get(FormulaCalculationSessionService);
  }

  private hasFormulas(): boolean {
    const formulas =
      this.bench.injector.get(FormulaDataModel).getFormulaData()[this.bench.unitId] ?? {};
    return Object.values(formulas).some((rows) => Object.keys(rows ?? {}).length > 0);
  }

  /** Whether a formula that names a sheet could not be reckoned, anywhere in the book. */
  private hasLostNames(): boolean {
    return this.bench.workbook.getSheets().some((sheet) => {
      let isFound = false;
      sheet.getCellMatrix().forValue((_, __, cell) => {
        isFound ||= Boolean(cell?.f?.includes("!")) && isError(cellValue(cell));
      });
      return isFound;
    });
  }
}
