import { numbers } from "./numbers.en";

export const instrument = {
  tab: "Questionnaire",
  slide: "Slide the table sideways for all numbers",
  title: "How well the questionnaire measures",
  ...numbers,
  eyebrow: "{{title}}, version {{version}}",
  chooseQuestionnaire: "Choose a questionnaire",
  chooseVersion: "Choose a version",
  version: "Version {{version}}",
  headline: {
    nothing: "There is nothing to say about this questionnaire yet",
    hidden: "The numbers of this questionnaire cannot be shown",
    none: "No question stands out",
    one: "One of the {{all}} questions deserves a look",
    some: "{{count}} of the {{all}} questions deserve a look",
  },
  lead: {
    who: "From the releases of closed rounds, of all members together. No member stands here by itself.",
    part: "There are no numbers for {{count}} parts.",
    partOne: "There are no numbers for one part.",
  },
  withheld: {
    "no-data":
      "There is no closed round yet with a member where at least a hundred people filled in this whole part.",
    "too-few":
      "Too few members used this part. With fewer than four, a member could be worked out from the numbers.",
    "could-be-subtracted":
      "One member has more than half of all responses. The number would almost be that member’s own.",
  },
  looks: {
    none: "No question gives reason to look closer",
    title: "Which questions, and why",
    say: "A look is no verdict. Read the question again, and ask a few people how they read it.",
    "low-item-rest":
      "Has little to do with the other questions of this part: {{rest}}, and under {{limit}} is little.",
    "better-without":
      "Without this question the others would fit together better: alpha goes from {{alpha}} to {{without}}.",
    "mostly-lowest":
      "{{share}} have the lowest score. Between these people the question makes no difference.",
    "mostly-highest":
      "{{share}} have the highest score. Between these people the question makes no difference.",
  },
  scales: {
    fine: "Every part measures reliably enough",
    one: "One part calls for caution",
    some: "{{count}} parts call for caution",
    say: "A part is reliable if its questions measure the same thing, and useful if not everybody is at its end.",
    caption: "Numbers per part",
    "low-alpha":
      "{{scale}}: the questions have little to do with each other, alpha is {{alpha}}. Under {{limit}} a score is a rough indication.",
    "high-alpha":
      "{{scale}}: the questions are very much alike, alpha is {{alpha}}. Over {{limit}} a question may be one too many.",
    floor:
      "{{scale}}: {{share}} have the lowest score there is. Who of them can do less, cannot be seen.",
    ceiling:
      "{{scale}}: {{share}} have the highest score there is. Who of them can do more, cannot be seen.",
  },
  items: {
    title: "Every question, per part",
    loose: "Questions outside a part",
    caption: "Questions of {{scale}}",
  },
  column: {
    scale: "Part",
    members: "Members",
    people: "People, about",
    mean: "Mean",
    sd: "Spread",
    alpha: "Alpha, with margin",
    omega: "Omega, with margin",
    lowest: "With the lowest score",
    highest: "With the highest score",
    sameAnswers: "The same answer throughout",
    item: "Question",
    itemRest: "Correlation with the rest",
    alphaWithout: "Alpha without this question",
    missing: "Without a score",
    notApplicable: "Of which not applicable",
    look: "Deserves a look",
  },
  mark: {
    "low-item-rest": "little correlation",
    "better-without": "alpha higher without",
    "mostly-lowest": "almost all low",
    "mostly-highest": "almost all high",
  },
  cell: {
    unknown: "cannot be computed",
    older: "not kept",
    short: "fewer than five alike",
  },
  words: {
    title: "What the words mean",
    mean: {
      term: "Mean and spread",
      text: "Every answer counts from 0 to 100. The spread (standard deviation) tells how far apart people are.",
    },
    alpha: {
      term: "Alpha and omega",
      text: "Two measures, 1 at most, of how strongly the questions of a part hang together. From {{low}} to {{high}} is good. The margin is that of 95% confidence. Omega also allows one question to weigh more than another. Knowledge questions often hang together less: who knows one thing need not know the other.",
    },
    itemRest: {
      term: "Correlation with the rest",
      text: "The correlation between a question and the sum of the other questions of the part: 1 is complete, 0 is none. Under {{limit}} the question may measure something else.",
    },
    alphaWithout: {
      term: "Alpha without this question",
      text: "If it is higher than the alpha of the part, the question fits the others less well.",
    },
    ends: {
      term: "Lowest and highest score",
      text: "If over {{scale}} have the lowest or the highest score of a part, people at that end cannot be told apart. For a single question we look above {{item}} only.",
    },
    missing: {
      term: "Without a score",
      text: "Not answered, or an answer without a score such as ‘does not apply’. A high share mostly tells that the question does not fit everybody’s work.",
    },
    sameAnswers: {
      term: "The same answer throughout",
      text: "People who ticked the same at all questions of a part, with at least five questions that have the same answers. That may be haste, but also an honest answer, at the ends above all.",
    },
    together: {
      term: "All members together",
      text: "The numbers are those of all people in one file: differences within and between members both count. A part counts with each member where at least a hundred people filled it in completely, in every version that holds it unchanged.",
    },
    sources:
      "Limits from Terwee et al. (2007) for parts, De Vaus (2002) for correlation, Streiner, Norman and Cairney (2015) for single questions. Same answers as in Kim et al. (2019).",
  },
};
