import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import type { Trial } from "../../src/analysis/trial.ts";
import { adoptionRibbons, cost, emotionalClimate, outcomeTable, pairedDifference } from "../../src/charts/index.ts";
import { InputError } from "../../src/core/errors.ts";
import { fixture } from "./fixture.ts";
import { wellFormed } from "./well-formed.ts";

const base = fixture();
const charts: Readonly<Record<string, (trial: Trial, options?: object) => string>> = {
  adoptionRibbons: (trial, options) => adoptionRibbons(trial, options),
  pairedDifference: (trial, options) => pairedDifference(trial, trial.designs[0]!, trial.designs.at(-1)!, options),
  emotionalClimate: (trial, options) => emotionalClimate(trial, options),
  cost: (trial, options) => cost(trial, options),
};
const trials: Readonly<Record<string, Trial>> = {
  "many runs": base,
  "one run": fixture({ replications: 1 }),
  "two runs": fixture({ replications: 2 }),
  "all values equal": fixture({ flat: true, replications: 12 }),
  "one design and nothing": fixture({ designs: ["nothing", "fluid"], replications: 12 }),
  "five designs": fixture({ designs: ["nothing", "cascade", "fluid", "late-fluid", "tire-and-hub"], replications: 12 }),
  "a campaign still running": fixture({ days: 12, every: 1, replications: 3 }),
  "a name with markup in it": fixture({ designs: ["nothing", `<script>alert("x")</script>&amp;'`], replications: 3 }),
};

/** Places of the words of a chart, to whole pixels. */
function places(svg: string): string[] {
  const { document } = parseHTML(`<!doctype html><body>${svg}</body>`);
  return [...document.querySelectorAll("text")].map((node) => {
    const [x, y] = ["x", "y"].map((name) => node.getAttribute(name) ?? "");
    const moved = node.getAttribute("transform") ?? "";
    const whole = (words: string): string =>
      words.replace(/-?\d+(\.\d+)?/g, (number) => String(Math.round(Number(number))));
    return `${node.textContent} @ ${moved === "" ? whole(`${x},${y}`) : whole(moved.replace("translate", ""))}`;
  });
}

describe("charts", () => {
  for (const [name, chart] of Object.entries(charts)) {
    for (const [what, trial] of Object.entries(trials))
      for (const width of [340, 960])
        test(`${name} of ${what} at ${width} pixels is well-formed, finite and inside its frame`, () => {
          const svg = chart(trial, { width });
          expect(wellFormed(svg)).toBe("");
          expect(svg).not.toMatch(/NaN|undefined|Infinity|<script/);
          expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /);
          expect(svg).toMatch(/ role="img" aria-labelledby="(\S+)-title \1-desc"/);
          expect(svg).toMatch(/<title id="\S+">[^<]{20,}<\/title><desc id="\S+">[^<]{40,}<\/desc>/);
          const [, , , height] = /viewBox="(\S+) (\S+) (\S+) (\S+)"/.exec(svg)!.slice(1).map(Number);
          for (const [, x, y] of svg.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"/g)) {
            expect(Number(x)).toBeGreaterThanOrEqual(0);
            expect(Number(x)).toBeLessThanOrEqual(width);
            expect(Number(y)).toBeGreaterThanOrEqual(0);
            expect(Number(y)).toBeLessThanOrEqual(height!);
          }
        });

    test(`${name} is the same to the byte when drawn again, and from a trial made again`, () => {
      expect(chart(base)).toBe(chart(base));
      expect(chart(fixture({ replications: 3 }))).toBe(chart(fixture({ replications: 3 })));
    });

    test(`${name} stands where it stood`, () => {
      expect(places(chart(base, { width: 960 }))).toMatchSnapshot("960");
      expect(places(chart(base, { width: 340 }))).toMatchSnapshot("340");
    });

    test(`${name} has plain colours in a fixed theme and variables in the others`, () => {
      expect(chart(base, { theme: "light" })).not.toContain("var(");
      expect(chart(base, { theme: "dark" })).not.toContain("var(");
      expect(chart(base, { theme: "dark" })).not.toBe(chart(base, { theme: "light" }));
      expect(chart(base)).toContain("prefers-color-scheme:dark");
      expect(chart(base, { theme: "inherit" })).not.toContain("<style");
    });

    test(`${name} draws in a document that is handed in`, () => {
      let made = 0;
      const { document } = parseHTML("<!doctype html><body></body>");
      const make = document.createElementNS.bind(document);
      document.createElementNS = ((namespace: string, tag: string) => {
        made++;
        return make(namespace, tag);
      }) as typeof document.createElementNS;
      const svg = chart(base, { document });
      expect(svg).toBe(chart(base));
      if (name !== "cost") expect(made).toBeGreaterThan(10);
    });

    test(`${name} refuses a size or a theme that it cannot draw`, () => {
      for (const options of [{ width: 100 }, { width: Number.NaN }, { height: 10 }, { theme: "blue" }])
        expect(() => chart(base, options)).toThrow(InputError);
    });
  }

  test("bands are drawn for many runs, one band for few, none for one run", () => {
    const areas = (trial: Trial): number => adoptionRibbons(trial).match(/fill-opacity="0.(18|3)"/g)?.length ?? 0;
    expect(areas(fixture({ replications: 1 }))).toBe(0);
    expect(areas(fixture({ replications: 2 }))).toBe(3);
    expect(areas(base)).toBe(6);
  });

  test("the band is where the quantiles are", () => {
    const svg = adoptionRibbons(base, { width: 960, heading: false, height: 500 });
    const values = base.runs
      .objects()
      .filter((row) => (row as { design: string }).design === "fluid")
      .map((row) => (row as { practising: number }).practising)
      .sort((x, y) => x - y);
    const at = (p: number): number => {
      const place = p * (values.length - 1);
      const k = Math.floor(place);
      return values[k]! + (place - k) * ((values[k + 1] ?? values[k]!) - values[k]!);
    };
    const paths = [
      ...svg.matchAll(/<g fill="var\(--gs-vermillion-area\)" fill-opacity="([\d.]+)"[^>]*><path d="([^"]+)"/g),
    ];
    expect(paths.map((path) => path[1])).toEqual(["0.18", "0.3"]);
    const ticks = [...svg.matchAll(/<text transform="translate\([\d.]+,([\d.]+)\)"[^>]*>(\d+)\s%<\/text>/g)].map(
      ([, y, value]) => [Number(value), Number(y)] as const,
    );
    const zero = ticks.find(([value]) => value === 0)![1];
    const ten = ticks.find(([value]) => value === 10)![1];
    const up = (value: number): number => zero + ((ten - zero) / 10) * 100 * value;
    const edge = (d: string): [number, number] => {
      const numbers = d.match(/[\d.]+,[\d.]+/g)!.map((pair) => pair.split(",").map(Number) as [number, number]);
      const right = Math.max(...numbers.map(([x]) => x));
      const ys = numbers.filter(([x]) => x === right).map(([, y]) => y);
      return [Math.max(...ys), Math.min(...ys)];
    };
    const [wide, narrow] = paths.map((path) => edge(path[2]!));
    expect(wide![0]).toBeCloseTo(up(at(0.05)), 0);
    expect(wide![1]).toBeCloseTo(up(at(0.95)), 0);
    expect(narrow![0]).toBeCloseTo(up(at(0.25)), 0);
    expect(narrow![1]).toBeCloseTo(up(at(0.75)), 0);
  });

  test("labels at the ends of lines do not cover one another", () => {
    for (const trial of Object.values(trials))
      for (const width of [340, 960]) {
        const { document } = parseHTML(
          `<!doctype html><body>${adoptionRibbons(trial, { width, heading: false })}</body>`,
        );
        const labels = [...document.querySelectorAll("text[font-weight='600']")]
          .map((node) => Number(node.getAttribute("y")))
          .sort((x, y) => x - y);
        expect(labels.length).toBeGreaterThanOrEqual(trial.designs.length);
        for (let k = 1; k < labels.length; k++) expect(labels[k]! - labels[k - 1]!).toBeGreaterThan(13);
      }
  });

  test("one dot a pair stands in the strip, and the zone of no practical difference is as high as it says", () => {
    const svg = pairedDifference(base, "cascade", "fluid");
    expect(svg.match(/<circle /g)).toHaveLength(40);
    const zone = /<g fill="var\(--gs-zone\)"[^>]*><rect [^>]*height="([\d.]+)"/.exec(svg)!;
    const ys = [...svg.matchAll(/<text transform="translate\([\d.]+,([\d.]+)\)"[^>]*>([+−]?\d+)<\/text>/g)].map(
      ([, y, value]) => [value, Number(y)] as const,
    );
    const of = (value: string): number => ys.find(([words]) => words === value)![1];
    expect(Number(zone[1])).toBeCloseTo(of("−2") - of("+2"), 1);
  });

  test("turned round, the paired difference turns its numbers round", () => {
    expect(pairedDifference(base, "fluid", "cascade")).toContain(
      "cascade is 2.3\u00a0points below fluid, higher in 1 of 40 pairs",
    );
    expect(pairedDifference(base, "cascade", "fluid")).toContain(
      "fluid is 2.3\u00a0points above cascade, higher in 39 of 40 pairs",
    );
  });

  test("an unknown design or measure is refused with the nearest right word", () => {
    expect(() => pairedDifference(base, "cascad", "fluid")).toThrow(/did you mean cascade/);
    expect(() => adoptionRibbons(base, { measure: "practicing" })).toThrow(/did you mean practising/);
    expect(() => adoptionRibbons(base, { measure: "cost" })).toThrow(/has no course over time/);
    expect(() => pairedDifference(base, "cascade", "fluid", { measure: "cost" })).toThrow(/has no course over time/);
  });

  test("bars of the cost are as long as what was spent", () => {
    const svg = cost(base, { width: 960 });
    const bars = [...svg.matchAll(/<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)"/g)].map(([, width]) => Number(width));
    expect(bars).toHaveLength(18);
    const share = (k: number): number => bars[2 * k + 1]! / bars[2 * k]!;
    const mean = (design: string): number => {
      const runs = base.results.filter(({ spec }) => spec.design === design);
      return runs.reduce((sum, { spent }) => sum + spent.attentionMinutes, 0) / runs.length / 120_000;
    };
    expect(share(0)).toBe(0);
    expect(share(1)).toBeCloseTo(mean("cascade"), 3);
    expect(share(2)).toBeCloseTo(mean("fluid"), 3);
  });

  test("the outcome table has every design, intervals, and reach and cost last and quiet", () => {
    const { document } = parseHTML(`<!doctype html><body>${outcomeTable(base)}</body>`);
    const rows = [...document.querySelectorAll("tbody tr")];
    expect([...document.querySelectorAll("thead th")].map((cell) => cell.textContent)).toEqual([
      "measure",
      "nothing",
      "cascade",
      "fluid",
    ]);
    expect(rows[0]!.textContent).toContain("Share practising (higher is better)");
    expect(rows[0]!.querySelectorAll("td")[1]!.textContent).toMatch(/^\d\d\.\d\u00a0% \(\d\d\.\d to \d\d\.\d\)$/);
    expect(rows.slice(-2).map((row) => [row.className, row.querySelector("th")!.textContent])).toEqual([
      ["quiet", "Share reached (higher is better)"],
      ["quiet", "Cost, all in, thousand euros (lower is better)"],
    ]);
    expect(rows.filter((row) => row.className === "quiet")).toHaveLength(5);
  });
});
