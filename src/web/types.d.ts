/** A day, YYYY-MM-DD. */
export type Day = string;

/** The choices of one extraction. */
export interface Options {
  /** The day the article was written; it wins over a dateline in the text. */
  date?: Day | null;
  /** The day to fall back on; the host's own without it. */
  today?: Day | null;
  /** Unit of every offset; "utf16" counts as JavaScript strings do. */
  offsets?: "utf16" | "char" | "byte" | null;
  /** What a reader has put right: the JSON of a list of `Correction`. */
  corrections?: string | null;
}

/** One thing put right; places are in the report's unit. */
export type Correction =
  | { do: "merge"; at: Span; into: Span }
  | { do: "split"; at: Span }
  | { do: "kind"; at: Span; kind: EntityKind }
  | { do: "drop"; what: "entity" | "figure" | "date" | "claim"; at: Span };

/** A half-open range of the text, in the report's unit. */
export interface Span {
  start: number;
  end: number;
}

export type EntityKind = "person" | "organization" | "place" | "group" | "event" | "other";

export interface Dateline {
  date: Day;
  place: string | null;
  origin: "given" | "text" | "default";
  /** Where the date stands; absent unless `origin` is "text". */
  start?: number;
  end?: number;
}

export interface Mention extends Span {
  label: EntityKind;
}

export interface Entity {
  id: string;
  kind: EntityKind;
  name: string;
  aliases: string[];
  roles: string[];
  mentions: Mention[];
}

export interface Figure extends Span {
  id: string;
  number: Span;
  kind: "count" | "percent" | "money" | "measure" | "duration" | "ratio" | "ordinal";
  value: number | null;
  low: number | null;
  high: number | null;
  modifier: "exactly" | "about" | "more_than" | "less_than" | "at_least" | "at_most";
  trend: "up" | "down" | null;
  unit: string | null;
  counted: Span | null;
  /** Of a count: whose the counted things are, or what a bare number measures. */
  concept: string | null;
  event: string | null;
  rule: string;
  claim: string | null;
}

export interface DateExpression extends Span {
  id: string;
  kind: "date" | "time" | "duration" | "set";
  /** TIMEX3 value: "2024-04-19", "2024-W16", "P3D", "PAST_REF" … */
  value: string;
  from: Day | null;
  to: Day | null;
  implied: ("year" | "month" | "day" | "hour")[];
  alternatives: string[];
  rule: string;
  claim: string | null;
}

export interface Claim {
  id: string;
  kind: "direct" | "mixed" | "indirect";
  source: Span[];
  entity: string | null;
  cue: Span[];
  cue_class: "say" | "think" | "show";
  polarity: "asserts" | "denies" | "orders" | "asks" | "promises";
  content: Span[];
  within: string | null;
  figures: string[];
  dates: string[];
  entities: string[];
  rule: string;
  /** 0 to 1. */
  confidence: number;
}

/** What one article becomes. */
export interface Report {
  version: "1.2";
  offsets: "utf16" | "char" | "byte";
  dateline: Dateline | null;
  entities: Entity[];
  figures: Figure[];
  dates: DateExpression[];
  claims: Claim[];
  /** Lines of the page around the article; nothing is found in them. */
  furniture: Span[];
  /** What a reader has put right; absent where nothing. */
  corrections?: Correction[];
  stats: { words: number; sentences: number; milliseconds: number };
}

/** A report and its marks in a form that is cheap to send between worker and page. */
export interface Packed {
  /** The report. */
  json: string;
  /** What to highlight: for `render` and `Rendering`. */
  marks: Uint32Array;
  /** Numbers of the figures that nobody vouches for: 3 for `f3`. */
  unsourced: Uint32Array;
}
