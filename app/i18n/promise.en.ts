export const promise = {
  title: "Before you begin: this we promise",
  lead: "We measure how digitally skilled we are together. It is about groups, not about you alone.",
  never: {
    title: "What your employer never sees",
    answers: "What you answer",
    part: "Whether you take part",
    small: "A number about fewer than {{minimum}} people",
  },
  sees: {
    title: "What your employer does see",
    means: "Averages of groups of {{minimum}} or more",
    share: "Roughly how many people take part: less than a quarter, a quarter to a half, and so on",
  },
  limit: {
    title: "How the limit of {{minimum}} works",
    none: "no number",
    shown: "{{count}} people: we show the average",
    hidden: "{{count}} people: we show nothing",
  },
  know: {
    title: "Good to know",
    link: "Whoever has your link sees what you have filled in and whether you are done. Your employer’s mail server knows the link too.",
    keepLink: "Do not pass the link on.",
    receipt:
      "After handing in you get a personal code. Only with that code can you see your result again or withdraw your answers.",
    until: "You can withdraw up to and including {{day}}.",
    untilClosing: "You can withdraw until the measurement closes.",
    confidential:
      "Your answers are confidential. The numbers that we publish afterwards are anonymous.",
  },
  begin: "Begin with the questions",
  resume: "Go on with the questions",
  resumed: "You had already begun. Your answers are waiting for you.",
  voluntary: "Taking part is voluntary. You can always stop.",
  whole: {
    summary: "Read the whole promise",
    who: "{{host}} asks you to take part. Taking part is voluntary.",
    keep: "We keep your answers without name, date or e-mail address.",
    answers_one: "We erase your answers {{count}} month after the numbers are published.",
    answers_other: "We erase your answers {{count}} months after the numbers are published.",
    addresses_one: "We erase the addresses of invited people {{count}} week after closing.",
    addresses_other: "We erase the addresses of invited people {{count}} weeks after closing.",
    addressesAtOnce: "We erase the addresses of invited people right after closing.",
    reminders:
      "Everybody gets the same reminder, also those who took part. So nobody sees who takes part.",
    results_one: "You can see your own result again for {{count}} month after publication.",
    results_other: "You can see your own result again for {{count}} months after publication.",
    purposesTitle: "For this we use the numbers",
    purposes: {
      baseline: "To see where groups are strong and where help is needed.",
      learning: "To offer courses and explanations that fit.",
      comparison: "To compare with other organisations of Samenwerking Noord.",
      trend: "To see what has changed at the next measurement.",
    },
    readersTitle: "These people see the numbers of groups",
    termsTitle: "Keeping and protecting",
    readers: {
      hr: "HR of your organisation",
      board: "The board of your organisation",
      "works-council": "The works council",
      managers: "Managers, of their own department",
      network: "Samenwerking Noord, if your organisation agrees",
    },
    cannot:
      "To be honest: we cannot rule out everything. Whoever intercepts your link can fill in for you. And whoever fills the list with made-up people can make a group look larger than it is.",
    version: "This is version {{version}} of the promise.",
    closing:
      "At closing we erase all codes and drafts. After that nobody knows which answers are yours.",
    tighter: "During the measurement this promise can only become stricter.",
    hash: "Fingerprint of this promise:",
  },
  again: {
    title: "The promise that was made to you",
    lead: "We never show a number about fewer than {{minimum}} people.",
    unknown: "We do not know this promise",
    check: "See whether you copied the whole fingerprint.",
  },
};
