import type { CellStyle as FileStyle } from "hucre/xlsx";

type FileFont = NonNullable<FileStyle["font"]>;
export type FileColor = NonNullable<FileFont["color"]>;

/** The colours of a file without a theme: Office's own, in the order the library gives them. */
const OFFICE_THEME =
  "000000 FFFFFF 44546A E7E6E6 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

/** Cells count the theme's colours with light before dark. */
const THEME_ORDER = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11];

const BASIC = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF".split(" ");

/** The palette of old files, by number. */
const PALETTE = [
  ...BASIC,
  ...BASIC,
  ...(
    "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
    "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
    "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
  ).split(" "),
];

/** #RRGGBB of a colour of the file; undefined for what the program is left to choose, and for what is no colour. */
export function shownColor(
  color: FileColor | undefined,
  theme: readonly string[] = OFFICE_THEME
): string | undefined {
  const hex = color && baseOf(color, theme);
  if (hex === undefined || !/^[0-9a-f]{6}$/i.test(hex)) return undefined;
  return `#${(color?.tint ? tinted(hex, color.tint) : hex).toUpperCase()}`;
}

function baseOf(color: FileColor, theme: readonly string[]): string | undefined {
  if (color.rgb !== undefined) return color.rgb;
  if (color.theme !== undefined) return theme[THEME_ORDER[color.theme] ?? -1];
  return color.indexed === undefined ? undefined : PALETTE[color.indexed];
}

/** A colour as files write it. */
export const fileColor = (shown: string): FileColor => ({
  rgb: shown.replace(/^#/, "").toUpperCase(),
});

/** Lighter (0 to 1) or darker (-1 to 0) in the way Office does it: by the lightness, leaving hue and saturation alone. */
function tinted(hex: string, tint: number): string {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const lightness = (most + least) / 2;
  const moved = tint < 0 ? lightness * (1 + tint) : lightness + (1 - lightness) * tint;
  const saturation = most === least ? 0 : (most - least) / (1 - Math.abs(2 * lightness - 1));
  const chroma = (1 - Math.abs(2 * moved - 1)) * saturation;
  return [red, green, blue]
    .map((channel) => {
      // Where the channel stands between the least and the most says all there is to say of the hue.
      const share = most === least ? 0.5 : (channel - least) / (most - least);
      const value = Math.round(255 * (moved + chroma * (share - 0.5)));
      return Math.min(255, Math.max(0, value)).toString(16).padStart(2, "0");
    })
    .join("");
}
