export const errors = {
  absent: {
    title: "This page does not exist",
    text: "Perhaps the address was copied wrongly. Or the page has moved.",
    help: "Nothing of yours is lost.",
    action: "To the start",
  },
  forbidden: {
    title: "This page is not for you",
    text: "You are signed in, but your role does not open this page.",
    help: "Do you think it should? Ask your administrator.",
    action: "To your account",
  },
  tooMany: {
    title: "Please wait a moment",
    text: "Something wrong was entered too often from your network. Try again in a quarter of an hour.",
    help: "Your answers are kept safely.",
    action: "To the start",
  },
  away: {
    title: "We cannot reach the data now",
    text: "Something is out of order. Wait a few minutes and then try again.",
    help: "What you filled in before is kept safely. Just leave an open questionnaire open.",
    action: "Try again",
  },
  broken: {
    title: "Something went wrong on our side",
    text: "This is not your fault. Please try once more.",
    help: "What you filled in before is kept safely. Does it go wrong again? Tell your contact person.",
    action: "Try again",
  },
};
