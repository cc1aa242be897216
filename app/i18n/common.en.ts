export const common = {
  brand: "Nulmeting",
  network: "Samenwerking Noord",
  from: "by Samenwerking Noord",
  title: "{{page}} · Nulmeting",
  skip: "Skip to content",
  demo: {
    label: "About these data",
    start: "Demo:",
    what: "made-up example data",
  },
  footer: {
    label: "About this site",
    privacy: "Privacy",
    accessibility: "Accessibility",
    help: "Need help?",
    switchTo: "Nederlands",
  },
  contact: "Questions?",
  tabs: "Sections",
  account: "Your account",
  notShown: "Not shown",
};
