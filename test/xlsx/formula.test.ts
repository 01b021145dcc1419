import { fileFormula, filledFormula, shownFormula } from "../../src/xlsx/formula";

describe("a formula filled one row down and one column right", () => {
  test.each([
    ["A1+$A1+A$1+$A$1", "B2+$A2+B$1+$A$1"],
    ["SUM(A1:B2)", "SUM(B2:C3)"],
    ["SUM(A:A,$B:C,1:1,$2:3)", "SUM(B:B,$B:D,2:2,$2:4)"],
    ["LOG10(A1)+ATAN2(B1,C1)", "LOG10(B2)+ATAN2(C2,D2)"],
    ['"A1"&A1&"say ""B2"""', '"A1"&B2&"say ""B2"""'],
    ["'L''A1'!A1+Hoja1!A1+Q1_2021!B2", "'L''A1'!B2+Hoja1!B2+Q1_2021!C3"],
    ["[1]Hoja1!A1+Tabla1[[#This Row],[A1]]", "[1]Hoja1!B2+Tabla1[[#This Row],[A1]]"],
    ["A1B+AÑO1+X.1+1E5+ABCD1", "A1B+AÑO1+X.1+1E5+ABCD1"],
    ["XFD1+A1048576+SUM(XFD:XFD)", "#REF!+#REF!+SUM(#REF!)"],
    ["a1*aa10", "B2*AB11"],
  ])("%s becomes %s", (formula, filled) => {
    expect(filledFormula(formula, 1, 1)).toBe(filled);
  });

  test("and back up, as far as the sheet goes", () => {
    expect(filledFormula("B2+A1", -1, -1)).toBe("A1+#REF!");
  });
});

describe("young functions", () => {
  test.each([
    ['_xlfn.TEXTJOIN(",",TRUE,A1)', '=TEXTJOIN(",",TRUE,A1)'],
    ["_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))", "=SORT(UNIQUE(A1:A9))"],
    ["_xlfn.STDEV.S(A1:A9)", "=STDEV.S(A1:A9)"],
    ["_xlfn.LET(_xlpm.x,1,_xlpm.x)", "=_xlfn.LET(_xlpm.x,1,_xlpm.x)"],
    ['SUM(A1)&"_xlfn.IFS("', '=SUM(A1)&"_xlfn.IFS("'],
  ])("%s is shown as %s", (inFile, shown) => {
    expect(shownFormula(inFile)).toBe(shown);
    expect(fileFormula(shown)).toBe(inFile);
  });

  test("names that only end like one are left alone", () => {
    expect(fileFormula("=MI.FILTER(1)+my_SORT(2)+'DAYS('!A1")).toBe(
      "MI.FILTER(1)+my_SORT(2)+'DAYS('!A1"
    );
  });
});
