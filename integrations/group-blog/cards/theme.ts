/** The colours of cards, by the names of the site's tokens (`--gb-…`), as `#rrggbb`. */
export interface CardTheme {
  ink: string;
  quiet: string;
  paper: string;
  surface: string;
  line: string;
  accent: string;
  onAccent: string;
  /** Behind initials. */
  shades: readonly string[];
}
