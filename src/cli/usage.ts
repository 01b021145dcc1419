import type { Words } from "../poa/rule";

/** What the command line can be asked to do. */
export const COMMANDS = ["check", "repair", "consolidate", "export"] as const;

export type Command = (typeof COMMANDS)[number];

export const isCommand = (word: string | undefined): word is Command =>
  (COMMANDS as readonly (string | undefined)[]).includes(word);

/** How each command is called, and `poa` alone. */
export const USAGE: Readonly<Record<Command | "poa", Words>> = {
  poa: {
    es: `Uso: poa <orden> <archivos o carpetas> [opciones]

  check        Lee las hojas de POA de los libros .xlsx y dice qué está mal en cada celda.
  repair       Muestra qué se puede corregir en un libro y escribe una copia corregida.
  consolidate  Reúne los planes de los libros .xlsx en un libro nacional.
  export       Escribe la tabla nacional para consultarla con otros programas.

  --json       Escribe un objeto JSON en lugar de la tabla.
  --lang       Idioma de los mensajes: es (por defecto) o en.

«poa <orden> --help» dice las opciones de cada una y con qué código termina.`,
    en: `Usage: poa <command> <files or folders> [options]

  check        Reads the POA sheets of .xlsx books and says what is wrong in which cell.
  repair       Shows what can be mended in a book, and writes a mended copy.
  consolidate  Brings the plans of the .xlsx books together in one national book.
  export       Writes the national table, to be queried with other programs.

  --json       Prints one JSON object instead of the table.
  --lang       Language of the messages: es (default) or en.

“poa <command> --help” tells the options of each and its exit codes.`,
  },
  check: {
    es: `Uso: poa check <archivos o carpetas> [--json] [--lang es|en]

Lee las hojas de POA de los libros .xlsx y dice qué está mal, en qué celda y por qué. No
escribe nada.

Termina con 0 si no hay errores, 1 si hay observaciones de gravedad «error», y 2 si algún
archivo no se pudo leer o la orden está mal escrita.`,
    en: `Usage: poa check <files or folders> [--json] [--lang es|en]

Reads the POA sheets of .xlsx books and says what is wrong, in which cell, and why. Writes
nothing.

Exits with 0 when there is no error, 1 with findings of severity error, and 2 when a file
could not be read or the call is wrong.`,
  },
  repair: {
    es: `Uso: poa repair <archivo> [--safe --output corregido.xlsx] [--json] [--lang es|en]

Muestra qué se puede corregir en un libro, celda por celda. Con --safe escribe una copia
corregida: solo cambian esas celdas, y el original nunca se toca.

  --safe    Aplica las correcciones seguras, las que no cambian lo que el plan dice. Las demás
            se muestran para decidirlas en Excel. Sin --safe no se escribe nada.
  --output  La copia que se escribirá.

Termina con 0 si no quedan errores, 1 si quedan errores o si se pidió --output sin --safe, y 2
si el archivo no se pudo leer o la orden está mal escrita; con 2 no escribe nada.`,
    en: `Usage: poa repair <file> [--safe --output fixed.xlsx] [--json] [--lang es|en]

Shows what can be mended in a book, cell by cell. With --safe it writes a mended copy: only
those cells change, and the original is never touched.

  --safe    Applies the safe fixes, those that do not change what the plan says. The others are
            shown, to be decided in Excel. Without --safe nothing is written.
  --output  The copy to write.

Exits with 0 when no error is left, 1 when errors are left or --output came without --safe, and
2 when the file could not be read or the call is wrong; with 2 it writes nothing.`,
  },
  consolidate: {
    es: `Uso: poa consolidate <archivos o carpetas> --output nacional.xlsx [--with-observations]
         [--without-area-sheets] [--return-notes CARPETA] [--previous nacional-ayer.xlsx]
         [--json] [--lang es|en]

Reúne los planes de los libros .xlsx en un libro nacional. Si hay errores no lo escribe, y dice
qué áreas lo detienen.

  --output             El libro nacional que se escribirá (.xlsx).
  --with-observations  Consolida aunque queden errores, y lo dice en la primera hoja.
                       Dos versiones de una misma área nunca se consolidan: hay que elegir una.
  --without-area-sheets
                       No dibuja la hoja de cada área. De un libro así, --previous no puede
                       tomar después ningún plan.
  --return-notes       Escribe en la carpeta un libro «Observaciones <área>.xlsx» por cada área
                       observada, también cuando los errores detienen el consolidado.
  --previous           Un libro nacional anterior: lo que no cambió se toma de él, y la hoja
                       «Cambios» dice qué es nuevo.

Termina con 0 si escribió el libro nacional, 1 si los errores lo detuvieron, y 2 si algún
archivo no se pudo leer o la orden está mal escrita; con 1 y 2 no lo escribe.`,
    en: `Usage: poa consolidate <files or folders> --output national.xlsx [--with-observations]
           [--without-area-sheets] [--return-notes FOLDER] [--previous national-yesterday.xlsx]
           [--json] [--lang es|en]

Brings the plans of the .xlsx books together in one national book. With errors it does not
write it, and says which areas hold it up.

  --output             The national book to write (.xlsx).
  --with-observations  Consolidates although errors are left, and says so on the first sheet.
                       Two versions of one area are never consolidated: one has to be chosen.
  --without-area-sheets
                       Does not draw the sheet of each area. From such a book, --previous can
                       take no plan later.
  --return-notes       Writes into the folder a book “Observaciones <area>.xlsx” for each area
                       with findings, also when errors hold up the consolidation.
  --previous           An earlier national book: what has not changed is taken from it, and the
                       sheet “Cambios” tells what is new.

Exits with 0 when it has written the national book, 1 when errors held it up, and 2 when a file
could not be read or the call is wrong; with 1 and 2 it does not write it.`,
  },
  export: {
    es: `Uso: poa export <archivos o carpetas> --output nacional.parquet [--format parquet|csv|json]
         [--institution NOMBRE] [--with-observations] [--json] [--lang es|en]

Escribe la tabla nacional, una fila por tarea, para consultarla con DuckDB, Spark, R o una hoja
de cálculo. Las ponderaciones van en puntos de 100 y los códigos como texto.

  --output             El archivo que se escribirá.
  --format             parquet, csv o json; si no se dice, lo que indica el nombre del archivo.
  --institution        El nombre de la institución, que va en cada fila: sirve para consultar
                       las tablas de varias a la vez.
  --with-observations  Escribe la tabla aunque queden errores.

Termina con 0 si escribió la tabla, 1 si los errores la detuvieron, y 2 si algún archivo no se
pudo leer o la orden está mal escrita; con 1 y 2 no la escribe.`,
    en: `Usage: poa export <files or folders> --output national.parquet [--format parquet|csv|json]
           [--institution NAME] [--with-observations] [--json] [--lang es|en]

Writes the national table, one row per task, to be queried with DuckDB, Spark, R or a
spreadsheet. Weights are in points of 100, codes are text.

  --output             The file to write.
  --format             parquet, csv or json; when left out, what the file's name says.
  --institution        The institution's name, which goes into each row: for those who query the
                       tables of several at once.
  --with-observations  Writes the table although errors are left.

Exits with 0 when it has written the table, 1 when errors held it up, and 2 when a file could
not be read or the call is wrong; with 1 and 2 it does not write it.`,
  },
};
