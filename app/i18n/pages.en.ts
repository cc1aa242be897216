export const pages = {
  home: {
    page: "Enter your code",
    title: "How are your digital skills?",
    lead: "Fill in the questionnaire and see where you stand. It takes about 15 minutes.",
    promises: {
      unseen: {
        title: "Your employer does not see your answers",
        text: "Only averages of groups, never about one person.",
      },
      pause: {
        title: "You may stop",
        text: "Go on later with the same code, on any device.",
      },
      result: {
        title: "You get a result of your own",
        text: "With three steps that you can take now.",
      },
    },
    doors: {
      label: "Other ways in",
      result: { link: "See your result again", text: "With your personal code" },
      signIn: { link: "Sign in for HR", text: "Results of your organisation" },
      noCode: { link: "Did not get a code?", text: "Ask your contact person" },
    },
  },
  help: {
    title: "Need help?",
    lead: "Your own organisation can help you fastest.",
    noCode: {
      title: "I have no code",
      text: "Your organisation gives you your code, in an e-mail or a letter. Did you get nothing? Ask the contact person of the measurement or HR.",
    },
    wrongCode: {
      title: "My code does not work",
      text: "A code has 16 letters and digits. Capitals, dashes and spaces do not matter. A circle is always the digit zero. Or open the link in your e-mail.",
    },
    lostCode: {
      title: "I lost my personal code",
      text: "Then we can no longer open your result. We do not know which answers are yours. So we cannot send the code again either.",
    },
    password: {
      title: "I forgot my password",
      text: "Ask the administrator of Nulmeting for a new link. With it you choose a new password yourself.",
    },
    figures: {
      title: "I want to work with the figures myself",
      text: "Do you work in HR or at Samenwerking Noord? Then you can.",
    },
    contact: {
      title: "I want to talk to somebody",
      text: "Do you have a code? Then every page of the questionnaire says at the bottom whom you can reach.",
    },
  },
  privacy: {
    title: "Privacy",
    lead: "We keep as little as possible. And we never show what one person answers.",
    who: {
      title: "Who measures, and why",
      text: "Your organisation wants to know how digitally skilled its people are together. Your organisation is responsible for the measurement. Samenwerking Noord provides Nulmeting.",
    },
    kept: {
      title: "What we keep",
      answers:
        "Your answers, without name, date or e-mail address. They stand apart from the list of invited people.",
      draft: "Your draft, encrypted. Only your code opens it.",
      result: "Your personal result, encrypted. Only your personal code opens it.",
      address: "Your e-mail address, if you got an e-mail. Only to invite you.",
    },
    howLong: {
      title: "How long we keep it",
      text: "The promise that you read before you begin says so. When the measurement closes, all codes and drafts are destroyed. After that nobody can tie answers to a code.",
    },
    seen: {
      title: "Who sees what",
      employer:
        "Your organisation sees averages of groups. The promise names the smallest group, and it never has fewer than 5 people.",
      network: "Samenwerking Noord sees the numbers of organisations, not those of people.",
      you: "Only you see your own result.",
    },
    limits: {
      title: "What you should also know",
      text: "Whoever has your link can see your draft. Your employer’s mail server knows the link too. Your answers are confidential, the published numbers are anonymous.",
    },
    rights: {
      title: "Your rights",
      text: "Taking part is voluntary. Until closing you can withdraw your answers with your personal code. Do you have a complaint? Ask for the data protection officer of your organisation. You can also go to the Dutch data protection authority, the Autoriteit Persoonsgegevens.",
    },
    cookies: {
      title: "Cookies",
      text: "We only use cookies that are needed: for your code, your language and signing in. We do not follow you. Nothing on this site comes from another site.",
    },
  },
  accessibility: {
    title: "Accessibility",
    lead: "Everybody should be able to take part. We test that.",
    tested: {
      title: "What we test",
      norm: "We aim to meet WCAG 2.2, levels A and AA.",
      automatic: "We test every page automatically with axe, on a phone and on a large screen.",
      keyboard: "The whole questionnaire works with a keyboard alone.",
      script: "You can read the pages before any script has loaded.",
    },
    untested: {
      title: "What we do not know yet",
      text: "An automatic test does not find everything. No independent agency has audited this site yet. It has not yet been tested with people who use a screen reader either.",
    },
    report: {
      title: "Does something not work for you?",
      text: "Tell the contact person of your organisation. Write down which page you saw and what went wrong. They pass it on to us.",
      more: "Can you not fill it in? Ask your contact person for help or for more time.",
    },
  },
};
