export const common = {
  brand: "Nulmeting",
  network: "Samenwerking Noord",
  from: "van Samenwerking Noord",
  title: "{{page}} · Nulmeting",
  skip: "Naar de inhoud",
  demo: {
    label: "Over deze gegevens",
    start: "Demo:",
    what: "verzonnen voorbeeldgegevens",
  },
  footer: {
    label: "Over deze site",
    privacy: "Privacy",
    accessibility: "Toegankelijkheid",
    help: "Hulp nodig?",
    switchTo: "English",
  },
  contact: "Vragen?",
  tabs: "Onderdelen",
  account: "Uw account",
  notShown: "Niet getoond",
};
