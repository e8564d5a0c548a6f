/**
 * Exact numbers: exp, log, pow and their kin, written with + - * / and sqrt alone, so that every
 * engine gives the same bits; the engines' own Math.exp and its kin do not. Accuracy is stated at
 * each; the constants are those of the sources named.
 */

const WORDS = new Int32Array(2);
const DOUBLE = new Float64Array(WORDS.buffer);
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const TWO54 = 18014398509481984;

/** Powers of two from 2^-1022 to 2^1023: POWER[k + 1022]. */
const POWER: Float64Array = (() => {
  const powers = new Float64Array(2046);
  powers[1022] = 1;
  for (let k = 1; k <= 1023; k++) powers[1022 + k] = powers[1021 + k]! * 2;
  for (let k = 1; k <= 1022; k++) powers[1022 - k] = powers[1023 - k]! / 2;
  return powers;
})();

/**
 * e to the power of x, within 1 unit in the last place. Source: fdlibm e_exp.c (Sun, 1993).
 * @example exp(1) // 2.718281828459045
 */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019411) return 0;
  const k = Math.floor(x * 1.442695040888963387 + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t * (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  if (k > 1023) return y * POWER[2045]! * 2;
  if (k >= -1021) return y * POWER[k + 1022]!;
  return y * POWER[k + 1022 + 54]! * (1 / TWO54);
}

/**
 * Natural logarithm, within 1 unit in the last place; NaN below 0, -Infinity at 0.
 * Source: fdlibm e_log.c (Sun, 1993).
 * @example log(10) // 2.302585092994046
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : Number.NaN;
  if (x === Infinity) return x;
  let k = 0;
  DOUBLE[0] = x;
  if (WORDS[1]! < 0x00100000) {
    k = -54;
    DOUBLE[0] = x * TWO54;
  }
  let high = WORDS[1]!;
  k += (high >> 20) - 1023;
  high &= 0x000fffff;
  const i = (high + 0x95f64) & 0x100000;
  WORDS[1] = high | (i ^ 0x3ff00000);
  k += i >> 20;
  const f = DOUBLE[0]! - 1;
  if (f === 0) return k * LN2_HIGH + k * LN2_LOW;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const t1 = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const t2 =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  const r = t1 + t2;
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + r) + k * LN2_LOW) - f);
}

/**
 * x to the power of y. Whole exponents up to 1,024 by repeated squaring; otherwise exp(y log x),
 * for x >= 0, with a relative error of about |y log x| units in the last place.
 * @example pow(2, 0.5) // 1.414213562373
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (y === Math.floor(y) && y >= -1024 && y <= 1024) {
    let result = 1;
    let square = x;
    for (let n = Math.abs(y); n > 0; n = Math.floor(n / 2)) {
      if (n % 2 === 1) result *= square;
      square *= square;
    }
    return y < 0 ? 1 / result : result;
  }
  if (x === 0) return y > 0 ? 0 : Infinity;
  return exp(y * log(x));
}

/**
 * Logistic function 1 / (1 + e^-x), in [0, 1].
 * @example logistic(0) // 0.5
 */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x));
  const e = exp(x);
  return e / (1 + e);
}

/**
 * Standard normal distribution function, absolute error below 1e-14.
 * Source: Hart (1968) as given by West, "Better approximations to cumulative normal functions" (2005).
 * @example normalCdf(1.96) // 0.9750021048517795
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) return x;
  const a = Math.abs(x);
  if (a > 37) return x > 0 ? 1 : 0;
  const e = exp(-a * a * 0.5);
  let tail: number;
  if (a < 7.07106781186547) {
    const p =
      (((((3.52624965998911e-2 * a + 0.700383064443688) * a + 6.37396220353165) * a + 33.912866078383) * a +
        112.079291497871) *
        a +
        221.213596169931) *
        a +
      220.206867912376;
    const q =
      ((((((8.83883476483184e-2 * a + 1.75566716318264) * a + 16.064177579207) * a + 86.7807322029461) * a +
        296.564248779674) *
        a +
        637.333633378831) *
        a +
        793.826512519948) *
        a +
      440.413735824752;
    tail = (e * p) / q;
  } else tail = e / ((a + 1 / (a + 2 / (a + 3 / (a + 4 / (a + 0.65))))) * 2.506628274631);
  return x > 0 ? 1 - tail : tail;
}

/**
 * Quantile of the standard normal distribution, for p in (0, 1); relative error about 1e-15;
 * -Infinity at 0, Infinity at 1, NaN outside. Source: Wichura, algorithm AS 241 (1988).
 * @example normalQuantile(0.975) // 1.95996398454005
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return q * ratio(CENTRE, r);
  }
  let r = Math.sqrt(-log(q < 0 ? p : 1 - p));
  let x: number;
  if (r <= 5) {
    r -= 1.6;
    x = ratio(MIDDLE, r);
  } else {
    r -= 5;
    x = ratio(TAIL, r);
  }
  return q < 0 ? -x : x;
}

/** Numerator and denominator, highest power first; the denominator ends with 1. */
type Rational = readonly [readonly number[], readonly number[]];

const CENTRE: Rational = [
  [
    2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4,
    1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.387132872796366608,
  ],
  [
    5.226495278852854561e3, 2.8729085735721942674e4, 3.930789580009271061e4, 2.1213794301586595867e4,
    5.3941960214247511077e3, 6.871870074920579083e2, 4.2313330701600911252e1, 1,
  ],
];
const MIDDLE: Rational = [
  [
    7.7454501427834140764e-4, 2.27238449892691845833e-2, 2.4178072517745061177e-1, 1.27045825245236838258,
    3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
  ],
  [
    1.05075007164441684324e-9, 5.475938084995344946e-4, 1.51986665636164571966e-2, 1.4810397642748007459e-1,
    6.8976733498510000455e-1, 1.6763848301838038494, 2.05319162663775882187, 1,
  ],
];
const TAIL: Rational = [
  [
    2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.2426609473880784386e-3, 2.6532189526576123093e-2,
    2.9656057182850489123e-1, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772,
  ],
  [
    2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
    1.48753612908506148525e-2, 1.3692988092273580531e-1, 5.9983220655588793769e-1, 1,
  ],
];

function ratio([numerator, denominator]: Rational, r: number): number {
  let above = 0;
  let below = 0;
  for (let k = 0; k < 8; k++) {
    above = above * r + numerator[k]!;
    below = below * r + denominator[k]!;
  }
  return above / below;
}

/**
 * The factor r with r^halfLife = 1/2: what is kept each day of something that halves in `halfLife`
 * days (above 0). 0 keeps nothing: retention(0) = 0.
 * @example retention(7) // 0.9057236642639067
 */
export function retention(halfLife: number): number {
  if (!(halfLife > 0)) return 0;
  return exp(-0.6931471805599453 / halfLife);
}

/** Saturating step on [-1, 1]: moves x by d, |d| <= 1, by a share of the room that is left. */
export function sat11(x: number, d: number): number {
  return x + (d >= 0 ? d * (1 - x) : d * (1 + x));
}

/** Saturating step on [0, 1]: moves x by d, |d| <= 1, by a share of the room that is left. */
export function sat01(x: number, d: number): number {
  return x + (d >= 0 ? d * (1 - x) : d * x);
}
