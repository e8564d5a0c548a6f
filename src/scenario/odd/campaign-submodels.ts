/** What a submodel outside the mind does, in the form of the mind's rules. */
export interface Submodel {
  /** Its word: that of the design, or of the table of options. */
  readonly name: string;
  /** The submodel step by step. */
  readonly formulas: readonly string[];
  /** Papers behind it. */
  readonly sources: string;
  /** What was made simpler, and why. */
  readonly simplified: string;
}

/** What a campaign may know of minds. */
export const signalsSubmodel: Submodel = {
  name: "signals",
  formulas: [
    "Of a person with `consent` 1, and of nobody else, a campaign can see two things.",
    "Cues of needs: with probability `rate` a day, for each need c = sqrt(1 / (1 + `noise`)) o + sqrt(`noise` / (1 + `noise`)) e, where o is the observable part of the standardised need (correlation `observable` with it, the same every day) and e is drawn anew; both standard normal. The mean of n cues has the accuracy `observable` * sqrt(n / (n + `noise`)).",
    "A reaction to the last message attended to today: seen with probability `shown`; it is welcomed with probability logistic(`sharpness` * F), F the force that was felt (`reaction` brought back to -1 to 1), else rejected.",
    "A cue can be known from the evening of its day, a reaction on the evening of its own day only.",
  ],
  sources: "Youyou, Kosinski & Stillwell 2015 for the accuracy of judgements by number of traces.",
  simplified:
    "Their criterion is a self-report of personality and their traces are Likes; here the same curve is assumed for needs and for traces of work. Cues of different needs and days are independent.",
};

/** What each design of a campaign does. */
export const designSubmodels: readonly Submodel[] = [
  {
    name: "nothing",
    formulas: ["Nothing is said, nobody is listened to, nothing is spent. It runs beside every other design."],
    sources: "the null of every comparison.",
    simplified: "Nothing.",
  },
  {
    name: "cascade",
    formulas: [
      "Every `every` days, `rounds` times at most, a round begins: where `townHall` is 1 the top speaks to everybody about why the change comes.",
      "Where `briefings` is 1 the round then goes down the line: after `latency` days for each level, every person of that level hears from the own manager what the change means for him or her.",
      "What reaches person i is the product over the hops above of `fidelity` * alignment * (1 + `noise` * normal), each cut to [0, 1]; alignment is the scenario's condition, and the normal belongs to the manager who speaks, so that a team hears the same.",
      "What is lost makes an argument neither strong nor weak: a quality q above .5 arrives as .5 + (q - .5) * the share that reached; a weaker one arrives as it is.",
      "All messages are untargeted and speak to the four needs alike; their substance is `quality`, `mode`, `promise` and `pressure`. A town hall is attended with openness `townHallOpen` and takes `townHallMinutes`; a briefing likewise with `briefingOpen` and `briefingMinutes`.",
      "Costs: a town hall takes attention of all who come and the money `townHallMoney` + `townHallMoneyPerPerson` * people; a level takes attention of its people and `briefingHours` of each manager above it. A level that cannot be paid is not briefed, nor is anybody below it in that round.",
    ],
    sources:
      "Larkin & Larkin 1996 and Prosci for who should say what; Nichols 1962, as quoted, for losses down the line; Herrero for the practice.",
    simplified:
      "Managers add nothing of their own and do not refuse; loss is in strength and not in content; nobody asks back. The condition alignment lowers what each hop keeps, while each leader's own stand, which moves, acts in the rule alignment.",
  },
  {
    name: "fluid",
    formulas: [
      "Every `every` days there is a sending by the top to everybody, attended with openness `open`, taking `minutes`; every `whyEvery`-th is about why, in the same words for all, the others about what the change means for me. The untargeted form of all sendings is set aside from the budget first, so that listening never silences the campaign.",
      "Listening, where `tailoring` is 1 and the platform can be paid: every evening the cues that are `delay` days old are read, if they can be paid, and reactions seen that are as old are counted.",
      "Meaning must be learned: to each person's cues a lasting error is added that multiplies accuracy by sqrt(N / (N + `dimensions`)), N the number of people who consent.",
      "Every `regroup` days communities are looked for anew (Louvain) among the contacts of people who consent, the reporting line left out; a tie weighs (1 + `likeness` * likeness of the estimated needs) times its strength. Communities below `smallest` people are not spoken of. Reactions counted so far are multiplied by `kept`.",
      "Profile of a community: the mean of its members' cues, brought to the scale of needs and shrunk by v / (v + `noiseRatio` / cues), v = `clustering` + (1 - `clustering`) / members.",
      "Choice for a community: of five messages, the untargeted one and one framed for each need (weight `focus` on that need, the rest shared), a plausible share of welcome is drawn from a Beta distribution (Thompson sampling) of `confidence` reactions expected beforehand, .5 + `slope` * profile of the need of them welcomed, and of the reactions seen, at most `memory`; the best draw is sent. Below `enough` cues and reactions the untargeted message is sent.",
      "Where `pinpoint` is 1 (synthetic organisations only) the frame is chosen for each person: to the community's draw `slope` * (own profile - community's) is added.",
      "People without consent and people outside communities get the untargeted message. Tailored messages say so where `disclosed` is 1. Their substance is `quality`, `mode`, `promise` and `pressure`.",
      "Costs: attention of all who open; `sendMoney` a person and `variantMoney` a version; `platformMoney` and `platformMoneyPerPerson` once; `analystMoney` a search for communities; `cueMoney` a cue.",
    ],
    sources:
      "Thompson 1933; Daetwyler et al. 2008 for learning what signals mean; Blondel et al. 2008 (Louvain); David & Nagaraja 2003 (Beta by order statistics); Youyou et al. 2015; Breitenstein for the practice.",
    simplified:
      "One sender, one channel, five frames; the campaign knows the right form of its own profile (noise ratio and clustering are its assumptions and may be set wrong). It maximises welcome, which it sees, in the place of practice, which it does not.",
  },
];

/** Who pays, and what happens when the money is gone. */
export const ledgerLines: readonly string[] = [
  "Caps: `attentionMinutes` * people, `managerHours` * managers, `money` * people / 1,000, over the whole campaign and the same for every design.",
  "A cost has three parts and is booked whole or not at all: where one part would pass its cap the thing is not done. What is not used is not carried anywhere.",
  "Attention is booked by the openness of the channel times its minutes, before anybody attends, so that two designs pay by the same measure.",
];
