/** The day on which outcomes are read: 130 working days after the campaign, or the last day there is. */

/** Working days after the campaign's last day at which outcomes are read (model: half a year of use). */
const READ_OUT_DAYS = 130;

/** When the outcomes of a run are read. */
export interface ReadOut {
  readonly day: number;
  /** Days since the campaign's last day; negative while it is running. */
  readonly daysAfter: number;
  /** "130 days after the campaign", "40 days after the campaign", "campaign still running". */
  readonly label: string;
}

/**
 * The read-out of a scenario: day `campaign.last + 130` where the run lasts that long, else its last day.
 * @example horizonOf({ days: 40, campaign: { first: 1, last: 130 } }).label // "campaign still running"
 */
export function horizonOf(scenario: { readonly days: number; readonly campaign: { readonly last: number } }): ReadOut {
  const day = Math.min(scenario.days, scenario.campaign.last + READ_OUT_DAYS);
  const daysAfter = day - scenario.campaign.last;
  return { day, daysAfter, label: labelOf(daysAfter) };
}

function labelOf(daysAfter: number): string {
  if (daysAfter < 0) return "campaign still running";
  if (daysAfter === 0) return "on the last day of the campaign";
  return `${daysAfter} day${daysAfter === 1 ? "" : "s"} after the campaign`;
}
