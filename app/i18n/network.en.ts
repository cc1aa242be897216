import { numbers } from "./numbers.en";

export const network = {
  tabs: { comparison: "Comparison", members: "Members", rounds: "Rounds" },
  title: {
    comparison: "Comparison of the network",
    members: "Members side by side",
    board: "Progress of the round",
  },
  ...numbers,
  eyebrow: { closed: "{{round}}, closed round" },
  round: { choose: "Choose a round" },
  headline: {
    none: "The sectors lie close together",
    higher: {
      everywhere: "{{sector}} is ahead everywhere",
      except: "{{sector}} is ahead, except in {{areas}}",
      on: "{{sector}} is ahead in {{areas}}",
    },
    lower: {
      everywhere: "{{sector}} is behind everywhere",
      except: "{{sector}} is behind, except in {{areas}}",
      on: "{{sector}} is behind in {{areas}}",
    },
  },
  lead: {
    close: "In {{areas}} there is no demonstrable difference between sectors.",
    took: "{{took}} of the {{size}} members took part: {{named}} by name, {{unnamed}} only in groups of four or more.",
    tookNamed: "{{took}} of the {{size}} members took part, all by name.",
    tookUnnamed: "{{took}} of the {{size}} members took part, all only in groups of four or more.",
  },
  table: {
    title: "Each member on the {{total}} areas",
    chooseSector: "Choose a sector",
    allSectors: "All sectors",
    otherSectors: "Other sectors, together",
    member: "Member",
    caption: "Mean score per member and area, by sector",
    tookPart_one: "{{count}} member took part",
    tookPart_other: "{{count}} members took part",
    unnamed_one: "{{count}} member without a name",
    unnamed_other: "{{count}} members without a name",
    middle: "Middle and middle half",
    poolKey: "group of members: the middle and the middle half, on a line from {{min}} to {{max}}",
    hiddenCell: "The answers at this member are too much alike.",
    otherwiseCell: "This member was asked partly other questions here.",
    note: "Self-rated score from 0 to 100. In a group each member counts once.",
    uncounted_one:
      "{{count}} member without a name stands in no group: it was asked partly other questions, or an area is hidden.",
    uncounted_other:
      "{{count}} members without a name stand in no group: they were asked partly other questions, or an area is hidden.",
  },
  unpooled: {
    "too-few":
      "Fewer than four members without a name take part. Together they could be recognised.",
    "could-be-subtracted":
      "One member has more than half of all responses. The middle would be almost that member’s result.",
  },
  members: {
    choose: "Put members side by side",
    tooFew: "No two members by name yet",
    two: "{{first}} beside {{second}}",
    several: "{{count}} members side by side",
    lead: "Only members that chose to be named stand here.",
    areas: "The areas, member beside member",
    areasSay: "Where two margins stand clear of each other, the members differ demonstrably.",
    competences: "The competences, member beside member",
    area: "Area",
    withMargin: "{{mean}} ({{low}} to {{high}})",
    competence: "Competence",
    chooseTitle: "Choose two to five members",
    chooseSay: "You can choose at most {{most}}.",
    show: "Put side by side",
  },
  board: {
    lead: "Who plans, who measures and who is done. There are no scores here.",
    nobody: "No member is measuring yet",
    open: "{{open}} of the {{all}} members are measuring now",
    openOne: "{{open}} of the {{all}} members is measuring now",
    done: "{{done}} of the {{all}} members are done",
    doneOne: "{{done}} of the {{all}} members is done",
    until: "open until {{date}}",
    state: {
      open_one: "Measuring now: {{count}} member",
      open_other: "Measuring now: {{count}} members",
      planned_one: "Planned: {{count}} member",
      planned_other: "Planned: {{count}} members",
      closed_one: "Closed, results in the making: {{count}} member",
      closed_other: "Closed, results in the making: {{count}} members",
      published_one: "Done: {{count}} member",
      published_other: "Done: {{count}} members",
      none_one: "Nothing planned yet: {{count}} member",
      none_other: "Nothing planned yet: {{count}} members",
    },
  },
  empty: {
    noRound: "No round yet",
    noRoundSay: "As soon as there is a round, you see here who takes part.",
    open: "The round is still open",
    openSay:
      "The comparison comes all at once, after the round is closed. So no member can be worked out by looking twice.",
    seeBoard: "See who plans, measures and is done",
  },
};
