/** The first mind, of version 0.1.0, bundled as it was: what the complete mind is timed against. Generated once; not to be changed. */
// node_modules/fastest-levenshtein/esm/mod.js
var peq = new Uint32Array(65536);
var myers_32 = (a, b) => {
  const n = a.length;
  const m = b.length;
  const lst = 1 << n - 1;
  let pv = -1;
  let mv = 0;
  let sc = n;
  let i = n;
  while (i--) {
    peq[a.charCodeAt(i)] |= 1 << i;
  }
  for (i = 0; i < m; i++) {
    let eq = peq[b.charCodeAt(i)];
    const xv = eq | mv;
    eq |= (eq & pv) + pv ^ pv;
    mv |= ~(eq | pv);
    pv &= eq;
    if (mv & lst) {
      sc++;
    }
    if (pv & lst) {
      sc--;
    }
    mv = mv << 1 | 1;
    pv = pv << 1 | ~(xv | mv);
    mv &= xv;
  }
  i = n;
  while (i--) {
    peq[a.charCodeAt(i)] = 0;
  }
  return sc;
};
var myers_x = (b, a) => {
  const n = a.length;
  const m = b.length;
  const mhc = [];
  const phc = [];
  const hsize = Math.ceil(n / 32);
  const vsize = Math.ceil(m / 32);
  for (let i = 0; i < hsize; i++) {
    phc[i] = -1;
    mhc[i] = 0;
  }
  let j = 0;
  for (; j < vsize - 1; j++) {
    let mv2 = 0;
    let pv2 = -1;
    const start2 = j * 32;
    const vlen2 = Math.min(32, m) + start2;
    for (let k = start2; k < vlen2; k++) {
      peq[b.charCodeAt(k)] |= 1 << k;
    }
    for (let i = 0; i < n; i++) {
      const eq = peq[a.charCodeAt(i)];
      const pb = phc[i / 32 | 0] >>> i & 1;
      const mb = mhc[i / 32 | 0] >>> i & 1;
      const xv = eq | mv2;
      const xh = ((eq | mb) & pv2) + pv2 ^ pv2 | eq | mb;
      let ph = mv2 | ~(xh | pv2);
      let mh = pv2 & xh;
      if (ph >>> 31 ^ pb) {
        phc[i / 32 | 0] ^= 1 << i;
      }
      if (mh >>> 31 ^ mb) {
        mhc[i / 32 | 0] ^= 1 << i;
      }
      ph = ph << 1 | pb;
      mh = mh << 1 | mb;
      pv2 = mh | ~(xv | ph);
      mv2 = ph & xv;
    }
    for (let k = start2; k < vlen2; k++) {
      peq[b.charCodeAt(k)] = 0;
    }
  }
  let mv = 0;
  let pv = -1;
  const start = j * 32;
  const vlen = Math.min(32, m - start) + start;
  for (let k = start; k < vlen; k++) {
    peq[b.charCodeAt(k)] |= 1 << k;
  }
  let score = m;
  for (let i = 0; i < n; i++) {
    const eq = peq[a.charCodeAt(i)];
    const pb = phc[i / 32 | 0] >>> i & 1;
    const mb = mhc[i / 32 | 0] >>> i & 1;
    const xv = eq | mv;
    const xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
    let ph = mv | ~(xh | pv);
    let mh = pv & xh;
    score += ph >>> m - 1 & 1;
    score -= mh >>> m - 1 & 1;
    if (ph >>> 31 ^ pb) {
      phc[i / 32 | 0] ^= 1 << i;
    }
    if (mh >>> 31 ^ mb) {
      mhc[i / 32 | 0] ^= 1 << i;
    }
    ph = ph << 1 | pb;
    mh = mh << 1 | mb;
    pv = mh | ~(xv | ph);
    mv = ph & xv;
  }
  for (let k = start; k < vlen; k++) {
    peq[b.charCodeAt(k)] = 0;
  }
  return score;
};
var distance = (a, b) => {
  if (a.length < b.length) {
    const tmp = b;
    b = a;
    a = tmp;
  }
  if (b.length === 0) {
    return a.length;
  }
  if (a.length <= 32) {
    return myers_32(a, b);
  }
  return myers_x(a, b);
};

// src/core/errors.ts
var GroundswellError = class extends Error {
  /** Name of the class. */
  name = "GroundswellError";
};
var InputError = class extends GroundswellError {
  /** Name of the class. */
  name = "InputError";
  /** Everything that is wrong, at least one, in order of place. */
  problems;
  constructor(problems, heading) {
    super([...heading ? [heading] : [], ...problems.map(formatProblem)].join("\n"));
    this.problems = Object.freeze([...problems]);
  }
};
function formatProblem(problem) {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== void 0).join(":");
  return [place, problem.path, problem.message].filter((part) => part !== void 0 && part !== "").join(": ");
}
function nearest(word, candidates) {
  let best;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const d = distance(word.toLowerCase(), candidate.toLowerCase());
    if (d < least) {
      least = d;
      best = candidate;
    }
  }
  return best;
}
function list(words, last = "or") {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${last} ${words[words.length - 1]}`;
}
function unknownWord(word, candidates) {
  const near = nearest(word, candidates);
  return `unknown ${JSON.stringify(word)}; expected ${list(candidates)}${near ? `; did you mean ${near}?` : ""}`;
}

// src/core/options.ts
function resolveOptions(table, given = {}, path = "options", problems = []) {
  const values = {};
  for (const [name, option] of Object.entries(table)) values[name] = option.default;
  for (const [name, value] of Object.entries(given)) {
    const option = Object.hasOwn(table, name) ? table[name] : void 0;
    if (value === void 0) continue;
    if (!option) problems.push({ path: `${path}.${name}`, message: unknownWord(name, Object.keys(table)) });
    else if (!(typeof value === "number" && value >= option.range[0] && value <= option.range[1]) || option.whole && !Number.isInteger(value))
      problems.push({
        path: `${path}.${name}`,
        message: `invalid ${typeof value === "number" ? value : JSON.stringify(value)}; expected a ${option.whole ? "whole " : ""}number from ${option.range[0]} to ${option.range[1]} (${option.unit})`
      });
    else values[name] = value;
  }
  return Object.freeze(values);
}

// src/core/numbers.ts
var WORDS = new Int32Array(2);
var DOUBLE = new Float64Array(WORDS.buffer);
var LN2_HIGH = 0.6931471803691238;
var LN2_LOW = 19082149292705877e-26;
var TWO54 = 18014398509481984;
var POWER = (() => {
  const powers = new Float64Array(2046);
  powers[1022] = 1;
  for (let k = 1; k <= 1023; k++) powers[1022 + k] = powers[1021 + k] * 2;
  for (let k = 1; k <= 1022; k++) powers[1022 - k] = powers[1023 - k] / 2;
  return powers;
})();
function exp(x) {
  if (Number.isNaN(x)) return x;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019411) return 0;
  const k = Math.floor(x * 1.4426950408889634 + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c = r - t * (0.16666666666666602 + t * (-0.0027777777777015593 + t * (6613756321437934e-20 + t * (-16533902205465252e-22 + t * 41381367970572385e-24))));
  const y = 1 - (low - r * c / (2 - c) - high);
  if (k > 1023) return y * POWER[2045] * 2;
  if (k >= -1021) return y * POWER[k + 1022];
  return y * POWER[k + 1022 + 54] * (1 / TWO54);
}
function logistic(x) {
  if (x >= 0) return 1 / (1 + exp(-x));
  const e = exp(x);
  return e / (1 + e);
}
function retention(halfLife) {
  if (!(halfLife > 0)) return 0;
  return exp(-0.6931471805599453 / halfLife);
}

// src/mind/bind.ts
var f64 = (world, name) => world.columns[name];
var f32 = (world, name) => world.columns[name];
var i32 = (world, name) => world.columns[name];
var u8 = (world, name) => world.columns[name];
var shared = new Float64Array(0);
function scratch(world) {
  if (shared.length < world.block) shared = new Float64Array(world.block);
  return shared;
}

// src/mind/draws.ts
var ROWS = 256;
var uniforms = new Float64Array(ROWS * 16);
function drawNormal(luck, index, column, mean, spread) {
  for (let lo = 0; lo < column.length; lo += ROWS) {
    const hi = Math.min(column.length, lo + ROWS);
    luck.fillNormal(uniforms, lo, hi, 0, index);
    for (let i = lo; i < hi; i++) column[i] = mean + spread * uniforms[i - lo];
  }
}
function drawFlags(luck, index, column, probability) {
  for (let lo = 0; lo < column.length; lo += ROWS) {
    const hi = Math.min(column.length, lo + ROWS);
    luck.fill(uniforms, lo, hi, 0, index * 16);
    for (let i = lo; i < hi; i++) column[i] = uniforms[i - lo] < probability ? 1 : 0;
  }
}
function drawBeta(luck, index, column, p, q, low = 0, high = 1) {
  const count = p + q - 1;
  const sorted = new Float64Array(count);
  for (let lo = 0; lo < column.length; lo += ROWS) {
    const hi = Math.min(column.length, lo + ROWS);
    for (let k = 0; k < count; k++) luck.fill(uniforms.subarray(k * ROWS), lo, hi, 0, index * 16 + k);
    for (let i = lo; i < hi; i++) {
      for (let k = 0; k < count; k++) {
        const u = uniforms[k * ROWS + i - lo];
        let at = k;
        for (; at > 0 && sorted[at - 1] > u; at--) sorted[at] = sorted[at - 1];
        sorted[at] = u;
      }
      column[i] = low + (high - low) * sorted[p - 1];
    }
  }
}

// src/mind/behaviour.ts
var behaviourOptions = {
  barrier: {
    meaning: "what has to be overcome to practise on a day",
    unit: "intention",
    default: 0.38,
    range: [0.3, 0.46],
    source: "calibrated: without a campaign .05 to .20 practise on day 130",
    evidence: "assumed"
  },
  steepness: {
    meaning: "how sharply practice follows intention",
    unit: "per unit of intention",
    default: 4,
    range: [3, 6],
    source: "calibrated with the barrier: at 6 nearly all or nearly none practise after a year",
    evidence: "assumed"
  },
  attitude: {
    meaning: "weight of attitude in intention",
    unit: "weight",
    default: 0.35,
    range: [0.2, 0.5],
    source: "theory of planned behaviour, Armitage & Conner 2001, for the parts; weights are ours",
    evidence: "assumed"
  },
  peers: {
    meaning: "weight of the share of neighbours who practise",
    unit: "weight",
    default: 0.25,
    range: [0.1, 0.4],
    source: "theory of planned behaviour, Armitage & Conner 2001, for the parts; weights are ours",
    evidence: "assumed"
  },
  readiness: {
    meaning: "weight of readiness",
    unit: "weight",
    default: 0.25,
    range: [0.1, 0.4],
    source: "theory of planned behaviour, Armitage & Conner 2001, for the parts; weights are ours",
    evidence: "assumed"
  },
  valence: {
    meaning: "weight of how one feels",
    unit: "weight",
    default: 0.15,
    range: [0, 0.3],
    source: "our choice",
    evidence: "assumed"
  },
  habit: {
    meaning: "weight of habit",
    unit: "weight",
    default: 0.5,
    range: [0.2, 0.8],
    source: "our choice",
    evidence: "assumed"
  },
  threshold: {
    meaning: "weight of the personal adoption threshold above its mean, .25",
    unit: "weight",
    default: 0.6,
    range: [0, 1],
    source: "our choice",
    evidence: "assumed"
  },
  habitGain: {
    meaning: "share of the way to full habit gone by one performance",
    unit: "share",
    default: 0.04438,
    range: [0.0117, 0.153],
    source: "Lally et al. 2010: 95 % of the asymptote after a median of 66 days (18 to 254)",
    evidence: "measured"
  },
  habitLoss: {
    meaning: "share of habit lost by one day without performance",
    unit: "share",
    default: 0.02,
    range: [5e-3, 0.05],
    source: "Lally et al. 2010 find one missed day harmless; the size is ours",
    evidence: "assumed"
  }
};
var columns = {
  practised: { type: "f64", meaning: "practised the new behaviour today", unit: "flag", range: [0, 1] },
  habit: { type: "f64", meaning: "strength of the habit", unit: "share", range: [0, 1] },
  recent: {
    type: "i32",
    meaning: "the last ten days: bit 0 practised today, bit 9 nine days ago",
    unit: "bits",
    range: [0, 1023]
  },
  threshold: { type: "f32", meaning: "trait: adoption threshold", unit: "intention", range: [0, 0.5] }
};
function behaviour(options) {
  return {
    name: "behaviour",
    columns,
    gathers: ["practised"],
    initialize(world, random) {
      const traits = random("behaviour/traits");
      const choice = random("behaviour/practise");
      const uniform = scratch(world);
      const practised = f64(world, "practised");
      const habit = f64(world, "habit");
      const recent = i32(world, "recent");
      const threshold = f32(world, "threshold");
      const attitude = f64(world, "attitude");
      const readiness2 = f64(world, "readiness");
      const valence = f64(world, "valence");
      const strength = world.strength;
      const practice = world.gathered.practised;
      const { steepness, barrier, habitGain, habitLoss } = options;
      const byAttitude = options.attitude;
      const byPeers = options.peers;
      const byReadiness = options.readiness;
      const byValence = options.valence;
      const byHabit = options.habit;
      const byThreshold = options.threshold;
      return {
        start() {
          drawBeta(traits, 0, threshold, 4, 4, 0, 0.5);
          practised.fill(0);
          habit.fill(0);
          recent.fill(0);
        },
        step(day, lo, hi) {
          choice.fill(uniform, lo, hi, day);
          for (let i = lo; i < hi; i++) {
            const total = strength[i];
            const social = total > 0 ? 2 * practice[i - lo] / total - 1 : 0;
            const intention = byAttitude * attitude[i] + byPeers * social + byReadiness * readiness2[i] + byValence * valence[i];
            const h = habit[i];
            const effort = barrier + byThreshold * (threshold[i] - 0.25);
            if (uniform[i - lo] < logistic(steepness * (intention + byHabit * h - effort))) {
              practised[i] = 1;
              habit[i] = h + habitGain * (1 - h);
              recent[i] = (recent[i] << 1 | 1) & 1023;
            } else {
              practised[i] = 0;
              habit[i] = h - habitLoss * h;
              recent[i] = recent[i] << 1 & 1023;
            }
          }
        }
      };
    }
  };
}

// src/mind/message.ts
var NEEDS = ["recognition", "selfDevelopment", "status", "security"];

// src/mind/needs.ts
var needsOptions = {
  heterogeneity: {
    meaning: "spread of need importance between people; 0 makes everybody's needs the same",
    unit: "standard deviations of the population",
    default: 1,
    range: [0, 1],
    source: "our choice: traits are standard normal on fixed population constants",
    evidence: "assumed"
  },
  clustering: {
    meaning: "correlation of each need between members of a team (intraclass correlation)",
    unit: "correlation",
    default: 0.1,
    range: [0, 0.4],
    source: "Bliese 2000: intraclass correlations in organisations are mostly .05 to .20; none is known for these needs",
    evidence: "quoted"
  },
  statusQuo: {
    meaning: "mean satisfaction of each need before the change",
    unit: "satisfaction, -1 to 1",
    default: 0.2,
    range: [-0.2, 0.5],
    source: "our choice",
    evidence: "assumed"
  },
  statusQuoSpread: {
    meaning: "spread of the satisfaction of each need before the change, between people and needs",
    unit: "satisfaction, standard deviation",
    default: 0.3,
    range: [0, 0.5],
    source: "our choice",
    evidence: "assumed"
  },
  fortune: {
    meaning: "lasting differences between people in how well life at work serves them",
    unit: "satisfaction, standard deviation",
    default: 0.3,
    range: [0, 0.6],
    source: "our choice: satisfaction needs variance that breach does not explain",
    evidence: "assumed"
  },
  adjustment: {
    meaning: "half-life with which satisfaction moves to what is lived",
    unit: "working days",
    default: 30,
    range: [10, 90],
    source: "our choice: the change comes to work within a quarter",
    evidence: "assumed"
  },
  noise: {
    meaning: "spread of one day's reading of the lived supply around its level",
    unit: "share of needs, standard deviation",
    default: 0.25,
    range: [0, 0.4],
    source: "our choice",
    evidence: "assumed"
  },
  memory: {
    meaning: "half-life of the mean of daily readings that makes the perceived supply",
    unit: "working days",
    default: 10,
    range: [5, 20],
    source: "our choice",
    evidence: "assumed"
  }
};
var satisfaction = (need2) => ({
  type: "f64",
  meaning: `satisfaction of the need for ${need2}`,
  unit: "satisfaction",
  range: [-1, 1]
});
var need = (name) => ({
  type: "f32",
  meaning: `importance of ${name}, standardised`,
  unit: "standard deviations",
  range: [-9, 9]
});
var importance = (name) => ({
  type: "f32",
  meaning: `importance of ${name}, a monotone map of its standardised value`,
  unit: "share",
  range: [0, 1]
});
var columns2 = {
  satisfactionRecognition: satisfaction("recognition"),
  satisfactionSelfDevelopment: satisfaction("self-development"),
  satisfactionStatus: satisfaction("status"),
  satisfactionSecurity: satisfaction("security"),
  satisfaction: {
    type: "f32",
    meaning: "satisfaction of all four needs, weighted by importance",
    unit: "satisfaction",
    range: [-1, 1]
  },
  needRecognition: need("recognition"),
  needSelfDevelopment: need("self-development"),
  needStatus: need("status"),
  needSecurity: need("security"),
  importanceRecognition: importance("recognition"),
  importanceSelfDevelopment: importance("self-development"),
  importanceStatus: importance("status"),
  importanceSecurity: importance("security"),
  fortune: {
    type: "f32",
    meaning: "how much better or worse than others life at work serves this person",
    unit: "satisfaction",
    range: [-4, 4]
  },
  perceivedSupply: {
    type: "f32",
    meaning: "mean of the daily readings of how far life at work serves people's needs",
    unit: "share of needs",
    range: [-1, 2]
  }
};
var NEED_COLUMNS = NEEDS.map((name) => name[0].toUpperCase() + name.slice(1));
function needs(options, lived) {
  const { heterogeneity, clustering, statusQuo, statusQuoSpread, fortune: fortuneSpread } = options;
  return {
    name: "needs",
    columns: columns2,
    initialize(world, random) {
      const n = world.n;
      const traits = random("needs/traits");
      const teams = random("needs/teams");
      const readings = random("needs/reading");
      const uniform = scratch(world);
      const fortune = f32(world, "fortune");
      const perceived = f32(world, "perceivedSupply");
      const overall = f32(world, "satisfaction");
      const s = NEED_COLUMNS.map((name) => f64(world, `satisfaction${name}`));
      const z = NEED_COLUMNS.map((name) => f32(world, `need${name}`));
      const w = NEED_COLUMNS.map((name) => f32(world, `importance${name}`));
      const [s0, s1, s2, s3] = s;
      const [w0, w1, w2, w3] = w;
      const width = options.noise * Math.sqrt(12);
      const pace = 1 - retention(options.adjustment);
      const kept = retention(options.memory);
      const weigh = (i) => {
        const a = w0[i];
        const b = w1[i];
        const c = w2[i];
        const d = w3[i];
        const sum = a + b + c + d;
        return sum > 0 ? (a * s0[i] + b * s1[i] + c * s2[i] + d * s3[i]) / sum : 0;
      };
      return {
        start() {
          const leader = world.people.manager;
          const bySelf = heterogeneity * Math.sqrt(1 - clustering);
          const byTeam = heterogeneity * Math.sqrt(clustering);
          for (let k = 0; k < 4; k++) {
            const standard = z[k];
            const share = w[k];
            const level = s[k];
            drawNormal(traits, k, standard, 0, 1);
            drawNormal(teams, k, level, 0, 1);
            for (let i = 0; i < n; i++) {
              const shared2 = level[leader[i] < 0 ? i : leader[i]];
              standard[i] = bySelf * standard[i] + byTeam * shared2;
              const u = standard[i] / 1.7;
              share[i] = 0.5 * (1 + u / Math.sqrt(1 + u * u));
            }
            drawNormal(traits, 4 + k, level, statusQuo, statusQuoSpread);
            for (let i = 0; i < n; i++) level[i] = Math.max(-1, Math.min(1, level[i]));
          }
          drawNormal(traits, 8, fortune, 0, fortuneSpread);
          perceived.fill(lived);
          for (let i = 0; i < n; i++) overall[i] = weigh(i);
        },
        step(day, lo, hi) {
          readings.fill(uniform, lo, hi, day);
          for (let i = lo; i < hi; i++) {
            const reading = lived + (uniform[i - lo] - 0.5) * width;
            perceived[i] = reading + kept * (perceived[i] - reading);
            const goal = Math.max(-1, Math.min(1, 2 * reading - 1 + fortune[i]));
            s0[i] = s0[i] + pace * (goal - s0[i]);
            s1[i] = s1[i] + pace * (goal - s1[i]);
            s2[i] = s2[i] + pace * (goal - s2[i]);
            s3[i] = s3[i] + pace * (goal - s3[i]);
            overall[i] = weigh(i);
          }
        }
      };
    }
  };
}

// src/mind/create-signals.ts
var signalsOptions = {
  rate: {
    meaning: "probability that a consenting person shows a cue of needs on a day",
    unit: "a day",
    default: 0.5,
    range: [0.05, 1],
    source: "our choice",
    evidence: "assumed"
  },
  observable: {
    meaning: "correlation of the observable part of a need with the need; the best any number of cues can reach",
    unit: "correlation",
    default: 0.605,
    range: [0.3, 0.8],
    source: "our fit to the accuracy curve of Youyou, Kosinski & Stillwell 2015",
    evidence: "measured"
  },
  noise: {
    meaning: "variance of the noise in one cue, against that of the observable part",
    unit: "factor",
    default: 48,
    range: [20, 100],
    source: "our fit to the accuracy curve of Youyou, Kosinski & Stillwell 2015",
    evidence: "measured"
  },
  shown: {
    meaning: "probability that a reaction to a message can be seen",
    unit: "share",
    default: 0.5,
    range: [0.1, 1],
    source: "our choice",
    evidence: "assumed"
  },
  sharpness: {
    meaning: "how surely a shown reaction has the sign of what was felt; grows with the strength of the feeling",
    unit: "per unit of force",
    default: 5,
    range: [1, 20],
    source: "our choice: a message of median force is welcomed by about seven in eight of those who show a reaction",
    evidence: "assumed"
  }
};

// src/mind/emotion-options.ts
var emotionOptions = {
  lossAversion: {
    meaning: "how much more a loss of satisfaction weighs than a gain",
    unit: "factor",
    default: 2.25,
    range: [1, 3],
    source: "Tversky & Kahneman 1992, median estimate",
    evidence: "quoted"
  },
  reference: {
    meaning: "length of the mean of past satisfaction against which today is felt",
    unit: "working days",
    default: 20,
    range: [10, 40],
    source: "our choice",
    evidence: "assumed"
  },
  shock: {
    meaning: "size of the threat felt when the change is announced, on day 1",
    unit: "loss of satisfaction",
    default: 0.4,
    range: [0, 0.8],
    source: "our choice: a threat is felt at the announcement",
    evidence: "assumed"
  },
  shockHalfLife: {
    meaning: "half-life of the announced threat",
    unit: "working days",
    default: 15,
    range: [5, 40],
    source: "our choice",
    evidence: "assumed"
  },
  disappointment: {
    meaning: "how far a breach of promise that is fully felt counts as a loss",
    unit: "loss of satisfaction",
    default: 0.3,
    range: [0, 0.6],
    source: "our choice: violation is the feeling that follows breach (Morrison & Robinson 1997)",
    evidence: "assumed"
  },
  blame: {
    meaning: "share of the cause that people see in the organisation; it turns loss into anger",
    unit: "share",
    default: 0.7,
    range: [0.3, 1],
    source: "our choice",
    evidence: "assumed"
  },
  coping: {
    meaning: "ability to cope at full readiness",
    unit: "share",
    default: 0.7,
    range: [0.3, 1],
    source: "our choice",
    evidence: "assumed"
  },
  hope: {
    meaning: "weight of hope for what is promised, against joy at what happened",
    unit: "weight",
    default: 0.5,
    range: [0, 1],
    source: "our choice",
    evidence: "assumed"
  },
  uncertainty: {
    meaning: "arousal by not knowing what colleagues will do",
    unit: "weight",
    default: 0.3,
    range: [0, 0.6],
    source: "our choice",
    evidence: "assumed"
  },
  impact: {
    meaning: "share of an appraisal that is felt on its day",
    unit: "share",
    default: 0.3,
    range: [0.1, 0.5],
    source: "our choice",
    evidence: "assumed"
  },
  valenceRest: {
    meaning: "valence at rest and at the start",
    unit: "valence",
    default: 0.1,
    range: [-0.2, 0.4],
    source: "our choice",
    evidence: "assumed"
  },
  arousalRest: {
    meaning: "arousal at rest and at the start",
    unit: "arousal",
    default: 0.1,
    range: [0, 0.3],
    source: "our choice",
    evidence: "assumed"
  },
  valenceHalfLife: {
    meaning: "half-life with which valence returns to rest",
    unit: "working days",
    default: 5,
    range: [2, 10],
    source: "our choice",
    evidence: "assumed"
  },
  arousalHalfLife: {
    meaning: "half-life with which arousal returns to rest",
    unit: "working days",
    default: 2,
    range: [1, 5],
    source: "our choice",
    evidence: "assumed"
  },
  contagion: {
    meaning: "contagion by one tie of strength 1; ties add up, to 1 at most",
    unit: "share a day",
    default: 0.05,
    range: [0, 0.1],
    source: "Barsade 2002 for the direction, face to face; the size is ours",
    evidence: "assumed"
  },
  amplification: {
    meaning: "share of contagion that amplifies instead of averaging",
    unit: "share",
    default: 0.2,
    range: [0, 0.6],
    source: "ASCRIBE, Bosse et al. 2009, for the rule; the value is ours",
    evidence: "assumed"
  },
  negativityBias: {
    meaning: "bias of amplification to bad feelings; .5 is none",
    unit: "share",
    default: 0.55,
    range: [0.5, 0.7],
    source: "ASCRIBE, Bosse et al. 2009, for the rule; the value is ours",
    evidence: "assumed"
  }
};

// src/mind/emotion.ts
var columns3 = {
  valence: { type: "f64", meaning: "how good or bad one feels", unit: "valence", range: [-1, 1] },
  arousal: { type: "f64", meaning: "how stirred one is", unit: "arousal", range: [0, 1] },
  expectation: {
    type: "f32",
    meaning: "satisfaction one is used to: the mean of the last weeks",
    unit: "satisfaction",
    range: [-1, 1]
  }
};
function emotion(options) {
  const gathers = ["valence", "arousal", "practised"];
  return {
    name: "emotion",
    columns: columns3,
    gathers,
    initialize(world) {
      const valence = f64(world, "valence");
      const arousal = f64(world, "arousal");
      const expectation = f32(world, "expectation");
      const satisfaction2 = f32(world, "satisfaction");
      const readiness2 = f64(world, "readiness");
      const breach = f64(world, "breach");
      const trustInTop = f64(world, "trustInTop");
      const promised = f32(world, "promised");
      const perceived = f32(world, "perceivedSupply");
      const strength = world.strength;
      const moods = world.gathered.valence;
      const stirs = world.gathered.arousal;
      const practice = world.gathered.practised;
      const { lossAversion, disappointment, blame, coping, hope: hopeWeight, uncertainty, impact } = options;
      const { amplification, negativityBias, contagion, valenceRest, arousalRest } = options;
      const habituation = 1 / options.reference;
      const keptValence = retention(options.valenceHalfLife);
      const keptArousal = retention(options.arousalHalfLife);
      const fading = retention(options.shockHalfLife);
      let shock = 0;
      let shockDay = 0;
      const shockOn = (day) => {
        if (shockDay === 0 || day < shockDay) {
          shockDay = 1;
          shock = options.shock;
        }
        for (; shockDay < day; shockDay++) shock *= fading;
        return shock;
      };
      return {
        start() {
          shockDay = 0;
          valence.fill(valenceRest);
          arousal.fill(arousalRest);
          expectation.set(satisfaction2);
        },
        step(day, lo, hi) {
          const threat = shockOn(day);
          for (let i = lo; i < hi; i++) {
            const s = satisfaction2[i];
            const change = s - expectation[i];
            expectation[i] = expectation[i] + habituation * change;
            const total = strength[i];
            const share = total > 0 ? practice[i - lo] / total : 0;
            const unsure = 4 * share * (1 - share);
            const cope = 0.5 * coping * (readiness2[i] + 1);
            const joy = change > 0 ? Math.min(1, change) : 0;
            const loss = Math.min(1, (change < 0 ? -lossAversion * change : 0) + threat + disappointment * breach[i]);
            const gap = promised[i] - perceived[i];
            const hope = promised[i] > 0 && gap > 0 ? Math.min(1, gap) * trustInTop[i] * unsure : 0;
            const fear = loss * (1 - cope) * unsure;
            const anger = loss * blame * cope;
            const sadness = loss * (1 - cope) * (1 - unsure);
            const push = impact * (joy + hopeWeight * hope - fear - anger - sadness);
            const stir = impact * (Math.max(joy, hope, fear, anger, sadness) + uncertainty * unsure);
            let v = valence[i];
            let a = arousal[i];
            v += push >= 0 ? push * (1 - v) : push * (1 + v);
            a += stir * (1 - a);
            v = valenceRest + keptValence * (v - valenceRest);
            a = arousalRest + keptArousal * (a - arousalRest);
            if (total > 0) {
              const reach = Math.min(1, contagion * total);
              const q = 0.5 * (1 - v);
              const around = 0.5 * (1 - moods[i - lo] / total);
              const up = 1 - (1 - around) * (1 - q);
              const pull = negativityBias * up + (1 - negativityBias) * around * q;
              v = 1 - 2 * (q + reach * (amplification * pull + (1 - amplification) * around - q));
              const stirred = stirs[i - lo] / total;
              const both = 0.5 * (stirred + a);
              a += reach * (amplification * both + (1 - amplification) * stirred - a);
            }
            valence[i] = v;
            arousal[i] = a;
          }
        }
      };
    }
  };
}

// src/mind/influence.ts
var influenceOptions = {
  susceptibility: {
    meaning: "mean weight of others against one's own anchor",
    unit: "share",
    default: 0.6,
    range: [0.2, 0.8],
    source: "Friedkin & Johnsen 1990 for the rule; the value is ours",
    evidence: "assumed"
  },
  susceptibilitySpread: {
    meaning: "half the width of susceptibility between people (Beta(4, 4) around the mean)",
    unit: "share",
    default: 0.2,
    range: [0, 0.2],
    source: "our choice",
    evidence: "assumed"
  },
  bound: {
    meaning: "largest difference in attitude across which people still listen",
    unit: "attitude",
    default: 0.6,
    range: [0.2, 2],
    source: "Hegselmann & Krause 2002; Deffuant 2000: .3 on [0, 1]",
    evidence: "assumed"
  },
  pace: {
    meaning: "share of one Friedkin-Johnsen step gone in a day",
    unit: "share a day",
    default: 0.05,
    range: [0.01, 0.2],
    source: "our choice",
    evidence: "assumed"
  },
  spread: {
    meaning: "spread of attitude at the start",
    unit: "attitude, standard deviation",
    default: 0.25,
    range: [0.1, 0.4],
    source: "our choice",
    evidence: "assumed"
  },
  resistance: {
    meaning: "how much resistance to change above its mean lowers the attitude at the start",
    unit: "attitude per unit of the trait",
    default: 0.5,
    range: [0, 1],
    source: "Oreg 2003, 2006 for the trait; the size is ours",
    evidence: "assumed"
  }
};
var columns4 = {
  attitude: { type: "f64", meaning: "attitude to the change", unit: "attitude", range: [-1, 1] },
  attitudeAnchor: {
    type: "f32",
    meaning: "attitude at the start, to which one stays tied",
    unit: "attitude",
    range: [-1, 1]
  },
  susceptibility: {
    type: "f32",
    meaning: "trait: weight of others against one's own anchor",
    unit: "share",
    range: [0, 1]
  }
};
function influence(options) {
  const gathersWithin = [{ field: "attitude", bound: options.bound }];
  return {
    name: "influence",
    columns: columns4,
    gathersWithin,
    initialize(world, random) {
      const n = world.n;
      const traits = random("influence/traits");
      const attitude = f64(world, "attitude");
      const anchor = f32(world, "attitudeAnchor");
      const susceptibility = f32(world, "susceptibility");
      const resistance = f32(world, "resistanceToChange");
      const others = world.gatheredWithin.attitude;
      const strength = world.strengthWithin.attitude;
      const pace = options.pace;
      return {
        start() {
          const { susceptibility: mean, susceptibilitySpread: half } = options;
          drawBeta(traits, 0, susceptibility, 4, 4, mean - half, mean + half);
          drawNormal(traits, 1, attitude, 0, options.spread);
          for (let i = 0; i < n; i++) {
            const lowered = attitude[i] - options.resistance * (resistance[i] - 0.5);
            anchor[i] = Math.max(-1, Math.min(1, lowered));
            attitude[i] = anchor[i];
          }
        },
        step(_day, lo, hi) {
          for (let i = lo; i < hi; i++) {
            const x = attitude[i];
            const total = strength[i - lo];
            const mean = total > 0 ? others[i - lo] / total : x;
            const open = susceptibility[i];
            attitude[i] = x + pace * (open * mean + (1 - open) * anchor[i] - x);
          }
        }
      };
    }
  };
}

// src/mind/desk.ts
var STRIDE = 16;
var PLACE = {
  frame: 0,
  mode: 4,
  quality: 5,
  promise: 6,
  pressure: 7,
  /** How far persuasion is seen through, before `pressure`: 1, the visibility, or the pressure itself. */
  detection: 8,
  /** 1 where the targeting is disclosed. */
  disclosed: 9,
  open: 10,
  minutes: 11,
  /** 0 top, 1 manager, 2 others. */
  trusted: 12,
  /** Trust in the sender where it is neither top nor manager. */
  trust: 13,
  preference: 14
};
function createDesk() {
  return { posts: 0, first: [], count: [], choice: [], fidelity: [], rows: new Float64Array(STRIDE) };
}
function layOut(desk, { posts }, senders) {
  desk.posts = 0;
  let total = 0;
  for (const post of posts) total += post.messages.length;
  if (desk.rows.length < total * STRIDE) desk.rows = new Float64Array(total * STRIDE);
  let row = 0;
  for (const { messages, choice, fidelity } of posts) {
    if (messages.length === 0) continue;
    const p = desk.posts++;
    desk.first[p] = row;
    desk.count[p] = messages.length;
    desk.choice[p] = choice;
    desk.fidelity[p] = fidelity;
    for (const message of messages) write(desk.rows, row++ * STRIDE, message, senders);
  }
}
function write(rows, at, message, senders) {
  const { sender, topic, targeted, disclosed, pressure } = message;
  for (let k = 0; k < 4; k++) rows[at + PLACE.frame + k] = message.frame[k];
  rows[at + PLACE.mode] = message.mode;
  rows[at + PLACE.quality] = message.quality;
  rows[at + PLACE.promise] = message.promise;
  rows[at + PLACE.pressure] = pressure;
  rows[at + PLACE.detection] = targeted ? disclosed ? 1 : senders.visibility : pressure;
  rows[at + PLACE.disclosed] = disclosed ? 1 : 0;
  rows[at + PLACE.open] = message.open;
  rows[at + PLACE.minutes] = message.minutes;
  rows[at + PLACE.trusted] = sender === "top" ? 0 : sender === "manager" ? 1 : 2;
  rows[at + PLACE.trust] = sender === "peer" || sender === "feed" ? senders.trust[sender] : 0;
  rows[at + PLACE.preference] = senders.preference[sender][topic];
}

// src/mind/perception-options.ts
var perceptionOptions = {
  capacity: {
    meaning: "minutes a day of messages about the change at which attention is halved",
    unit: "minutes",
    default: 40,
    range: [15, 100],
    source: "8 messages of 5 minutes; inverted U of information load, Eppler & Mengis 2004",
    evidence: "assumed"
  },
  backlog: {
    meaning: "share of the load of one day that is still there the next",
    unit: "share",
    default: 0.5,
    range: [0, 0.9],
    source: "our choice",
    evidence: "assumed"
  },
  involvement: {
    meaning: "elaboration of a message whose frame meets needs of full importance, by somebody with time; 1 at most counts",
    unit: "share",
    default: 1.5,
    range: [1, 2],
    source: "Petty & Cacioppo 1986 for the rule; the value is ours: at 2 the sender would hardly matter",
    evidence: "assumed"
  },
  fit: {
    meaning: "gain of a message whose mode (cognitive to emotional) is the person's own style, loss of the opposite",
    unit: "argument force",
    default: 0.2,
    range: [0, 0.4],
    source: "our choice",
    evidence: "assumed"
  },
  matching: {
    meaning: "gain of force by a frame that addresses a need one standard deviation above the mean",
    unit: "share of force",
    default: 0.25,
    range: [0, 0.7],
    source: "Joyal-Desmarais et al. 2022: motivational matching r = .20, 702 experiments",
    evidence: "meta-analysis"
  },
  peak: {
    meaning: "remembered exposures at which one more adds nothing; beyond, it takes away",
    unit: "exposures",
    default: 10,
    range: [5, 15],
    source: "Schmidt & Eisend 2015: attitude is highest at about ten exposures",
    evidence: "meta-analysis"
  },
  exposureHalfLife: {
    meaning: "half-life with which exposures are forgotten",
    unit: "working days",
    default: 20,
    range: [10, 60],
    source: "our choice",
    evidence: "assumed"
  },
  visibility: {
    meaning: "how far undisclosed targeting is noticed; the sender inside a firm is known",
    unit: "share",
    default: 0.5,
    range: [0.2, 0.9],
    source: "Friestad & Wright 1994 for persuasion knowledge; the size is ours",
    evidence: "assumed"
  },
  reactance: {
    meaning: "reactance by one message that is seen through, unwarranted and of full pressure",
    unit: "share of the room left",
    default: 0.15,
    range: [0, 0.4],
    source: "Brehm 1966 for reactance; the size is ours",
    evidence: "assumed"
  },
  warranted: {
    meaning: "share of reactance that disclosure to a consenting person takes away",
    unit: "share",
    default: 0.8,
    range: [0.5, 1],
    source: "Tucker 2014: control over privacy raises response; not checked; the size is ours",
    evidence: "assumed"
  },
  unwarranted: {
    meaning: "share of reactance that is absent without consent or disclosure",
    unit: "share",
    default: 0.2,
    range: [0, 0.5],
    source: "our choice",
    evidence: "assumed"
  },
  reactanceHalfLife: {
    meaning: "half-life of reactance",
    unit: "working days",
    default: 10,
    range: [5, 20],
    source: "our choice",
    evidence: "assumed"
  },
  gain: {
    meaning: "step of readiness by an attended message of full force",
    unit: "share of the room left",
    default: 0.07,
    range: [0, 0.12],
    source: "calibrated: the median single message moves readiness by about .10 standard deviations",
    evidence: "assumed"
  },
  backlash: {
    meaning: "force that a message of full pressure loses at full reactance",
    unit: "argument force",
    default: 0.2,
    range: [0, 0.8],
    source: "our choice",
    evidence: "assumed"
  },
  warmth: {
    meaning: "step of valence by an emotional message of full force",
    unit: "share of the room left",
    default: 0.05,
    range: [0, 0.2],
    source: "our choice",
    evidence: "assumed"
  },
  promiseMemory: {
    meaning: "share of the way from the remembered promise to a new one gone by hearing it",
    unit: "share",
    default: 0.3,
    range: [0.1, 1],
    source: "our choice",
    evidence: "assumed"
  },
  expertise: {
    meaning: "expertise granted to every sender; half of credibility, trust is the other half",
    unit: "share",
    default: 0.6,
    range: [0.3, 0.9],
    source: "our choice",
    evidence: "assumed"
  },
  trustInPeers: {
    meaning: "trust in colleagues",
    unit: "trust",
    default: 0.6,
    range: [0.3, 0.9],
    source: "our choice",
    evidence: "assumed"
  },
  trustInFeed: {
    meaning: "trust in an anonymous feed",
    unit: "trust",
    default: 0.5,
    range: [0.1, 0.7],
    source: "our choice",
    evidence: "assumed"
  },
  topOnBusiness: {
    meaning: "how far the top is wanted as sender of why the change comes",
    unit: "share",
    default: 1,
    range: [0.8, 1],
    source: "Prosci: preferred senders; order only, the number is ours",
    evidence: "quoted"
  },
  topOnPersonal: {
    meaning: "how far the top is wanted as sender of what it means for me",
    unit: "share",
    default: 0.6,
    range: [0.3, 0.9],
    source: "Prosci: preferred senders; order only, the number is ours",
    evidence: "quoted"
  },
  managerOnBusiness: {
    meaning: "how far the direct manager is wanted as sender of why the change comes",
    unit: "share",
    default: 0.8,
    range: [0.5, 1],
    source: "Prosci; Larkin 1996; Dirks & Ferrin 2002; order only, the number is ours",
    evidence: "quoted"
  },
  managerOnPersonal: {
    meaning: "how far the direct manager is wanted as sender of what it means for me",
    unit: "share",
    default: 1,
    range: [0.8, 1],
    source: "Prosci; Larkin 1996; Dirks & Ferrin 2002; order only, the number is ours",
    evidence: "quoted"
  },
  peerOnBusiness: {
    meaning: "how far colleagues are wanted as senders of why the change comes",
    unit: "share",
    default: 0.7,
    range: [0.4, 1],
    source: "our choice",
    evidence: "assumed"
  },
  peerOnPersonal: {
    meaning: "how far colleagues are wanted as senders of what it means for me",
    unit: "share",
    default: 0.9,
    range: [0.6, 1],
    source: "our choice",
    evidence: "assumed"
  },
  feedOnBusiness: {
    meaning: "how far an anonymous feed is wanted as sender of why the change comes",
    unit: "share",
    default: 0.5,
    range: [0.2, 0.8],
    source: "our choice",
    evidence: "assumed"
  },
  feedOnPersonal: {
    meaning: "how far an anonymous feed is wanted as sender of what it means for me",
    unit: "share",
    default: 0.5,
    range: [0.2, 0.8],
    source: "our choice",
    evidence: "assumed"
  }
};

// src/mind/perception.ts
var columns5 = {
  load: {
    type: "f64",
    meaning: "messages about the change waiting for attention",
    unit: "minutes",
    range: [0, 1e9]
  },
  exposures: { type: "f64", meaning: "remembered messages", unit: "messages", range: [0, 1e9] },
  reactance: { type: "f64", meaning: "resistance to being persuaded", unit: "reactance", range: [0, 1] },
  promised: {
    type: "f32",
    meaning: "remembered promise of how far needs will be served; 0 where nothing was promised",
    unit: "share of needs",
    range: [0, 1]
  },
  emotionalStyle: {
    type: "f32",
    meaning: "trait: 0 moved by arguments, 1 by feelings",
    unit: "share",
    range: [0, 1]
  },
  reached: { type: "u8", meaning: "has attended to at least one message", unit: "flag", range: [0, 1] },
  consent: { type: "u8", meaning: "agreed to be listened to", unit: "flag", range: [0, 1] },
  reaction: {
    type: "u8",
    meaning: "force of today's last attended message as it was felt: 1 (-1) to 128 (0) to 255 (+1); 0 where none was attended",
    unit: "code",
    range: [0, 255]
  }
};
var clip = (x, most) => Math.max(-most, Math.min(most, x));
function perception(options, consent, resistance, inbox) {
  const o = options;
  const senders = {
    preference: {
      top: { business: o.topOnBusiness, personal: o.topOnPersonal },
      manager: { business: o.managerOnBusiness, personal: o.managerOnPersonal },
      peer: { business: o.peerOnBusiness, personal: o.peerOnPersonal },
      feed: { business: o.feedOnBusiness, personal: o.feedOnPersonal }
    },
    trust: { peer: o.trustInPeers, feed: o.trustInFeed },
    visibility: o.visibility
  };
  return {
    name: "perception",
    columns: columns5,
    initialize(world, random) {
      const traits = random("perception/traits");
      const consents = random("perception/consent");
      const notices = random("perception/attend");
      const uniform = scratch(world);
      const load = f64(world, "load");
      const exposures = f64(world, "exposures");
      const reactance = f64(world, "reactance");
      const readiness2 = f64(world, "readiness");
      const valence = f64(world, "valence");
      const promised = f32(world, "promised");
      const style = f32(world, "emotionalStyle");
      const stubborn = f32(world, "resistanceToChange");
      const top = f64(world, "trustInTop");
      const manager = f64(world, "trustInManager");
      const reached = u8(world, "reached");
      const agreed = u8(world, "consent");
      const reaction = u8(world, "reaction");
      const z0 = f32(world, "needRecognition");
      const z1 = f32(world, "needSelfDevelopment");
      const z2 = f32(world, "needStatus");
      const z3 = f32(world, "needSecurity");
      const w0 = f32(world, "importanceRecognition");
      const w1 = f32(world, "importanceSelfDevelopment");
      const w2 = f32(world, "importanceStatus");
      const w3 = f32(world, "importanceSecurity");
      const { capacity, backlog, involvement, fit, matching, peak, expertise, gain, backlash, warmth, promiseMemory } = options;
      const kept = retention(options.exposureHalfLife);
      const keptReactance = retention(options.reactanceHalfLife);
      const raise = options.reactance;
      const warranted = 1 - options.warranted;
      const unwarranted = 1 - options.unwarranted;
      const desk = createDesk();
      let laid = 0;
      const attend = (i, at, fidelity) => {
        const m = desk.rows;
        const p0 = m[at];
        const p1 = m[at + 1];
        const p2 = m[at + 2];
        const p3 = m[at + 3];
        const pressure = m[at + PLACE.pressure];
        const mode = m[at + PLACE.mode];
        const promise = m[at + PLACE.promise];
        const trusted = m[at + PLACE.trusted];
        const trust2 = trusted === 0 ? top[i] : trusted === 1 ? manager[i] : m[at + PLACE.trust];
        const room = capacity / (capacity + load[i]);
        const relevance = Math.min(1, involvement * (w0[i] * p0 + w1[i] * p1 + w2[i] * p2 + w3[i] * p3));
        const elaboration = room * relevance;
        const before = reactance[i];
        const credibility = 0.5 * (expertise + trust2) * m[at + PLACE.preference] * (1 - before);
        const argument = 2 * m[at + PLACE.quality] * fidelity - 1 + fit * (1 - 2 * Math.abs(mode - style[i]));
        const force = clip(elaboration * argument + (1 - elaboration) * (2 * credibility - 1), 1);
        const match = 1 + matching * clip(z0[i] * p0 + z1[i] * p1 + z2[i] * p2 + z3[i] * p3, 2);
        const wear = Math.max(-1, 1 - exposures[i] / peak);
        const doubt = m[at + PLACE.disclosed] === 1 && agreed[i] === 1 ? warranted : unwarranted;
        const annoyed = before + raise * m[at + PLACE.detection] * doubt * pressure * (1 - before);
        const worn = wear >= 0 ? force * wear : Math.abs(force) * wear;
        const push = Math.max(0, match) * worn - backlash * annoyed * pressure;
        const b = readiness2[i];
        const d = clip(gain * push, 1);
        readiness2[i] = d > 0 ? b + d * (1 - resistance * stubborn[i]) * (1 - b) : b + d * (1 + b);
        const v = valence[i];
        const felt = clip(push, 1);
        const touch = warmth * mode * felt;
        valence[i] = touch > 0 ? v + touch * (1 - v) : v + touch * (1 + v);
        reactance[i] = annoyed;
        exposures[i] = exposures[i] + 1;
        if (promise > 0)
          promised[i] = promised[i] > 0 ? promised[i] + promiseMemory * (promise - promised[i]) : promise;
        reached[i] = 1;
        reaction[i] = 128 + Math.round(127 * felt);
      };
      return {
        start() {
          laid = 0;
          desk.posts = 0;
          drawBeta(traits, 0, style, 4, 4);
          drawFlags(consents, 0, agreed, consent);
        },
        step(day, lo, hi) {
          if (laid !== day) {
            laid = day;
            layOut(desk, inbox, senders);
          }
          for (let i = lo; i < hi; i++) {
            load[i] = load[i] * backlog;
            exposures[i] = exposures[i] * kept;
            reactance[i] = reactance[i] * keptReactance;
            reaction[i] = 0;
          }
          for (let p = 0; p < desk.posts; p++) {
            const choice = desk.choice[p];
            const fidelity = desk.fidelity[p];
            const count = desk.count[p];
            notices.fill(uniform, lo, hi, day, p);
            for (let i = lo; i < hi; i++) {
              const chosen = choice === null ? 0 : choice[i];
              if (chosen >= count) continue;
              const at = (desk.first[p] + chosen) * STRIDE;
              const noticed = desk.rows[at + PLACE.open] * capacity / (capacity + load[i]);
              if (uniform[i - lo] < noticed) attend(i, at, fidelity === null ? 1 : fidelity[i]);
              load[i] = load[i] + desk.rows[at + PLACE.minutes];
            }
          }
        }
      };
    }
  };
}

// src/mind/readiness.ts
var readinessOptions = {
  spread: {
    meaning: "lasting differences between people in readiness",
    unit: "readiness, standard deviation",
    default: 0.2,
    range: [0, 0.3],
    source: "our choice",
    evidence: "assumed"
  },
  support: {
    meaning: "weight of principal support in the level readiness returns to: the leaders agree, and do not break their word",
    unit: "weight",
    default: 0.2,
    range: [0.1, 0.3],
    source: "Armenakis et al., five beliefs; weights are ours",
    evidence: "assumed"
  },
  benefit: {
    meaning: "weight of the lived benefit (satisfaction above the status quo) in the level readiness returns to",
    unit: "weight",
    default: 0.2,
    range: [0.1, 0.3],
    source: "Armenakis et al., five beliefs; weights are ours",
    evidence: "assumed"
  },
  memory: {
    meaning: "half-life of what messages added to readiness",
    unit: "working days",
    default: 93,
    range: [30, 195],
    source: "slow store fitted to Ebbinghaus' savings as given by Murre & Dros 2015",
    evidence: "quoted"
  },
  pull: {
    meaning: "share of the way from attitude to readiness gone in a day",
    unit: "share a day",
    default: 0.02,
    range: [0, 0.05],
    source: "our choice",
    evidence: "assumed"
  },
  resistance: {
    meaning: "share by which full resistance to change shrinks every positive step",
    unit: "share",
    default: 0.5,
    range: [0, 1],
    source: "Oreg 2003, 2006 for the trait; the size is ours",
    evidence: "assumed"
  }
};
var columns6 = {
  readiness: {
    type: "f64",
    meaning: "belief that the change is needed, right, feasible, supported and worthwhile, as one number",
    unit: "readiness",
    range: [-1, 1]
  },
  readinessAtRest: {
    type: "f32",
    meaning: "trait: readiness beside what one sees of the change",
    unit: "readiness",
    range: [-1, 1]
  },
  resistanceToChange: { type: "f32", meaning: "trait: resistance to change", unit: "share", range: [0, 1] }
};
function readiness(options, alignment, statusQuo) {
  return {
    name: "readiness",
    columns: columns6,
    initialize(world, random) {
      const n = world.n;
      const traits = random("readiness/traits");
      const belief = f64(world, "readiness");
      const attitude = f64(world, "attitude");
      const rest = f32(world, "readinessAtRest");
      const satisfaction2 = f32(world, "satisfaction");
      const breach = f64(world, "breach");
      const resistance = f32(world, "resistanceToChange");
      const kept = retention(options.memory);
      const agreement = 2 * alignment - 1;
      const { support, benefit, pull, resistance: brake } = options;
      return {
        start() {
          drawBeta(traits, 0, resistance, 4, 4);
          drawNormal(traits, 1, belief, 0, options.spread);
          for (let i = 0; i < n; i++) rest[i] = Math.max(-1, Math.min(1, belief[i]));
          belief.set(rest);
        },
        step(_day, lo, hi) {
          for (let i = lo; i < hi; i++) {
            const seen = support * (agreement - breach[i]) + benefit * (satisfaction2[i] - statusQuo);
            const home = Math.max(-1, Math.min(1, rest[i] + seen));
            const b = home + kept * (belief[i] - home);
            belief[i] = b;
            const x = attitude[i];
            const d = pull * (b - x);
            attitude[i] = d > 0 ? x + d * (1 - brake * resistance[i]) * (1 - x) : x + d * (1 + x);
          }
        }
      };
    }
  };
}

// src/mind/trust.ts
var trustOptions = {
  tolerance: {
    meaning: "gap between promise and perceived supply that is let pass, either way",
    unit: "share of needs",
    default: 0.1,
    range: [0.05, 0.2],
    source: "our choice",
    evidence: "assumed"
  },
  gain: {
    meaning: "trust won by a day of full over-delivery",
    unit: "share of the room left",
    default: 0.01,
    range: [5e-3, 0.02],
    source: "our choice",
    evidence: "assumed"
  },
  asymmetry: {
    meaning: "how much faster trust is lost by breach than won by over-delivery",
    unit: "factor",
    default: 2.7,
    range: [1.5, 4],
    source: "Slovic 1993 for the asymmetry; the factor is ours",
    evidence: "assumed"
  },
  blameOnTop: {
    meaning: "share of blame and credit that goes to the top; the rest goes to the direct manager",
    unit: "share",
    default: 0.7,
    range: [0.5, 1],
    source: "our choice",
    evidence: "assumed"
  },
  recovery: {
    meaning: "share of the way back to the trust of the start gone in a day",
    unit: "share a day",
    default: 5e-3,
    range: [0, 0.02],
    source: "our choice",
    evidence: "assumed"
  },
  breachGain: {
    meaning: "felt breach added by a day of full breach",
    unit: "share of the room left",
    default: 0.05,
    range: [0.01, 0.1],
    source: "our choice",
    evidence: "assumed"
  },
  breachKept: {
    meaning: "share of felt breach kept each day",
    unit: "share",
    default: 0.98,
    range: [0.95, 0.995],
    source: "our choice",
    evidence: "assumed"
  },
  teamCorrelation: {
    meaning: "intraclass correlation of trust in the manager within teams, at the start",
    unit: "correlation",
    default: 0.2,
    range: [0, 0.5],
    source: "our choice",
    evidence: "assumed"
  }
};
var columns7 = {
  trustInTop: { type: "f64", meaning: "trust in the top", unit: "trust", range: [0, 1] },
  trustInManager: { type: "f64", meaning: "trust in the direct manager", unit: "trust", range: [0, 1] },
  breach: { type: "f64", meaning: "felt breach of what was promised", unit: "breach", range: [0, 1] },
  trustInTopAtStart: { type: "f32", meaning: "trust in the top before the change", unit: "trust", range: [0, 1] },
  trustInManagerAtStart: {
    type: "f32",
    meaning: "trust in the direct manager before the change",
    unit: "trust",
    range: [0, 1]
  }
};
function trust(options) {
  return {
    name: "trust",
    columns: columns7,
    initialize(world, random) {
      const n = world.n;
      const traits = random("trust/traits");
      const top = f64(world, "trustInTop");
      const manager = f64(world, "trustInManager");
      const breach = f64(world, "breach");
      const topAtStart = f32(world, "trustInTopAtStart");
      const managerAtStart = f32(world, "trustInManagerAtStart");
      const promised = f32(world, "promised");
      const perceived = f32(world, "perceivedSupply");
      const { tolerance, recovery, breachGain, breachKept } = options;
      const winTop = options.gain * options.blameOnTop;
      const winManager = options.gain * (1 - options.blameOnTop);
      const loseTop = winTop * options.asymmetry;
      const loseManager = winManager * options.asymmetry;
      return {
        start() {
          drawBeta(traits, 0, topAtStart, 5, 5);
          top.set(topAtStart);
          const share = Math.sqrt(options.teamCorrelation);
          const leader = world.people.manager;
          drawBeta(traits, 1, managerAtStart, 5, 4);
          drawBeta(traits, 2, manager, 5, 4);
          drawFlags(traits, 3, breach, share);
          for (let i = 0; i < n; i++) if (leader[i] >= 0 && breach[i] === 1) manager[i] = managerAtStart[leader[i]];
          managerAtStart.set(manager);
          manager.set(managerAtStart);
          breach.fill(0);
        },
        step(_day, lo, hi) {
          for (let i = lo; i < hi; i++) {
            const p = promised[i];
            const gap = p > 0 ? p - perceived[i] : 0;
            const short = Math.min(1, Math.max(0, gap - tolerance));
            const over = Math.min(1, Math.max(0, -gap - tolerance));
            const b = breach[i];
            breach[i] = (b + breachGain * short * (1 - b)) * breachKept;
            let t = top[i];
            t += winTop * over * (1 - t);
            t -= loseTop * short * t;
            top[i] = t + recovery * (topAtStart[i] - t);
            let m = manager[i];
            m += winManager * over * (1 - m);
            m -= loseManager * short * m;
            manager[i] = m + recovery * (managerAtStart[i] - m);
          }
        }
      };
    }
  };
}

// src/mind/catalogue.ts
var mindOptions = Object.freeze({
  needs: needsOptions,
  perception: perceptionOptions,
  readiness: readinessOptions,
  emotion: emotionOptions,
  influence: influenceOptions,
  behaviour: behaviourOptions,
  trust: trustOptions,
  signals: signalsOptions
});

// src/mind/mind.ts
var CONDITIONS = ["lived", "alignment", "consent"];
function mindMechanisms({ options, conditions, inbox }) {
  const problems = [];
  const names = Object.keys(mindOptions);
  for (const name of Object.keys(options))
    if (!names.includes(name)) problems.push({ path: "options", message: unknownWord(name, names) });
  for (const name of CONDITIONS) {
    const value = conditions[name];
    if (!(value >= 0 && value <= 1))
      problems.push({ path: `conditions.${name}`, message: `invalid ${value}; expected a number from 0 to 1` });
  }
  const of = (name, table) => resolveOptions(table, options[name], `options.${name}`, problems);
  const forNeeds = of("needs", needsOptions);
  const forPerception = of("perception", perceptionOptions);
  const forReadiness = of("readiness", readinessOptions);
  const forEmotion = of("emotion", emotionOptions);
  const forInfluence = of("influence", influenceOptions);
  const forBehaviour = of("behaviour", behaviourOptions);
  const forTrust = of("trust", trustOptions);
  if (problems.length > 0) throw new InputError(problems);
  return [
    needs(forNeeds, conditions.lived),
    perception(forPerception, conditions.consent, forReadiness.resistance, inbox),
    readiness(forReadiness, conditions.alignment, forNeeds.statusQuo),
    emotion(forEmotion),
    influence(forInfluence),
    behaviour(forBehaviour),
    trust(forTrust)
  ];
}
export {
  mindMechanisms
};
