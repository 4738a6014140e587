import { pluralIn } from './language.ts';

/** The table of words of a language. A table with a word too few or too many does not compile. */
export type Words = typeof en;

const plural = pluralIn('en');

const possessive = (name: string): string => (name.endsWith('s') ? `${name}’` : `${name}’s`);
const posts = (count: number): string => plural(count, { one: `${count} post`, other: `${count} posts` });
const days = (count: number): string => plural(count, { one: `${count} day`, other: `${count} days` });
const members = (count: number): string =>
  plural(count, { one: `${count} member`, other: `${count} members` });
const guestAtBlogOf = (guests: number, host: string): string =>
  `${guests > 1 ? 'guests' : 'a guest'} at ${possessive(host)} blog`;

/** Every word that a reader sees, in English. An entry takes names, numbers and dates as they are shown. */
export const en = {
  /** The signs between words, and those that end them. */
  marks: {
    /** This parts items that are no sentence together, such as a name and a date. */
    comma: ', ',
    fullStop: '.',
    /** This stands between two sentences. */
    space: ' ',
    labelled: (label: string, text: string) => `${label}: ${text}`,
  },

  navigation: {
    label: 'Main',
    menu: 'Menu',
    skip: 'Skip to the content',
    posts: 'Posts',
    conversations: 'Conversations',
    members: 'Members',
    challenges: 'Challenges',
    communities: 'Communities',
    support: 'Support',
    about: 'About',
    subscribe: 'Subscribe',
    search: 'Search',
  },

  home: {
    newestPosts: 'Newest posts',
    allPosts: 'All posts',
    waysToHelp: 'Ways to help',
    runningChallenges: 'Running challenges',
    allChallenges: 'All challenges',
    newestGuestPosts: 'Newest guest posts',
    members: 'Who we are',
    allMembers: 'All members and guests',
    join: 'Join us',
    follow: 'Follow us',
  },

  pages: {
    aboutOf: (network: string) => `About ${network}`,
    asOf: (date: string) => `As of ${date}.`,
    membersOf: (network: string) => `Who writes at ${network}.`,
    supportOf: (network: string) =>
      `How the members of ${network} help each other, and who needs support now.`,
    communitiesOf: (network: string) =>
      `People who share an interest, and who at ${network} writes for them.`,
    challengesOf: (network: string) => `What the members of ${network} set out to do, and how far they are.`,
    notFound: 'Page not found',
    notFoundText: 'There is nothing at this address, or not yet.',
    toHome: 'To the home page',
    toPosts: 'To the newest posts',
    moved: 'This page has another address now.',
    /** This is the title of a page of a list, from the second one on. */
    further: (title: string, number: number) => `${title}, page ${number}`,
    list: 'Pages',
    number: (number: number) => `Page ${number}`,
    previous: 'Previous page',
    next: 'Next page',
  },

  posts: {
    count: posts,
    allOf: (network: string) => `Everything that was posted at ${network}, newest first.`,
    none: 'Nothing has been posted yet.',
    tagged: (tag: string) => `Tagged “${tag}”`,
    taggedCount: (count: number, tag: string, network: string) =>
      `${posts(count)} tagged “${tag}” at ${network}.`,
    tags: 'Tags',
    tagsOf: (network: string) => `What the posts at ${network} are about.`,
    mostUsedTags: (shown: number, of: number) => `The ${shown} most used of ${of} tags.`,
    noTags: 'No post has a tag yet.',
    years: 'Archive',
    yearsOf: (network: string) => `Everything that was posted at ${network}, year by year.`,
    year: (year: string) => `Posts of ${year}`,
    yearOf: (count: number, year: string, network: string) => `${posts(count)} of ${year} at ${network}.`,

    by: (credit: string) => `By ${credit}`,
    /** Names who wrote a guest post, and whose blog it is on. */
    credit: (authors: string, guests: number, host: string) => `${authors}, ${guestAtBlogOf(guests, host)}`,
    guestPost: 'Guest post',
    atBlogOf: (host: string) => `At ${possessive(host)} blog`,
    /** This stands behind the authors of a guest post, with the host as a link. */
    guestAt: (guests: number, host: string) => `${guests > 1 ? 'guests' : 'a guest'} at ${host}`,
    updated: (date: string) => `updated ${date}`,
    firstPublished: (place: string) => `First published at ${place}.`,
    alsoIn: (languages: string) => `Also in ${languages}`,
    subjects: 'Communities and tags',
    minutes: (count: number) =>
      plural(count, { one: `${count} minute to read`, other: `${count} minutes to read` }),
    contents: 'On this page',
    readNext: 'Read next',

    answersTo: 'In answer to',
    answeredBy: 'Answered by',
    whereAnswered: 'Where this post answers it:',
    answer: 'Answer',
    /** This is the subject of a mail that answers a post. */
    mailSubject: (title: string) => `Re: ${title}`,
    byMail: 'by mail',
    onMastodon: 'on Mastodon',
    atSite: (host: string) => `at ${host}`,
    forMembers: 'Members',
    writeAnswer: 'Answer this post',
    iShared: 'I shared this',
    edit: 'Edit this post',

    moreBy: (author: string) => `More by ${author}`,
    earlierBy: (author: string) => `Earlier by ${author}`,
    laterBy: (author: string) => `Later by ${author}`,
  },

  /** What members have at blogs of their own elsewhere, and what others say elsewhere. */
  elsewhere: {
    atOwnBlog: 'At their own blog',
    /** This is a link to the whole post, behind its first words. */
    readAt: (host: string) => `Read it at ${host}`,
    responses: 'Said elsewhere',
    /** What somebody elsewhere did, behind their name. */
    did: {
      reply: 'answered',
      mention: 'mentioned this',
      repost: 'passed it on',
      bookmark: 'noted it down',
      like: 'liked it',
    },
    /** These stand before the faces of those who did. */
    likes: (count: number) =>
      plural(count, { one: 'One person liked it', other: `${count} people liked it` }),
    reposts: (count: number) =>
      plural(count, { one: 'One person passed it on', other: `${count} people passed it on` }),
    bookmarks: (count: number) =>
      plural(count, { one: 'One person noted it down', other: `${count} people noted it down` }),
    somebody: 'Somebody',
    pulled: 'Blogs elsewhere',
    pulledOf: (network: string) => `How reading members’ own blogs for ${network} goes. For organisers.`,
    noSources: 'No member has a blog elsewhere.',
    notYet: 'has not been read yet',
    isRead: (date: string) => `read on ${date}`,
    isFailing: (date: string, why: string) => `cannot be read since ${date}: ${why}`,
    lastPost: (date: string) => `last post on ${date}`,
    isQuiet: (date: string) => `quiet since ${date}`,
    noPost: 'no post yet',
  },

  sharing: {
    heading: 'Share',
    group: 'Share this post',
    text: (title: string, credit: string) => `“${title}” by ${credit}`,
    sheet: 'With an app …',
    mail: 'Mail',
    server: 'Your Mastodon server, such as mastodon.social',
    noServer: 'Type where your account is, such as mastodon.social or @you@mastodon.social.',
    post: 'Write the post',
    copy: { copy: 'Copy the address', copied: 'Copied', failed: 'Not copied' },
  },

  people: {
    kinds: {
      individual: 'Individual',
      business: 'Business',
      blogger: 'Blogger',
      nonprofit: 'Nonprofit',
      government: 'Government',
      other: 'Member',
    },
    guest: 'Guest',
    guests: 'Guests',
    /** This stands behind some names. */
    more: (count: number) => `and ${count} more`,
    earlier: 'Earlier members',
    none: 'Nobody has joined yet.',
    memberOf: (name: string, network: string) => `${name} at ${network}.`,
    joined: (date: string) => `joined ${date}`,
    left: (date: string) => `left ${date}`,
    elsewhere: (name: string) => `${name} elsewhere`,
    /** These name the links of a member, by the links' labels. */
    links: {
      website: 'Website',
      feed: 'Feed',
      email: 'Email',
      mastodon: 'Mastodon',
      bluesky: 'Bluesky',
      linkedin: 'LinkedIn',
      x: 'X',
      facebook: 'Facebook',
      instagram: 'Instagram',
      youtube: 'YouTube',
      github: 'GitHub',
    },
    serves: 'Serves',
    wantsToServe: 'Would like to serve',
    guestPostsReceived: 'Guest posts on this blog',
    guestPostsGiven: 'Posts on other members’ blogs',
    writeGuestPost: (host: string) => `Write a guest post for ${host}`,
    nothing: 'Nothing here yet.',
  },

  conversations: {
    of: (network: string) => `Who answers whom at ${network}, and what is still open.`,
    none: 'Nobody has answered anybody yet.',
    howTo: 'A post joins a conversation by naming the post that it answers (“Answer this post” below each).',
    openQuestions: 'Open questions',
    openLead: 'Nobody has answered these yet.',
    newest: 'Newest answers first',
    heading: 'The conversation',
    whole: (title: string) => `The conversation about “${title}”`,
    latest: (date: string) => `Latest answer: ${date}`,
    morePosts: (count: number) => plural(count, { one: `${count} more post`, other: `${count} more posts` }),
    allPosts: (count: number) => `All ${posts(count)} of this conversation`,
    here: 'this post',
    to: (names: string) => `to ${names}`,
    alsoAnsweredBy: (titles: string) => `also answered by ${titles}`,
    follow: 'Follow this conversation:',
    all: 'All conversations',
    talked: 'Have talked',
    talkedWith: (name: string) => `${name} and these members have answered each other.`,
  },

  communities: {
    servedBy: 'Served by',
    wantedBy: 'Would like to serve it',
    noPosts: 'Nothing has been posted for it yet.',
    where: 'Where its people are',
    questions: 'What they ask',
    partners: 'Who could work together',
    partnerReason: (wants: string, serves: string, community: string) =>
      `${wants} would like to reach ${community}, and ${serves} does.`,
  },

  offers: {
    all: 'Offers',
    allOffers: 'All offers',
    begin: 'Offer them something',
    underPost: 'Something for you',
    allOf: (network: string) => `What members of ${network} and their partners give to one community each.`,
    none: 'Nothing is offered at the moment.',
    open: 'Open now',
    coming: 'Coming',
    past: 'Past offers',
    from: (date: string) => `From ${date}`,
    until: (date: string) => `Until ${date}`,
    was: (days: string) => `It ran ${days}`,
    left: (count: number) => plural(count, { one: 'the last day', other: `${count} days left` }),
    of: (name: string) => `Offered by ${name}`,
    forCommunity: (community: string) => `For ${community}`,
    claim: 'Take it up',
    promises: 'What both sides do',
    giver: 'Who gives it',
    partner: 'Their partner',
    kept: (date: string) => `Done on ${date}`,
    keptLate: (date: string) => `Done on ${date}, a little late`,
    dueBy: (date: string) => `To be done by ${date}`,
    late: (date: string) => `Still to come; it was planned for ${date}`,
    results: 'What came of it',
    views: 'Saw it',
    claims: 'Took it up',
    conversion: 'Of those who saw it',
    percent: (percent: string) => `${percent} %`,
    ownReach: 'The giver reaches',
    partnerReach: 'The partner reaches',
    leverage: 'The partner’s reach to the giver’s',
    times: (number: string) => `${number} ×`,
    minutesAClaim: 'Minutes for each',
    costAClaim: 'Money for each',
    measured: (date: string) => `Counted on ${date}.`,
    notListed: 'This offer is kept here, and no list leads to it.',
    beforeGiving: (name: string, count: number) =>
      plural(count, {
        one: `Giving comes before offering. Once ${name} has done something for one more person, this offer will stand in the lists.`,
        other: `Giving comes before offering. Once ${name} has done something for ${count} more people, this offer will stand in the lists.`,
      }),
    beforeGivingThen: (name: string) =>
      `This offer was for those who found it: ${name} had begun to give only a little before. The next one may well be listed.`,
  },

  feeds: {
    ofAllPosts: 'Feed of all posts',
    subscribeTo: (name: string) => `Subscribe to ${name}:`,
    subscribeToTag: (tag: string) => `Subscribe to “${tag}”:`,
    answersTo: (title: string) => `Answers to “${title}”`,
    ofConversation: (title: string, network: string) =>
      `What is answered in the conversation about “${title}” at ${network}.`,
    copy: { copy: 'Copy', copied: 'Copied', failed: 'Not copied' },
    copyOf: (feed: string) => `Copy the address of ${feed}`,
    ofMember: (name: string, network: string) => `What ${name} writes at ${network}.`,
    ofChallenge: (title: string, network: string) =>
      `What is written in the challenge “${title}” at ${network}.`,
    ofTag: (tag: string, network: string) => `Posts tagged “${tag}” at ${network}.`,
  },

  subscribe: {
    about: (network: string) => `Everything that ${network} posts, in your feed reader.`,
    lead: (network: string) =>
      `A feed is an address that your feed reader looks at for you. Paste one into it, and what is posted at ${network} arrives there, with the names of those who wrote it.`,
    all: 'All posts',
    choice:
      'Follow all posts, or only the members and subjects below that you choose. If you follow both, some readers show a post twice, and others, such as newsboat, keep it in only one of the two feeds.',
    readers: (readers: string) =>
      `Any of them will do; every reader knows the first. Open it in ${readers}, or copy it into any other reader, such as NetNewsWire, Thunderbird or FreshRSS.`,
    weekly: 'Once a week, all in one',
    noReader: 'No feed reader?',
    byMail: 'Have the posts by mail.',
    groups: {
      member: 'One member',
      community: 'One community',
      challenge: 'One challenge',
      tag: 'One subject',
    },
    more: (count: number) =>
      plural(count, {
        one: `${count} more, with its feed on its page`,
        other: `${count} more, each with its feed on its page`,
      }),
    everyMember: 'Every member, each on their own',
    membersList: (file: string) =>
      `${file} has the feed of every member: save the file, and import it in your reader (“Import OPML”).`,
  },

  search: {
    about: (network: string) => `Search the posts, members and challenges of ${network}.`,
    placeholder: 'A word, or a name',
    noScript: 'Search needs JavaScript. Everything can be found through these lists too:',
    found: 'Results:',
    nothing: 'Nothing found.',
    failed: 'The search could not be loaded.',
    more: 'More results',
    order: 'Order',
    bestFirst: 'Best match first',
    newestFirst: 'Newest first',
    oldestFirst: 'Oldest first',
    filters: {
      kind: 'Kind',
      member: 'Member',
      community: 'Community',
      tag: 'Tag',
      language: 'Language',
      year: 'Year',
    },
    narrow: (filter: string) => `${filter}: type to shorten the list`,
    kinds: { post: 'Post', member: 'Member', challenge: 'Challenge', offer: 'Offer' },
  },

  cards: {
    challenge: 'A challenge',
    finishedChallenge: 'A finished challenge',
    community: 'A community of interest',
    conversation: (title: string) => `The latest is about “${title}”`,
    days: (dates: string, count: number) => `${dates}, ${days(count)}`,
    takingPart: (count: number) => `${members(count)} taking part`,
    tookPart: (count: number) => `${members(count)} took part`,
    ledBy: (name: string) => `Led by ${name}`,
    servedBy: (names: string) => `Served by ${names}`,
    guestAt: guestAtBlogOf,
    inChallenge: (name: string, challenge: string) => `${name} in ${challenge}`,
    daysDone: (count: number) => `${days(count)} done`,
  },

  /** Components in members’ own text say these. */
  body: {
    code: { copy: 'Copy the code', copied: 'Copied', failed: 'Not copied' },
    note: 'Note',
    table: 'Table',
    taskDone: 'Done',
    taskOpen: 'Not done yet',
    footnotes: 'Footnotes',
    /** A footnote has this sign for the way back to the text. It points against the direction of reading. */
    backSign: '↩',
    backTo: (place: string) => `Back to reference ${place}`,
  },

  challenges: {
    running: 'Running',
    coming: 'Coming',
    past: 'Past',
    none: 'No challenge has been set yet.',
    dates: (from: string, to: string) => `${from} to ${to}`,
    about: (label: string, participants: number, dates: string) =>
      `${label}. ${members(participants)} taking part, ${dates}.`,
    ledBy: (name: string) => `led by ${name}`,
    today: 'Today:',
    days: 'Day by day',
    participants: 'Who takes part',
    nobody: 'Nobody yet.',
    join: 'Join this challenge',
    needSupport: 'Who could use encouragement',
    together: 'Together',
    finished: 'Finished',
    finishedText: 'Every goal they set themselves is done.',
    showedUp: 'Showed up',
    showedUpDays: 'Four days of five, or more.',
    showedUpWeeks: 'Four sessions of five, or more.',
    checkedIn: (checkedIn: number, of: number) => `${checkedIn} of ${of} checked in.`,
    checkedInWithOpen: (checkedIn: number, of: number, open: number) =>
      plural(open, {
        one: `${checkedIn} of ${of} checked in, ${open} still has time.`,
        other: `${checkedIn} of ${of} checked in, ${open} still have time.`,
      }),
    nothingDue: 'Nothing is fixed for today.',
    matrix: 'Who checked in on which day',
    matrixDays: (from: number, to: number) =>
      `Day ${from} to day ${to}. The other days are on the members’ own pages.`,
    matrixCell: (member: string, day: string) => `${member}. ${day}`,
  },

  days: {
    startsTomorrow: 'Starts tomorrow',
    startsIn: (count: number) =>
      plural(count, { one: `Starts in ${count} day`, other: `Starts in ${count} days` }),
    dayOf: (n: number, of: number) => `Day ${n} of ${of}`,
    finished: 'Finished',
    day: (n: number) => `Day ${n}`,
    dayOn: (n: number, date: string) => `Day ${n}, ${date}`,
    week: (k: number) => `Week ${k}`,
    strip: (member: string) => `${member}, day by day`,
    sentence: (n: number, date: string, state: string) => `Day ${n}, ${date}: ${state}.`,
    sentenceWithPlan: (n: number, date: string, state: string, sessions: string) =>
      `Day ${n}, ${date}: ${state}. Planned: ${sessions}.`,
    states: {
      kept: 'checked in',
      bonus: 'checked in on a rest day',
      missed: 'missed',
      open: 'still open',
      rest: 'rest day',
      paused: 'paused',
      'before-joining': 'before joining',
      future: 'yet to come',
    },
    /** This is the state of a day on which a plan of weeks fixes no session. */
    nothingDue: 'nothing fixed',
    checkedInWhilePaused: 'paused, and checked in all the same',
    legend: 'What the signs mean',
    /** This is the sentence of an open day with a link that checks in. */
    sentenceToCheckIn: (sentence: string) => `${sentence} Check in.`,
    checkInFor: (member: string) => `${member}, check in for`,
  },

  progress: {
    of: (member: string) => `${possessive(member)} progress`,
    about: (member: string, challenge: string, headline: string) =>
      `${possessive(member)} progress in ${challenge}. ${headline}`,
    headline: (day: string, words: string) => `${day}. ${words}`,
    makesDay: (day: string, member: string) => `This makes ${day} for ${member}.`,
    withdrawn: (date: string) => `Took part until ${date}.`,
    percent: (percent: number | string) => `${percent} %`,
    percentOfGoals: (percent: number) => `${percent} % of the goals`,
    goals: 'Goals',
    weeks: 'Weeks',
    partners: 'Partners',
    pauses: 'Pauses',
    checkIns: 'Check-ins',
    didIt: 'Did it.',
    rules: 'How this is counted',
    sameAsJson: 'The same numbers as JSON',
    /** This stands for the consistency of somebody who has no day behind them. */
    nothingKept: '–',
    daysKept: (kept: number, of: number) =>
      plural(of, { one: `${kept} of ${of} day kept`, other: `${kept} of ${of} days kept` }),
    sessionsDone: (kept: number, of: number) =>
      plural(of, { one: `${kept} of ${of} session done`, other: `${kept} of ${of} sessions done` }),
    daysInARow: (count: number) =>
      plural(count, { one: `${count} day in a row`, other: `${count} days in a row` }),
    weeksInARow: (count: number) =>
      plural(count, { one: `${count} week in a row`, other: `${count} weeks in a row` }),
    atBest: (row: string, best: number) => `${row}, at best ${best}`,
    finishedAndShowedUp: (kept: string) => `Finished, and showed up: ${kept}.`,
    finished: 'Finished: every goal done.',
    showedUp: (kept: string) => `Showed up: ${kept}.`,
    over: 'The challenge is over.',
    overWith: (kept: string) => `The challenge is over: ${kept}.`,
  },

  /** What the history of the repository says of days, where a challenge asks for it. */
  evidence: {
    counts: {
      witnessed: (count: number) => `${count} witnessed`,
      claimed: (count: number) => `${count} claimed`,
      ahead: (count: number) => `${count} ahead`,
      backfilled: (count: number) => `${count} backfilled`,
      unverified: (count: number) => `${count} unverified`,
    },
    grades: {
      witnessed: 'witnessed',
      claimed: 'claimed',
      ahead: 'ahead',
      backfilled: 'backfilled',
      unverified: 'unverified',
    },
    whatWordsMean: 'What these words mean',
    meanings: {
      witnessed: 'Witnessed: it arrived at the repository in time.',
      claimed: 'Claimed: it says that it was written in time, and arrived within two weeks.',
      ahead: 'Ahead: it arrived before its day. A post keeps its day; a check-in counts for totals.',
      backfilled:
        'Backfilled: it arrived later. It counts for totals, and not for days kept or days in a row.',
      unverified: 'Unverified: the history of the repository is not here, so nobody can say when it arrived.',
    },
    /** These follow the sentence of a day. */
    sentences: {
      witnessed: (landed: string) => `It arrived on ${landed}.`,
      claimed: (landed: string, written: string) => `It was written on ${written} and arrived on ${landed}.`,
      ahead: (landed: string) => `It arrived on ${landed}, before its day.`,
      backfilled: (landed: string) =>
        `It arrived on ${landed}: it counts for the total, not for the run of days.`,
      unverified: 'When it arrived is not known here.',
    },
    arrivesToday: (day: string, today: string) =>
      `This is for ${day} and arrives on ${today}: it counts for your total, not for your run of days.`,
    edited: (date: string, from: string, to: string, unit: string) =>
      `Edited on ${date}, ${from} → ${to} ${unit}.`,
    editedSomehow: (date: string) => `Edited on ${date}.`,
    nothing: '–',
    dayWith: (day: string, evidence: string) => `${day} ${evidence}`,
    provisional: (date: string) => `Provisional until ${date}: what arrives by then still counts.`,
    pauseFrom: (pause: string, date: string) => `${pause} (counts from ${date})`,
    pauseNever: (pause: string) => `${pause} (handed in when it was over)`,
    by: {
      key: 'When a day arrived is known from commits that the forge signed.',
      address: (addresses: string) =>
        `When a day arrived is known from commits that bear the address of the forge, ${addresses}.`,
      nobody: 'Nobody vouches for when a day arrived here: only those who wrote it say so.',
    },
    noHistory: {
      none: 'no repository has the history of this content, so days are unverified',
      shallow:
        'only the end of the history is here, so days are unverified; give the checkout fetch-depth: 0, or type: git fetch --unshallow',
      unreadable: 'the history cannot be read, so days are unverified; is git there, and the clone whole?',
    },
    nobodyVouches:
      'nobody vouches for when days arrived, so they are claimed at best; name the address with which your forge commits in landedBy of network.md',
    squashes:
      'squashed merges keep no day of what they merge, and some took too long; merge commits keep the days',
  },

  /** These name the status of a goal in a word or two. */
  statuses: {
    upcoming: 'not started',
    'on-track': 'on pace',
    ahead: 'ahead',
    'at-risk': 'slipping',
    behind: 'behind',
    missed: 'not reached',
    done: 'done',
    unreported: 'too few days reported',
    pending: 'to be judged',
    partly: 'partly met',
    unjudged: 'waiting for the verdict',
    withdrawn: 'withdrawn',
  },

  /** These say the status of a goal in a sentence. */
  headlines: {
    upcoming: (date: string) => `Starts ${date}.`,
    onTrack: 'On pace.',
    ahead: 'Ahead.',
    aheadBy: (count: number) =>
      plural(count, {
        one: `Ahead: ${count} working day in hand.`,
        other: `Ahead: ${count} working days in hand.`,
      }),
    atRisk: (need: string, planned: string) => `Slipping: ${need} a day needed, ${planned} planned.`,
    atRiskBy: (factor: string) => `Slipping: ${factor} times the planned pace needed.`,
    behind: (factor: string) => `Behind: ${factor} times the planned pace needed.`,
    noDayLeft: (actual: string, target: string) => `The plan has no day left: ${actual} of ${target}.`,
    done: (n: number) => `Done on day ${n}.`,
    notReached: (actual: string, target: string) => `Not reached: ${actual} of ${target}.`,
    used: (actual: string, limit: string) => `${actual} of ${limit} used.`,
    willNotLast: 'At this rate it will not last.',
    overLimit: (actual: string, limit: string) => `Over the limit: ${actual} of ${limit}.`,
    unreportedYet: 'Within the limit so far, but too few days were reported.',
    unreported: 'Within the limit, but too few days were reported.',
    withinLimit: (actual: string, limit: string) => `Within the limit: ${actual} of ${limit}.`,
    pending: (judge: string, date: string) => `${judge} decides on ${date}.`,
    partly: (judge: string) => `${judge}: partly.`,
    notMet: (judge: string) => `${judge}: not met.`,
    unjudged: (judge: string, date: string) => `Waiting for ${possessive(judge)} verdict since ${date}.`,
  },

  goals: {
    /** A target or limit has its unit with it where there is one: "21 posts". */
    amount: (actual: number | string, target: number | string) => `${actual} of ${target}`,
    inUnit: (amount: string, unit: string) => `${amount} ${unit}`,
    /** These name the units of what is counted for members. */
    counted: {
      posts: 'posts',
      words: 'words',
      replies: 'replies',
      'guest-posts': 'guest posts',
      support: 'acts of support',
      supported: 'people supported',
      outside: 'posts elsewhere',
    },
    amountDown: (actual: string, from: string, target: string) => `${actual}, from ${from} to ${target}`,
    atMost: (actual: string, limit: string) => `${actual} of at most ${limit}`,
    beyond: (amount: string, over: string) => `${amount}, ${over} beyond it`,
    byDate: (date: string) => `by ${date}`,
    reachedOn: (date: string) => `reached on ${date}`,
    judgedBy: (judge: string) => `Judged by ${judge}`,
    giveVerdict: 'Give your verdict',
    verdict: (judge: string, date: string, met: string) => `${judge}, ${date}: ${met}.`,
    met: { yes: 'met', partly: 'partly met', no: 'not met' },
    milestones: 'Milestones',
    asks: 'Ways to help',
    changes: 'Changes',
    change: {
      'at-once': (date: string, what: string, because: string) => `${date}: ${what}. ${because}`,
      'too-late': (date: string, what: string, because: string) =>
        `${date}: ${what}, too late to count. ${because}`,
      cancelled: (date: string, what: string, because: string) =>
        `${date}: ${what}, changed again before it counted. ${because}`,
    },
    changeLater: (date: string, what: string, because: string, from: string) =>
      `${date}: ${what}, from ${from}. ${because}`,
  },

  weeks: {
    caption: 'Weeks of the plan',
    week: 'Week',
    planned: 'Planned',
    done: 'Done',
    stepUp: (percent: number) => `steps up ${percent}\u00a0%`,
    sessionOn: (day: string, what: string) => `${day}: ${what}`,
    sessionAnyDay: (what: string) => `${what}, on any day`,
    optional: (session: string) => `${session} (optional)`,
  },

  chart: {
    label: (title: string, actual: string, target: string, n: number, pace: string) =>
      `${title}: ${actual} of ${target} on day ${n}; the pace line is at ${pace}.`,
    labelOfLimit: (title: string, actual: string, limit: string, n: number, pace: string) =>
      `${title}: ${actual} of at most ${limit} on day ${n}; the pace line is at ${pace}.`,
    labelUpcoming: (title: string, target: string, n: number) =>
      `${title}: the pace line leads to ${target} on day ${n}.`,
    done: 'Done',
    doneIn: (unit: string) => `Done (${unit})`,
    pace: 'Planned pace',
    target: 'Target',
    targetOf: (target: string) => `Target ${target}`,
    limit: 'Limit',
    limitOf: (limit: string) => `At most ${limit}`,
    projection: (target: string, date: string) => `At this rate: ${target} on ${date}`,
    numbers: 'The numbers',
    caption: (title: string) => `${title}: the days on which something changed`,
    date: 'Date',
  },

  /** These explain the rules that the numbers follow from. */
  rules: {
    days: 'Every day that is not a rest day is planned; rest days and pauses neither count nor break anything.',
    weeks:
      'A session with a day is planned on it, one without as late in its week as can be: nobody is behind with a run that may as well be done on Saturday.',
    today: 'Today still counts: only what was planned up to last night can be missing.',
    late: (count: number) =>
      plural(count, {
        one: `A day can be handed in ${count} day late.`,
        other: `A day can be handed in up to ${count} days late.`,
      }),
    notLate: 'A day cannot be handed in late.',
    pace: 'The pace line follows the work of the plan: flat where nothing is planned, steeper where there is more to do.',
    status:
      'On pace: no more is left than was planned to be left this morning. Slipping: up to a quarter more. Behind: more than that. Ahead: a tenth less.',
    whole: 'What is counted one by one, such as posts, is expected one by one.',
    milestones: 'Milestones with a number bend the pace line.',
    limit:
      'A limit is kept while the time left is no more than the allowance left; where fewer than four of five days were reported, nobody can say whether it is kept.',
    evidence:
      'When a day was handed in is read from the history of the repository. One that arrived late counts for totals; a pause that was written late counts from then on, and so does what makes a goal easier, a week after.',
    judge: 'What cannot be measured is decided by a member who was named beforehand.',
    changes: 'What makes a goal easier counts a week after it was decided; what makes it harder, at once.',
    consistencyDays: 'Consistency is days checked in, of the planned days that are over.',
    consistencyWeeks: 'Consistency is sessions done, of those in the weeks that are over or done.',
    percent: 'Percentages are never rounded up; 100 means that the goal is reached.',
  },

  steps: {
    title: 'Starter steps',
    of: (name: string) => `${possessive(name)} starter steps`,
    about: (name: string) => `What ${name} asks first, and what comes of it: people before tools.`,
    begin: 'Begin your starter steps',
    updated: (date: string) => `Last gone through on ${date}.`,
    basics: 'The basics',
    systems: 'How it works from day to day',
    post: 'People before tools',
    basicsCount: (count: number, of: number) => `${count} of ${of} basics`,
    systemsCount: (count: number, of: number) => `${count} of ${of} on day to day`,
    postCount: (count: number, of: number) => `${count} of ${of} from people to tools`,
    systemsLater: (basics: number) =>
      `How it works from day to day comes next, once ${basics} basics are answered.`,
    short: 'An answer counts from ten characters.',
    example: (answer: string) => `For example: ${answer}`,
    answer: (title: string) => `Answer “${title}”`,
    addTo: (group: string) => `Open the file, and add this to “${group}”`,
    addAtEnd: 'Open the file, and add this above the second “---”',
    questions: {
      money: {
        title: 'What keeps it going',
        question: 'How do you make money, or what else keeps it going?',
        example: 'bread, sold on Saturdays at the market.',
      },
      buyers: {
        title: 'Who it is for',
        question: 'Who buys, or who is it for?',
        example: 'families who live within two miles.',
      },
      where: {
        title: 'Where they are',
        question: 'Where are these people, on line and off?',
        example: 'at the school gate, and on one mailing list.',
      },
      content: {
        title: 'What they like',
        question: 'What do they like to read, see or hear?',
        example: 'recipes that take half an hour.',
      },
      questions: {
        title: 'What they ask',
        question: 'What do they ask?',
        example: 'why does my loaf not rise?',
      },
      workingNow: {
        title: 'What works now',
        question: 'What works already?',
        example: 'the board outside brings two people a day.',
      },
      measure: {
        title: 'Measuring',
        question: 'How will you know that it works?',
        example: 'I count who says that they read it.',
      },
      materials: {
        title: 'Material',
        question: 'What do you have already, and what must be made?',
        example: 'forty recipes, and no pictures yet.',
      },
      capture: {
        title: 'Keeping what comes in',
        question: 'How do you keep what comes in?',
        example: 'a notebook beside the till.',
      },
      roles: {
        title: 'Who does what',
        question: 'Who does what, and who asks whether it was done?',
        example: 'I write, and Ben asks on Fridays.',
      },
      learning: {
        title: 'Learning',
        question: 'How will you go on learning?',
        example: 'one course a year, and a morning with somebody better.',
      },
      people: {
        title: 'People',
        question: 'Who are they, and what do they do on line?',
        example: 'parents, who read at night when the children sleep.',
      },
      objectives: {
        title: 'Objectives',
        question: 'What is to come of it?',
        example: 'ten people a week come because of what I write.',
      },
      strategy: {
        title: 'Strategy',
        question: 'How will things be other than now?',
        example: 'they tell each other what they baked.',
      },
      technology: {
        title: 'Technology',
        question: 'Which tools, once the rest stands?',
        example: 'the blog, and a letter a month.',
      },
    },
  },

  /** What works for a member, and for the group: channels, their verdicts and trials. */
  works: {
    title: 'What works',
    of: (name: string) => `What works for ${name}`,
    about: (name: string) => `Where ${name} is, what each place takes and brings, and what comes of that.`,
    group: 'What works for us',
    groupAbout: (network: string) => `What channels bring the members of ${network}, and what they stopped.`,
    nothingCounted:
      'Nothing is counted yet: primaryOutcome in the starter steps says what the channels are compared by.',
    counted: (outcomes: string, from: string) => `Counted: ${outcomes}, in the reports since ${from}.`,
    states: { planned: 'Planned', active: 'Active', paused: 'Paused', dropped: 'Dropped' },
    kinds: {
      blog: 'Blog',
      newsletter: 'Newsletter',
      podcast: 'Podcast',
      video: 'Video',
      forum: 'Forum',
      print: 'Print',
      seo: 'Search engines',
      networking: 'Networking',
      radio: 'Radio',
      event: 'Event',
      mastodon: 'Mastodon',
      bluesky: 'Bluesky',
      linkedin: 'LinkedIn',
      facebook: 'Facebook',
      instagram: 'Instagram',
      x: 'X',
      other: 'Something else',
    },
    outcomes: {
      job: 'jobs',
      expert: 'experts found',
      answer: 'answers found',
      relationship: 'relationships',
      partner: 'partners',
      vendor: 'vendors',
      lead: 'leads',
      sale: 'sales',
      visit: 'visits',
      reply: 'replies',
      'inbound-link': 'links from elsewhere',
    },
    named: (kind: string, id: string) => `${kind} (${id})`,
    since: (date: string) => `Since ${date}.`,
    audience: (audience: string) => `For: ${audience}`,
    promise: (times: number) =>
      plural(times, { one: 'Meant: once a week.', other: `Meant: ${times} times a week.` }),
    verdicts: {
      'too-early': 'Too early to tell: three reports and two hours say more.',
      stop: 'Nobody came and nobody talked: this time may do more elsewhere.',
      'do-more': 'Do more of it: an hour here brings half as much again as an hour on average.',
      'cut-back': 'Cut it back: an hour here brings half of an hour on average, or less.',
      keep: 'Keep it: it brings its share.',
    },
    isPrivate: 'The numbers are private.',
    private: 'private',
    noReports: 'No report in the last four weeks.',
    spent: (minutes: number, reports: number) =>
      plural(reports, {
        one: `${minutes} minutes in ${reports} report`,
        other: `${minutes} minutes in ${reports} reports`,
      }),
    spentAlone: (spent: string, interactions: number) => `${spent}; conversations: ${interactions}.`,
    spentFor: (spent: string, outcomes: string, count: number, interactions: number) =>
      `${spent}; ${outcomes}: ${count}; conversations: ${interactions}.`,
    silent: (date: string) => `Quiet since ${date}. A pause is fine: “paused” says so.`,
    ended: {
      paused: (date: string, because: string) => `Paused on ${date}: ${because}`,
      dropped: (date: string, because: string) => `Dropped on ${date}: ${because}`,
    },
    reallocate: 'Say where this time goes',
    reallocateMinutes: (minutes: number) => `Say where these ${minutes} minutes a week go`,
    reallocateAtEnd: 'Open the file, and add this above the second “---”',
    reallocateInList: 'Open the file, and add this to “reallocations”',
    reallocations: 'Where the time goes',
    reallocation: (date: string, minutes: number, from: string, to: string) =>
      plural(minutes, {
        one: `${date}: ${minutes} minute a week goes from ${from} to ${to}.`,
        other: `${date}: ${minutes} minutes a week go from ${from} to ${to}.`,
      }),
    picture: 'Minutes against what came of them',
    pictureText: 'The upper bar is the share of all minutes, the lower one the share of all that is counted.',
    shares: (minutes: number, outcomes: string, share: number) =>
      `${minutes}\u00a0% of the minutes, ${share}\u00a0% of the ${outcomes}`,
    channel: 'Channel',
    minutes: 'Minutes',
    perHour: 'An hour',
    share: 'Share',
    notes: 'From the reports',
    report: 'Report on your week',
    medians: 'What an hour brings',
    mediansText:
      'The middle value of the members who share their results, over the last four weeks; never of fewer than three, and without private reports.',
    noMedians: 'No kind of channel has three members yet who share their results.',
    counts: 'Counted',
    members: 'Members',
    stoppedTitle: 'What we stopped, and why',
    stoppedText: 'To stop is a result, too.',
    nothingStopped: 'Nobody has stopped anything yet.',
    stopped: (channel: string, state: string, date: string) => `${channel}. ${state}: ${date}.`,
    byMember: 'By member',
    trial: 'What came of the trial',
    trialSummary: (keep: number, stop: number) =>
      [
        ...(keep > 0 ? [plural(keep, { one: `${keep} keeps`, other: `${keep} keep` })] : []),
        ...(stop > 0 ? [plural(stop, { one: `${stop} stops`, other: `${stop} stop` })] : []),
      ].join(', '),
    trialVerdicts: { keep: 'keeps it', stop: 'stops' },
    trialOf: (channel: string, said: string) => `${channel}: ${said}`,
    reportOwed: (date: string) => `report owed by ${date}`,
    reportOverdue: (date: string) => `report overdue since ${date}`,
    writeReport: 'Write the report',
  },

  /** What members do for each other. */
  community: {
    weeks: 'Weeks',
    weeksOf: (network: string) => `What each week brought at ${network}.`,
    weekOf: (dates: string, network: string) => `What ${network} did from ${dates}.`,
    weekGoesOn: 'This week is not over yet.',
    weekTitle: (week: number, year: number) => `Week ${week} of ${year}`,
    newPosts: 'New posts',
    newGuestPosts: 'New guest posts',
    threads: 'Conversations that went on',
    newAnswers: (count: number) => plural(count, { one: 'one new answer', other: `${count} new answers` }),
    openQuestions: 'Open questions',
    by: (authors: string) => `by ${authors}`,
    promises: 'What was promised',
    promise: {
      week: (posts: number) =>
        plural(posts, { one: 'Means to post once a week', other: `Means to post ${posts} times a week` }),
      month: (posts: number) =>
        plural(posts, { one: 'Means to post once a month', other: `Means to post ${posts} times a month` }),
    },
    promiseSaid: (promise: string, said: string, dates: string) => `${promise} – ${said} (${dates})`,
    supportGiven: 'Support given',
    supportReceived: 'Support received',
    /** These say what was done: on the page of who did it for whom, and on the page of whom it was for, by whom. */
    acts: {
      'guest-post': {
        given: (to: string) => `Wrote a guest post for ${to}`,
        received: (by: string, to: string) => `${by} wrote a guest post for ${to}`,
      },
      hosting: {
        given: (to: string) => `Hosted a guest post by ${to}`,
        received: (by: string, to: string) => `${by} hosted a guest post by ${to}`,
      },
      reply: {
        given: (to: string) => `Answered ${to}`,
        received: (by: string, to: string) => `${by} answered ${to}`,
      },
      mention: {
        given: (to: string) => `Mentioned ${to}`,
        received: (by: string, to: string) => `${by} mentioned ${to}`,
      },
      share: {
        given: (to: string) => `Shared something by ${to}`,
        received: (by: string, to: string) => `${by} shared something by ${to}`,
      },
      like: {
        given: (to: string) => `Liked something by ${to}`,
        received: (by: string, to: string) => `${by} liked something by ${to}`,
      },
      comment: {
        given: (to: string) => `Left a comment for ${to}`,
        received: (by: string, to: string) => `${by} left a comment for ${to}`,
      },
      tag: {
        given: (to: string) => `Tagged ${to}`,
        received: (by: string, to: string) => `${by} tagged ${to}`,
      },
      link: {
        given: (to: string) => `Linked to ${to} from elsewhere`,
        received: (by: string, to: string) => `${by} linked to ${to} from elsewhere`,
      },
      intro: {
        given: (to: string) => `Introduced ${to} to somebody`,
        received: (by: string, to: string) => `${by} introduced ${to} to somebody`,
      },
      buy: {
        given: (to: string) => `Bought something from ${to}`,
        received: (by: string, to: string) => `${by} bought something from ${to}`,
      },
      visit: {
        given: (to: string) => `Visited ${to}`,
        received: (by: string, to: string) => `${by} visited ${to}`,
      },
      other: {
        given: (to: string) => `Helped ${to}`,
        received: (by: string, to: string) => `${by} helped ${to}`,
      },
    },
    promiseKept: (posts: number, promised: number) => `kept: ${posts} of ${promised}`,
    promiseLate: (posts: number, promised: number) => `late: ${posts} of ${promised}`,
    standings: 'Challenges',
    standing: (day: string, onPace: number, of: number) => `${day}. ${onPace} of ${of} on pace`,
    moreItems: (count: number) => `and ${count} more`,
    focus: 'Focus of the week',
    awayUntil: (date: string) => `Away until ${date}`,
    awayBecause: (until: string, because: string) => `${until}: ${because}`,
    focusText: 'Each member in turn. Any one of these helps, and most take a few minutes:',
    waysToHelp: 'Ways to help this week',
    asks: (name: string) => `What ${name} asked for`,
    passOn: (name: string) => `Pass on what ${name} wrote last`,
    answerQuestion: (name: string) => `Answer a question of ${possessive(name)}`,
    hostYou: (name: string) => `Write a guest post for ${name}`,
    beginGuestPost: 'Begin the guest post',
    sayAWord: (name: string) => `Say a word to ${name}`,
    nobodyInFocus: 'Nobody is in focus this week.',
    needsSupport: 'Who needs support',
    needsSupportText:
      'They wrote something lately, and it has been quiet around them since. One line is enough.',
    nobodyNeedsSupport: 'Nobody is waiting: everybody who wrote lately has heard from somebody.',
    guestTable: 'Who wrote for whom',
    guestTableText: 'Hosts are in the rows, their guests in the columns. The numbers are guest posts.',
    guestTableNewest: (count: number) =>
      `The ${count} hosts and the ${count} guests of the latest guest posts.`,
    hosts: 'Host',
    noGuestPosts: 'Nobody has written on another member’s blog yet.',
    notHosted: 'Has not had a guest yet',
    notGuest: 'Has not been a guest yet',
    writesFor: (guest: string, host: string) => `${guest} writes for ${host}`,
    waitingSince: (date: string) => `since ${date}`,
    support: 'Given, received, and how many different people were supported',
    given: (count: number) => `${count} given`,
    received: (count: number) => `${count} received`,
    supported: (count: number) => plural(count, { one: 'one person', other: `${count} people` }),
    suggestions: 'Who could write a guest post for whom',
    becauseCommunity: (community: string) => `one serves ${community}, and the other would like to`,
    becauseAnswers: 'they answer each other',
    nothing: 'Nothing yet.',
  },

  /** `group-blog progress` prints these. */
  report: {
    title: (member: string, challenge: string) => `${member} – ${challenge}`,
    head: (day: string, date: string) => `${day}, as of ${date}`,
    asOf: (date: string) => `As of ${date}`,
    nobody: 'Nobody takes part yet.',
    needSupport: (names: string) => `Who could use encouragement: ${names}`,
    consistency: (kept: string) => `Consistency: ${kept}`,
    partners: (names: string) => `Partners: ${names}`,
    pause: (from: string, to: string) => `Pause: ${from} to ${to}`,
    pauseBecause: (from: string, to: string, reason: string) => `Pause: ${from} to ${to} (${reason})`,
    weekDone: (done: number, slots: number) => `${done} of ${slots} done`,
  },
};
