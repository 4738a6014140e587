import { say } from '../../words/words.ts';

/** What the parts of a progress page are called. */
export const PROGRESS_TITLES = {
  days: say('titleDays'),
  goals: say('titleGoals'),
  weeks: say('titleWeeks'),
  partners: say('titlePartners'),
  pauses: say('titlePauses'),
  posts: say('titlePosts'),
  checkIns: say('titleCheckIns'),
  rules: say('titleRules'),
  json: say('sameAsJson'),
  didIt: say('didIt'),
};

/** What the parts of a challenge page are called. */
export const CHALLENGE_TITLES = {
  today: say('todaysPrompt'),
  takingPart: say('titleTakingPart'),
  nobody: say('nobodyYet'),
  ofTheGoals: say('ofTheGoals'),
  support: say('titleSupport'),
  together: say('titleTogether'),
  finished: say('titleFinished'),
  finishedText: say('finishedText'),
  showedUp: say('titleShowedUp'),
  days: say('titleDays'),
};

/** The columns of the table of weeks. */
export const WEEK_COLUMNS = {
  caption: say('weekCaption'),
  week: say('weekColumn'),
  planned: say('plannedColumn'),
  done: say('doneColumn'),
};
