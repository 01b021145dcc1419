import { excelClass, itemNotFound, read, textArgument, type Thing, type ExcelClass } from "./kind";
import type { Scope } from "./scope";

interface SettingSelf {
  readonly key: string;
}

const has = (scope: Scope, key: string): boolean => scope.book.settingKeys().includes(key);

/** Setting: one value the add-in keeps in the workbook. */
const settingClass: ExcelClass<SettingSelf> = excelClass("Setting", {
  identity: ({ key }) => ({ _Id: key }),
  ensure: ({ key }, scope) => {
    if (!has(scope, key)) throw itemNotFound();
  },
  scalars: {
    key: read(({ key }) => key),
    value: {
      get: ({ key }, scope) => scope.book.setting(key),
      set: ({ key }, value, scope) => scope.book.changeSetting(key, value),
    },
  },
  methods: { delete: ({ key }, _, scope) => scope.book.changeSetting(key, undefined) },
});

const find = (scope: Scope, key: unknown): Thing | null => {
  const name = textArgument(key);
  return has(scope, name) ? settingClass.of({ key: name }) : null;
};

/** SettingCollection. Keys are told apart by their case. */
export const settingsClass: ExcelClass<null> = excelClass("SettingCollection", {
  items: (_, scope) => scope.book.settingKeys().map((key) => settingClass.of({ key })),
  item: (_, key, scope) => {
    const found = find(scope, key);
    if (!found) throw itemNotFound();
    return found;
  },
  methods: {
    add: (_, [key, value], scope) => {
      const name = textArgument(key);
      scope.book.changeSetting(name, value ?? null);
      return settingClass.of({ key: name });
    },
    getCount: (_, __, scope) => scope.book.settingKeys().length,
    getItemOrNullObject: (_, [key], scope) => find(scope, key),
  },
});
