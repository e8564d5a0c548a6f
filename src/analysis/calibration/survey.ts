import type { MeasuredColumns } from "../../experiment/measure.ts";
import type { SurveyColumns } from "../correlation-block.ts";

/** A survey of the people at work, and who they are. */
export interface Survey extends SurveyColumns {
  /** Row of each person who was asked, ascending. */
  readonly rows: readonly number[];
}

/** The answers of everybody at work, copied from the mind's columns; those who have left are not asked. */
export function surveyOf(columns: MeasuredColumns): Survey {
  const away = columns.away!;
  const rows = Array.from({ length: away.length }, (_, i) => i).filter((i) => away[i] === 0);
  const of = (name: string): Float64Array => Float64Array.from(rows, (i) => columns[name]![i]!);
  return {
    rows,
    breach: of("breach"),
    trustInTop: of("trustInTop"),
    trustInManager: of("trustInManager"),
    violation: of("violation"),
    workSatisfaction: of("workSatisfaction"),
    commitment: of("commitment"),
    alternatives: of("alternatives"),
  };
}
