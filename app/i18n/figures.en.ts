export const figures = {
  title: "Figures in Excel and Power BI",
  lead: "You fetch the results of a measurement yourself, in the program that you work with.",
  link: "Figures in Excel and Power BI",
  key: {
    title: "What you need",
    text: "A key. Do you work in HR? Make it at your organisation, under Keys. Samenwerking Noord makes it at the network. The name of the measurement stands in the address of its page.",
    safe: "A key is like a password. Whoever has it sees what you see. Share no file that holds it. Make one for each program, so that you can easily revoke one.",
  },
  once: {
    title: "Just one look?",
    text: "Then you need no key. Open the workbook for Excel at Downloads.",
  },
  excel: {
    title: "Excel: with an address",
    open: "Choose Data, Get Data, From Other Sources, From Web. Then choose Advanced.",
    address: "Fill in this address, with the name of your measurement:",
    header:
      "At HTTP request header parameters choose Authorization and put behind it, with your key:",
    anonymous: "Does Excel ask how to sign in? Choose Anonymous. The key is enough.",
    table:
      "Click the word List behind scales and choose To Table. Expand the column by its arrows.",
  },
  powerBi: {
    title: "Power BI: with a query",
    open: "Choose Get data, Blank query, and then Advanced Editor.",
    paste: "Paste this text. Fill in your key, and the name of your measurement:",
    anonymous: "At signing in choose Anonymous, for the address of this site.",
    excelToo:
      "The same text works in Excel: Data, Get Data, Launch Power Query Editor. A release never changes any more. So there is no need to refresh it often.",
  },
  scripts: {
    title: "R and Python",
    text: "Put the key in the environment variable NULMETING_KEY, not in the script.",
    r: "R",
    python: "Python",
  },
  fields: {
    title: "What the fields mean",
    n: "How many people count in this figure.",
    mean: "The mean, from 0 to 100. People judged themselves.",
    ci: "The margin: the mean lies between these two numbers almost certainly. Without a margin you cannot say that a group is higher or lower.",
    levels: "Which share of the people is at which level, from 0 to 1.",
    withheld:
      "Why a figure is empty, for example too-few: too few people. Empty is never 0. Do not fill it in yourself.",
    breakdowns:
      "The groups, such as units. A group that is too small is not there, or is put with another.",
    merged: "Small groups that are one line together.",
  },
  more: {
    title: "For programmers",
    text: "All that can be asked for stands in OpenAPI 3.1:",
    link: "the description of the API",
  },
};
