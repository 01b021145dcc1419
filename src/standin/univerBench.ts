import {
  FOCUSING_SHEET,
  ICommandService,
  IContextService,
  IUndoRedoService,
  IUniverInstanceService,
  LocalUndoRedoService,
  UniverInstanceType,
  type DependencyOverride,
  type IExecutionOptions,
  type Injector,
  type IMutationInfo,
  type IUndoRedoItem,
  type IWorkbookData,
  type Univer,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";

/** Univer's undo list, able to make one step of many; Univer's own way undoes the oldest of them first. */
class GroupingUndo extends LocalUndoRedoService {
  private group: IUndoRedoItem[] | null = null;

  override pushUndoRedo(item: IUndoRedoItem): void {
    if (this.group) this.group.push(item);
    else super.pushUndoRedo(item);
  }

  override clearUndoRedo(unitId: string): void {
    super.clearUndoRedo(unitId);
    if (this.group) this.group = [];
  }

  begin(): void {
    this.group = [];
  }

  end(): void {
    const group = this.group ?? [];
    this.group = null;
    const [first] = group;
    if (!first) return;
    super.pushUndoRedo({
      unitID: first.unitID,
      undoMutations: [...group].reverse().flatMap((item) => item.undoMutations),
      redoMutations: group.flatMap((item) => item.redoMutations),
    });
  }

  depth(unitId: string): number {
    return this._getUndoStack(unitId)?.length ?? 0;
  }
}

/** What every entry point has to hand to Univer besides its plugins. */
export const OVERRIDE: DependencyOverride = [[IUndoRedoService, { useClass: GroupingUndo }]];

/** The workbook that is open in one Univer, and the ways to change it. */
export class UniverBench {
  private unit = 0;
  private workbookNow: Workbook | null = null;
  readonly injector: Injector;
  readonly commands: ICommandService;

  constructor(
    private readonly univer: Univer,
    /** Whether there is a screen that shows the workbook. */
    readonly isSeen: boolean
  ) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
  }

  /** Opens another workbook instead of the one there is. */
  open(dataOf: (unitId: string) => IWorkbookData): void {
    const units = this.injector.get(IUniverInstanceService);
    if (this.workbookNow) units.disposeUnit(this.workbookNow.getUnitId());
    this.unit += 1;
    const data = dataOf(`book-${this.unit}`);
    this.workbookNow = this.univer.createUnit<IWorkbookData, Workbook>(
      UniverInstanceType.UNIVER_SHEET,
      data
    );
    units.focusUnit(data.id);
    this.injector.get(IContextService).setContextValue(FOCUSING_SHEET, true);
  }

  get workbook(): Workbook {
    if (!this.workbookNow) throw new Error("no workbook is open");
    return this.workbookNow;
  }

  get unitId(): string {
    return this.workbook.getUnitId();
  }

  sheet(id: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`no sheet has the id ${id}`);
    return sheet;
  }

  /** Where a mutation of that sheet happens, in Univer's words. */
  at(sheet: string): { unitId: string; subUnitId: string } {
    return { unitId: this.unitId, subUnitId: sheet };
  }

  /** A command of Univer's own, which looks after its undo itself. */
  command(id: string, params: object, options?: IExecutionOptions): void {
    if (this.commands.syncExecuteCommand(id, params, options) === false) {
      throw new Error(`Univer refused ${id}`);
    }
  }

  /** Mutations and what takes them back, as one step. */
  mutate(
    redoMutations: IMutationInfo[],
    undoMutations: IMutationInfo[],
    options?: IExecutionOptions
  ): void {
    for (const { id, params } of redoMutations) this.command(id, params, options);
    this.undoList.pushUndoRedo({ unitID: this.unitId, undoMutations, redoMutations });
  }

  get undoList(): GroupingUndo {
    const service = this.injector.get(IUndoRedoService);
    if (!(service instanceof GroupingUndo))
      throw new Error("Univer was opened without our undo list");
    return service;
  }

  dispose(): void {
    this.univer.dispose();
  }
}
