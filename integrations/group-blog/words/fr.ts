import type { Words } from './en.ts';
import { pluralIn } from './language.ts';

const plural = pluralIn('fr');

/** "de Paul", "d’Anne". */
const of = (name: string): string => (/^[aeiouyhàâäéèêëîïôöùûüœæ]/iu.test(name) ? `d’${name}` : `de ${name}`);
const posts = (count: number): string =>
  plural(count, { one: `${count} article`, other: `${count} articles` });
const days = (count: number): string => plural(count, { one: `${count} jour`, other: `${count} jours` });
const takePart = (count: number): string =>
  plural(count, { one: `${count} membre participe`, other: `${count} membres participent` });
const guestAtBlogOf = (_guests: number, host: string): string => `sur le blog ${of(host)}`;

const act = (what: string): Words['community']['acts']['other'] => ({
  given: (to: string) => `${what} pour ${to}`,
  received: (by: string) => `${what} de la part de ${by}`,
});

/**
 * French. Readers are said "vous". post: article; answer: réponse; check in: pointer; challenge: défi; pace: rythme. A no-break
 * space stands before two-part signs and within quotation marks.
 */
export const fr: Words = {
  marks: {
    comma: ', ',
    fullStop: '.',
    space: ' ',
    labelled: (label, text) => `${label}\u00a0: ${text}`,
  },

  navigation: {
    label: 'Menu principal',
    menu: 'Menu',
    skip: 'Aller au contenu',
    posts: 'Articles',
    conversations: 'Conversations',
    members: 'Membres',
    challenges: 'Défis',
    communities: 'Communautés',
    support: 'Entraide',
    about: 'À propos',
    subscribe: 'S’abonner',
    search: 'Recherche',
  },

  home: {
    newestPosts: 'Derniers articles',
    allPosts: 'Tous les articles',
    waysToHelp: 'Comment aider',
    runningChallenges: 'Défis en cours',
    allChallenges: 'Tous les défis',
    newestGuestPosts: 'Derniers articles invités',
    members: 'Qui nous sommes',
    allMembers: 'Tous les membres et les invités',
    join: 'Rejoignez-nous',
    follow: 'Suivez-nous',
  },

  pages: {
    aboutOf: (network) => `À propos ${of(network)}`,
    asOf: (date) => `État au ${date}.`,
    membersOf: (network) => `Qui écrit sur ${network}.`,
    supportOf: (network) =>
      `Comment les membres ${of(network)} s’entraident, et qui a besoin de soutien en ce moment.`,
    communitiesOf: (network) =>
      `Des personnes qui partagent un intérêt, et qui écrit pour elles sur ${network}.`,
    challengesOf: (network) => `Ce que les membres ${of(network)} ont entrepris, et où ils en sont.`,
    notFound: 'Page introuvable',
    notFoundText: 'Il n’y a rien à cette adresse, ou pas encore.',
    toHome: 'Vers l’accueil',
    toPosts: 'Vers les derniers articles',
    moved: 'Cette page a changé d’adresse.',
    further: (title, number) => `${title}, page ${number}`,
    list: 'Pages',
    number: (number) => `Page ${number}`,
    previous: 'Page précédente',
    next: 'Page suivante',
  },

  posts: {
    count: posts,
    allOf: (network) => `Tout ce qui a été publié sur ${network}, le plus récent d’abord.`,
    none: 'Rien n’a encore été publié.',
    tagged: (tag) => `Étiquette «\u00a0${tag}\u00a0»`,
    taggedCount: (count, tag, network) =>
      `${posts(count)} avec l’étiquette «\u00a0${tag}\u00a0» sur ${network}.`,
    tags: 'Étiquettes',
    tagsOf: (network) => `De quoi parlent les articles ${of(network)}.`,
    mostUsedTags: (shown, total) => `Les ${shown} étiquettes les plus utilisées sur ${total}.`,
    noTags: 'Aucun article n’a encore d’étiquette.',
    years: 'Archives',
    yearsOf: (network) => `Tout ce qui a été publié sur ${network}, année par année.`,
    year: (year) => `Articles de ${year}`,
    yearOf: (count, year, network) => `${posts(count)} de ${year} sur ${network}.`,

    by: (credit) => `Par ${credit}`,
    credit: (authors, guests, host) => `${authors}, ${guestAtBlogOf(guests, host)}`,
    guestPost: 'Article invité',
    atBlogOf: (host) => `Sur le blog ${of(host)}`,
    guestAt: (_guests, host) => `chez ${host}`,
    updated: (date) => `mis à jour le ${date}`,
    firstPublished: (place) => `D’abord publié sur ${place}.`,
    alsoIn: (languages) => `Existe aussi en ${languages}`,
    subjects: 'Communautés et étiquettes',
    minutes: (count) =>
      plural(count, { one: `${count} minute de lecture`, other: `${count} minutes de lecture` }),
    contents: 'Sur cette page',
    readNext: 'À lire ensuite',

    answersTo: 'En réponse à',
    answeredBy: 'Réponses',
    whereAnswered: 'Cet article y répond ici\u00a0:',
    answer: 'Répondre',
    mailSubject: (title) => `Re: ${title}`,
    byMail: 'par courriel',
    onMastodon: 'sur Mastodon',
    atSite: (host) => `sur ${host}`,
    forMembers: 'Membres',
    writeAnswer: 'Répondre à cet article',
    iShared: 'J’ai partagé ceci',
    edit: 'Modifier cet article',

    moreBy: (author) => `Autres articles ${of(author)}`,
    earlierBy: (author) => `Article précédent ${of(author)}`,
    laterBy: (author) => `Article suivant ${of(author)}`,
  },

  elsewhere: {
    atOwnBlog: 'Sur son propre blog',
    readAt: (host) => `Lire la suite sur ${host}`,
    responses: 'Dit ailleurs',
    did: {
      reply: 'a répondu',
      mention: 'en a parlé',
      repost: 'l’a partagé',
      bookmark: 'l’a noté',
      like: 'a aimé',
    },
    likes: (count) => plural(count, { one: 'Une personne a aimé', other: `${count} personnes ont aimé` }),
    reposts: (count) =>
      plural(count, { one: 'Une personne l’a partagé', other: `${count} personnes l’ont partagé` }),
    bookmarks: (count) =>
      plural(count, { one: 'Une personne l’a noté', other: `${count} personnes l’ont noté` }),
    somebody: 'Quelqu’un',
    pulled: 'Blogs ailleurs',
    pulledOf: (network) =>
      `Où en est la lecture des blogs personnels des membres pour ${network}. Pour l’équipe d’organisation.`,
    noSources: 'Aucun membre n’a de blog ailleurs.',
    notYet: 'pas encore lu',
    isRead: (date) => `lu le ${date}`,
    isFailing: (date, why) => `illisible depuis le ${date}\u00a0: ${why}`,
    lastPost: (date) => `dernier article le ${date}`,
    isQuiet: (date) => `silencieux depuis le ${date}`,
    noPost: 'pas encore d’article',
  },

  sharing: {
    heading: 'Partager',
    group: 'Partager cet article',
    text: (title, credit) => `«\u00a0${title}\u00a0» par ${credit}`,
    sheet: 'Avec une application…',
    mail: 'Courriel',
    server: 'Votre serveur Mastodon, par exemple mastodon.social',
    noServer: 'Indiquez où se trouve votre compte, par exemple mastodon.social ou @vous@mastodon.social.',
    post: 'Écrire le message',
    copy: { copy: 'Copier l’adresse', copied: 'Copiée', failed: 'Non copiée' },
  },

  people: {
    kinds: {
      individual: 'Particulier',
      business: 'Entreprise',
      blogger: 'Blog',
      nonprofit: 'Association',
      government: 'Service public',
      other: 'Membre',
    },
    guest: 'Invité',
    guests: 'Invités',
    more: (count) => `et ${count} de plus`,
    earlier: 'Anciens membres',
    none: 'Personne n’est encore inscrit.',
    memberOf: (name, network) => `${name} sur ${network}.`,
    joined: (date) => `membre depuis le ${date}`,
    left: (date) => `membre jusqu’au ${date}`,
    elsewhere: (name) => `${name} ailleurs`,
    links: {
      website: 'Site web',
      feed: 'Flux',
      email: 'Courriel',
      mastodon: 'Mastodon',
      bluesky: 'Bluesky',
      linkedin: 'LinkedIn',
      x: 'X',
      facebook: 'Facebook',
      instagram: 'Instagram',
      youtube: 'YouTube',
      github: 'GitHub',
    },
    serves: 'Écrit pour',
    wantsToServe: 'Aimerait écrire pour',
    guestPostsReceived: 'Articles invités sur ce blog',
    guestPostsGiven: 'Articles sur les blogs d’autres membres',
    writeGuestPost: (host) => `Écrire un article invité pour ${host}`,
    nothing: 'Rien ici pour l’instant.',
  },

  conversations: {
    of: (network) => `Qui répond à qui sur ${network}, et ce qui reste ouvert.`,
    none: 'Personne n’a encore répondu à personne.',
    howTo:
      'Un article rejoint une conversation en nommant l’article auquel il répond («\u00a0Répondre à cet article\u00a0», sous chacun).',
    openQuestions: 'Questions ouvertes',
    openLead: 'Personne n’y a encore répondu.',
    newest: 'Réponses les plus récentes d’abord',
    heading: 'La conversation',
    whole: (title) => `La conversation sur «\u00a0${title}\u00a0»`,
    latest: (date) => `Dernière réponse\u00a0: ${date}`,
    morePosts: (count) => plural(count, { one: `${count} autre article`, other: `${count} autres articles` }),
    allPosts: (count) => `Toute la conversation (${posts(count)})`,
    here: 'cet article',
    to: (names) => `à ${names}`,
    alsoAnsweredBy: (titles) => `autres réponses\u00a0: ${titles}`,
    follow: 'Suivre cette conversation\u00a0:',
    all: 'Toutes les conversations',
    talked: 'Ont échangé',
    talkedWith: (name) => `${name} et ces membres se sont répondu.`,
  },

  communities: {
    servedBy: 'Écrivent pour elle',
    wantedBy: 'Aimeraient écrire pour elle',
    noPosts: 'Rien n’a encore été publié pour elle.',
    where: 'Où se trouvent ces personnes',
    questions: 'Ce qu’elles demandent',
    partners: 'Qui pourrait travailler ensemble',
    partnerReason: (wants, serves, community) =>
      `${wants} aimerait toucher la communauté «\u00a0${community}\u00a0», et ${serves} la touche déjà.`,
  },

  feeds: {
    subscribeTo: (name) => `S’abonner à ${name}\u00a0:`,
    subscribeToTag: (tag) => `S’abonner à «\u00a0${tag}\u00a0»\u00a0:`,
    answersTo: (title) => `Réponses à «\u00a0${title}\u00a0»`,
    ofConversation: (title, network) =>
      `Les réponses de la conversation sur «\u00a0${title}\u00a0», sur ${network}.`,
    copy: { copy: 'Copier', copied: 'Copiée', failed: 'Non copiée' },
    copyOf: (feed) => `Copier l’adresse du flux ${feed}`,
    ofMember: (name, network) => `Ce que ${name} écrit sur ${network}.`,
    ofChallenge: (title, network) => `Ce qui s’écrit dans le défi «\u00a0${title}\u00a0» sur ${network}.`,
    ofAllPosts: 'Flux de tous les articles',
    ofTag: (tag, network) => `Les articles avec l’étiquette «\u00a0${tag}\u00a0» sur ${network}.`,
  },

  subscribe: {
    about: (network) => `Tout ce qui se publie sur ${network}, dans votre lecteur de flux.`,
    lead: (network) =>
      `Un flux est une adresse que votre lecteur de flux consulte pour vous. Collez-en une dans celui-ci, et ce qui se publie sur ${network} vous arrive, avec les noms de celles et ceux qui l’ont écrit.`,
    all: 'Tous les articles',
    choice:
      'Suivez tous les articles, ou seulement les membres et les sujets que vous choisissez ci-dessous. Si vous suivez les deux, certains lecteurs affichent un article deux fois, et d’autres, comme newsboat, ne le gardent que dans l’un des deux flux.',
    readers: (readers) =>
      `N’importe laquelle convient\u00a0; tous les lecteurs connaissent la première. Ouvrez-la dans ${readers}, ou copiez-la dans un autre lecteur, comme NetNewsWire, Thunderbird ou FreshRSS.`,
    weekly: 'Une fois par semaine, tout ensemble',
    noReader: 'Pas de lecteur de flux\u00a0?',
    byMail: 'Recevez les articles par courriel.',
    groups: {
      member: 'Un membre',
      community: 'Une communauté',
      challenge: 'Un défi',
      tag: 'Un sujet',
    },
    more: (count) =>
      plural(count, {
        one: `${count} autre, avec son flux sur sa page`,
        other: `${count} autres, chacun avec son flux sur sa page`,
      }),
    everyMember: 'Tous les membres, un par un',
    membersList: (file) =>
      `${file} contient le flux de chaque membre\u00a0: enregistrez le fichier et importez-le dans votre lecteur («\u00a0Importer un fichier OPML\u00a0»).`,
  },

  search: {
    about: (network) => `Cherchez dans les articles, les membres et les défis ${of(network)}.`,
    placeholder: 'Un mot, ou un nom',
    noScript: 'La recherche a besoin de JavaScript. Tout se trouve aussi par ces listes\u00a0:',
    found: 'Résultats\u00a0:',
    nothing: 'Aucun résultat.',
    failed: 'La recherche n’a pas pu être chargée.',
    more: 'Plus de résultats',
    order: 'Ordre',
    bestFirst: 'Les plus pertinents d’abord',
    newestFirst: 'Les plus récents d’abord',
    oldestFirst: 'Les plus anciens d’abord',
    filters: {
      kind: 'Type',
      member: 'Membre',
      community: 'Communauté',
      tag: 'Étiquette',
      language: 'Langue',
      year: 'Année',
    },
    narrow: (filter) => `${filter}\u00a0: tapez pour raccourcir la liste`,
    kinds: { post: 'Article', member: 'Membre', challenge: 'Défi', offer: 'Offre' },
  },

  cards: {
    challenge: 'Un défi',
    finishedChallenge: 'Un défi terminé',
    community: 'Une communauté d’intérêt',
    conversation: (title) => `La dernière porte sur «\u00a0${title}\u00a0»`,
    days: (dates, count) => `${dates}, ${days(count)}`,
    takingPart: takePart,
    tookPart: (count) =>
      plural(count, { one: `${count} membre a participé`, other: `${count} membres ont participé` }),
    ledBy: (name) => `Mené par ${name}`,
    servedBy: (names) => `Écrivent pour elle\u00a0: ${names}`,
    guestAt: guestAtBlogOf,
    inChallenge: (name, challenge) => `${name}, défi ${challenge}`,
    daysDone: (count) => plural(count, { one: `${count} jour fait`, other: `${count} jours faits` }),
  },

  body: {
    code: { copy: 'Copier le code', copied: 'Copié', failed: 'Non copié' },
    note: 'Note',
    table: 'Tableau',
    taskDone: 'Fait',
    taskOpen: 'Pas encore fait',
    footnotes: 'Notes de bas de page',
    backSign: '↩',
    backTo: (place) => `Retour à l’appel de note ${place}`,
  },

  challenges: {
    running: 'En cours',
    coming: 'À venir',
    past: 'Passés',
    none: 'Aucun défi n’a encore été lancé.',
    dates: (from, to) => `du ${from} au ${to}`,
    about: (label, participants, dates) => `${label}. ${takePart(participants)}, ${dates}.`,
    ledBy: (name) => `mené par ${name}`,
    today: 'Aujourd’hui\u00a0:',
    days: 'Jour après jour',
    participants: 'Qui participe',
    nobody: 'Personne pour l’instant.',
    join: 'Participer à ce défi',
    needSupport: 'Qui aurait besoin d’encouragements',
    together: 'Ensemble',
    finished: 'Objectifs atteints',
    finishedText: 'Tous les objectifs qu’ils s’étaient fixés sont atteints.',
    showedUp: 'Assidus',
    showedUpDays: 'Quatre jours sur cinq, ou plus.',
    showedUpWeeks: 'Quatre séances sur cinq, ou plus.',
    checkedIn: (checkedIn, total) => `${checkedIn} sur ${total} ont pointé.`,
    checkedInWithOpen: (checkedIn, total, open) =>
      plural(open, {
        one: `${checkedIn} sur ${total} ont pointé, ${open} a encore le temps.`,
        other: `${checkedIn} sur ${total} ont pointé, ${open} ont encore le temps.`,
      }),
    nothingDue: 'Rien n’est fixé pour aujourd’hui.',
    matrix: 'Qui a pointé quel jour',
    matrixDays: (from, to) =>
      `Du jour ${from} au jour ${to}. Les autres jours sont sur les pages des membres.`,
    matrixCell: (member, day) => `${member}. ${day}`,
  },

  days: {
    startsTomorrow: 'Commence demain',
    startsIn: (count) =>
      plural(count, { one: `Commence dans ${count} jour`, other: `Commence dans ${count} jours` }),
    dayOf: (n, total) => `Jour ${n} sur ${total}`,
    finished: 'Terminé',
    day: (n) => `Jour ${n}`,
    dayOn: (n, date) => `Jour ${n}, ${date}`,
    week: (k) => `Semaine ${k}`,
    strip: (member) => `${member}, jour après jour`,
    sentence: (n, date, state) => `Jour ${n}, ${date}\u00a0: ${state}.`,
    sentenceWithPlan: (n, date, state, sessions) =>
      `Jour ${n}, ${date}\u00a0: ${state}. Prévu\u00a0: ${sessions}.`,
    states: {
      kept: 'pointé',
      bonus: 'pointé un jour de repos',
      missed: 'manqué',
      open: 'encore possible',
      rest: 'jour de repos',
      paused: 'pause',
      'before-joining': 'avant l’inscription',
      future: 'à venir',
    },
    nothingDue: 'rien de fixé',
    checkedInWhilePaused: 'pause, et pourtant pointé',
    legend: 'Ce que veulent dire les signes',
    sentenceToCheckIn: (sentence) => `${sentence} Pointer.`,
    checkInFor: (member) => `${member}, pointez pour`,
  },

  progress: {
    of: (member) => `Les progrès ${of(member)}`,
    about: (member, challenge, headline) =>
      `Les progrès ${of(member)} dans le défi ${challenge}. ${headline}`,
    headline: (day, words) => `${day}. ${words}`,
    makesDay: (day, member) => `C’est fait pour ${member}\u00a0: ${day}.`,
    withdrawn: (date) => `Participation jusqu’au ${date}.`,
    percent: (percent) => `${percent}\u00a0%`,
    percentOfGoals: (percent) => `${percent}\u00a0% des objectifs`,
    goals: 'Objectifs',
    weeks: 'Semaines',
    partners: 'Partenaires',
    pauses: 'Pauses',
    checkIns: 'Pointages',
    didIt: 'C’est fait.',
    rules: 'Comment c’est compté',
    sameAsJson: 'Les mêmes chiffres en JSON',
    nothingKept: '–',
    daysKept: (kept, total) =>
      plural(kept, { one: `${kept} jour tenu sur ${total}`, other: `${kept} jours tenus sur ${total}` }),
    sessionsDone: (kept, total) =>
      plural(kept, {
        one: `${kept} séance faite sur ${total}`,
        other: `${kept} séances faites sur ${total}`,
      }),
    daysInARow: (count) =>
      plural(count, { one: `${count} jour d’affilée`, other: `${count} jours d’affilée` }),
    weeksInARow: (count) =>
      plural(count, { one: `${count} semaine d’affilée`, other: `${count} semaines d’affilée` }),
    atBest: (row, best) => `${row}, au mieux ${best}`,
    finishedAndShowedUp: (kept) => `Objectifs atteints, avec assiduité\u00a0: ${kept}.`,
    finished: 'Tous les objectifs sont atteints.',
    showedUp: (kept) => `Avec assiduité\u00a0: ${kept}.`,
    over: 'Le défi est terminé.',
    overWith: (kept) => `Le défi est terminé\u00a0: ${kept}.`,
  },

  statuses: {
    upcoming: 'pas commencé',
    'on-track': 'dans le rythme',
    ahead: 'en avance',
    'at-risk': 'à la traîne',
    behind: 'en retard',
    missed: 'non atteint',
    done: 'atteint',
    unreported: 'trop peu de jours notés',
    pending: 'à juger',
    partly: 'atteint en partie',
    unjudged: 'en attente du verdict',
    withdrawn: 'abandonné',
  },

  headlines: {
    upcoming: (date) => `Commence le ${date}.`,
    onTrack: 'Dans le rythme.',
    ahead: 'En avance.',
    aheadBy: (count) =>
      plural(count, {
        one: `En avance de ${count} jour de travail.`,
        other: `En avance de ${count} jours de travail.`,
      }),
    atRisk: (need, planned) => `À la traîne\u00a0: ${need} par jour nécessaires, ${planned} prévus.`,
    atRiskBy: (factor) => `À la traîne\u00a0: il faut ${factor} fois le rythme prévu.`,
    behind: (factor) => `En retard\u00a0: il faut ${factor} fois le rythme prévu.`,
    noDayLeft: (actual, target) => `Il ne reste plus de jour dans le plan\u00a0: ${actual} sur ${target}.`,
    done: (n) => `Atteint le jour ${n}.`,
    notReached: (actual, target) => `Non atteint\u00a0: ${actual} sur ${target}.`,
    used: (actual, limit) => `${actual} sur ${limit} utilisés.`,
    willNotLast: 'À ce rythme, cela ne suffira pas.',
    overLimit: (actual, limit) => `Au-delà de la limite\u00a0: ${actual} sur ${limit}.`,
    unreportedYet: 'Sous la limite pour l’instant, mais trop peu de jours ont été notés.',
    unreported: 'Sous la limite, mais trop peu de jours ont été notés.',
    withinLimit: (actual, limit) => `Sous la limite\u00a0: ${actual} sur ${limit}.`,
    pending: (judge, date) => `${judge} décide le ${date}.`,
    partly: (judge) => `${judge}\u00a0: en partie.`,
    notMet: (judge) => `${judge}\u00a0: non atteint.`,
    unjudged: (judge, date) => `En attente du verdict ${of(judge)} depuis le ${date}.`,
  },

  goals: {
    amount: (actual, target) => `${actual} sur ${target}`,
    inUnit: (amount, unit) => `${amount} ${unit}`,
    counted: {
      posts: 'articles',
      words: 'mots',
      replies: 'réponses',
      'guest-posts': 'articles invités',
      support: 'gestes d’entraide',
      supported: 'personnes soutenues',
      outside: 'articles sur son propre blog',
    },
    amountDown: (actual, from, target) => `${actual}, de ${from} à ${target}`,
    atMost: (actual, limit) => `${actual} sur ${limit} au plus`,
    beyond: (amount, over) => `${amount}, soit ${over} de plus`,
    byDate: (date) => `d’ici le ${date}`,
    reachedOn: (date) => `atteint le ${date}`,
    judgedBy: (judge) => `Jugé par ${judge}`,
    giveVerdict: 'Donner votre verdict',
    verdict: (judge, date, met) => `${judge}, ${date}\u00a0: ${met}.`,
    met: { yes: 'atteint', partly: 'atteint en partie', no: 'non atteint' },
    milestones: 'Étapes',
    asks: 'Comment aider',
    changes: 'Changements',
    change: {
      'at-once': (date, what, because) => `${date}\u00a0: ${what}. ${because}`,
      'too-late': (date, what, because) => `${date}\u00a0: ${what}, trop tard pour compter. ${because}`,
      cancelled: (date, what, because) =>
        `${date}\u00a0: ${what}, changé de nouveau avant de compter. ${because}`,
    },
    changeLater: (date, what, because, from) => `${date}\u00a0: ${what}, à partir du ${from}. ${because}`,
  },

  weeks: {
    caption: 'Les semaines du plan',
    week: 'Semaine',
    planned: 'Prévu',
    done: 'Fait',
    stepUp: (percent) => `augmente de ${percent}\u00a0%`,
    sessionOn: (day, what) => `${day}\u00a0: ${what}`,
    sessionAnyDay: (what) => `${what}, n’importe quel jour`,
    optional: (session) => `${session} (facultatif)`,
  },

  chart: {
    label: (title, actual, target, n, pace) =>
      `${title}\u00a0: ${actual} sur ${target} le jour ${n}\u00a0; la ligne de rythme est à ${pace}.`,
    labelOfLimit: (title, actual, limit, n, pace) =>
      `${title}\u00a0: ${actual} sur ${limit} au plus le jour ${n}\u00a0; la ligne de rythme est à ${pace}.`,
    labelUpcoming: (title, target, n) => `${title}\u00a0: la ligne de rythme mène à ${target} le jour ${n}.`,
    done: 'Fait',
    doneIn: (unit) => `Fait (${unit})`,
    pace: 'Rythme prévu',
    target: 'Cible',
    targetOf: (target) => `Cible ${target}`,
    limit: 'Limite',
    limitOf: (limit) => `${limit} au plus`,
    projection: (target, date) => `À ce rythme\u00a0: ${target} le ${date}`,
    numbers: 'Les chiffres',
    caption: (title) => `${title}\u00a0: les jours où quelque chose a changé`,
    date: 'Date',
  },

  rules: {
    days: 'Tout jour qui n’est pas un jour de repos est prévu\u00a0; les repos et les pauses ne comptent pas et n’interrompent rien.',
    weeks:
      'Une séance qui a un jour est prévue ce jour-là, une autre le plus tard possible dans sa semaine\u00a0: personne n’est en retard d’une course qui peut se faire le samedi.',
    today: 'Aujourd’hui compte encore\u00a0: seul ce qui était prévu jusqu’à hier soir peut manquer.',
    late: (count) =>
      plural(count, {
        one: `Un jour peut être pointé avec ${count} jour de retard.`,
        other: `Un jour peut être pointé avec ${count} jours de retard au plus.`,
      }),
    notLate: 'Un jour ne peut pas être pointé en retard.',
    pace: 'La ligne de rythme suit le travail du plan\u00a0: plate quand rien n’est prévu, plus raide quand il y a plus à faire.',
    status:
      'Dans le rythme\u00a0: il ne reste pas plus que ce qui devait rester ce matin. À la traîne\u00a0: jusqu’à un quart de plus. En retard\u00a0: davantage. En avance\u00a0: un dixième de moins.',
    whole: 'Ce qui se compte un par un, comme les articles, est attendu un par un.',
    milestones: 'Les étapes qui ont un nombre infléchissent la ligne de rythme.',
    limit:
      'Une limite est tenue tant que le temps restant ne dépasse pas ce qu’elle laisse\u00a0; si moins de quatre jours sur cinq ont été notés, nul ne peut dire si elle est tenue.',
    evidence:
      'Le moment où un jour a été rendu se lit dans l’historique du dépôt. Ce qui est arrivé en retard compte pour les totaux\u00a0; une pause écrite en retard compte à partir de ce moment, et ce qui rend un objectif plus facile, une semaine après.',
    judge: 'Ce qui ne se mesure pas est décidé par un membre désigné à l’avance.',
    changes:
      'Ce qui rend un objectif plus facile compte une semaine après la décision\u00a0; ce qui le rend plus difficile, tout de suite.',
    consistencyDays: 'La régularité, ce sont les jours pointés parmi les jours prévus qui sont passés.',
    consistencyWeeks:
      'La régularité, ce sont les séances faites parmi celles des semaines passées ou terminées.',
    percent:
      'Les pourcentages ne sont jamais arrondis vers le haut\u00a0; 100 veut dire que l’objectif est atteint.',
  },

  offers: {
    all: 'Offres',
    allOffers: 'Toutes les offres',
    begin: 'Leur offrir quelque chose',
    underPost: 'Quelque chose pour vous',
    allOf: (network) =>
      `Ce que des membres de ${network} et leurs partenaires offrent chacun à une communauté.`,
    none: 'Rien n’est offert en ce moment.',
    open: 'En cours',
    coming: 'À venir',
    past: 'Offres passées',
    from: (date) => `À partir du ${date}`,
    until: (date) => `Jusqu’au ${date}`,
    was: (dates) => `Elle a eu lieu\u00a0: ${dates}`,
    left: (count) => plural(count, { one: 'dernier jour', other: `encore ${count} jours` }),
    of: (name) => `Une offre ${of(name)}`,
    forCommunity: (community) => `Pour\u00a0: ${community}`,
    claim: 'En profiter',
    promises: 'Ce que font les deux côtés',
    giver: 'Qui offre',
    partner: 'Partenaire',
    kept: (date) => `Fait le ${date}`,
    keptLate: (date) => `Fait le ${date}, un peu plus tard`,
    dueBy: (date) => `À faire d’ici le ${date}`,
    late: (date) => `Encore à venir\u00a0; c’était prévu pour le ${date}`,
    results: 'Ce qui en est sorti',
    views: 'L’ont vue',
    claims: 'En ont profité',
    conversion: 'Part de ceux qui l’ont vue',
    percent: (percent) => `${percent}\u00a0%`,
    ownReach: 'Portée de qui offre',
    partnerReach: 'Portée du partenaire',
    leverage: 'Rapport des portées',
    times: (number) => `× ${number}`,
    minutesAClaim: 'Minutes pour chacun',
    costAClaim: 'Argent pour chacun',
    measured: (date) => `Compté le ${date}.`,
    notListed: 'Cette offre reste ici, et aucune liste n’y mène.',
    beforeGiving: (name, count) =>
      plural(count, {
        one: `Donner vient avant d’offrir. Dès que ${name} aura fait quelque chose pour une personne de plus, cette offre sera dans les listes.`,
        other: `Donner vient avant d’offrir. Dès que ${name} aura fait quelque chose pour ${count} personnes de plus, cette offre sera dans les listes.`,
      }),
    beforeGivingThen: (name) =>
      `Cette offre était là pour qui la trouvait\u00a0: ${name} commençait tout juste à donner. La prochaine sera peut-être dans les listes.`,
  },

  evidence: {
    counts: {
      witnessed: (count) => plural(count, { one: `${count} constaté`, other: `${count} constatés` }),
      claimed: (count) => plural(count, { one: `${count} déclaré`, other: `${count} déclarés` }),
      ahead: (count) => `${count} en avance`,
      backfilled: (count) =>
        plural(count, { one: `${count} ajouté après coup`, other: `${count} ajoutés après coup` }),
      unverified: (count) => plural(count, { one: `${count} non vérifié`, other: `${count} non vérifiés` }),
    },
    grades: {
      witnessed: 'constaté',
      claimed: 'déclaré',
      ahead: 'en avance',
      backfilled: 'ajouté après coup',
      unverified: 'non vérifié',
    },
    whatWordsMean: 'Ce que veulent dire ces mots',
    meanings: {
      witnessed: 'Constaté\u00a0: arrivé à temps dans le dépôt.',
      claimed: 'Déclaré\u00a0: écrit à temps, selon ce qui y est dit, et arrivé en moins de deux semaines.',
      ahead:
        'En avance\u00a0: arrivé avant son jour. Un article garde son jour\u00a0; un pointage compte pour les totaux.',
      backfilled:
        'Ajouté après coup\u00a0: arrivé plus tard. Cela compte pour les totaux, pas pour les jours tenus ni pour la série.',
      unverified:
        'Non vérifié\u00a0: l’historique du dépôt n’est pas ici, et personne ne peut dire quand c’est arrivé.',
    },
    sentences: {
      witnessed: (landed) => `Arrivé le ${landed}.`,
      claimed: (landed, written) => `Écrit le ${written}, arrivé le ${landed}.`,
      ahead: (landed) => `Arrivé le ${landed}, avant son jour.`,
      backfilled: (landed) =>
        `Arrivé le ${landed}\u00a0: cela compte pour le total, pas pour la série de jours.`,
      unverified: 'On ne sait pas ici quand c’est arrivé.',
    },
    arrivesToday: (day, today) =>
      `C’est pour ${day} et cela arrive ${today}\u00a0: cela compte pour votre total, pas pour votre série de jours.`,
    edited: (date, from, to, unit) => `Modifié le ${date}\u00a0: ${from} → ${to} ${unit}.`,
    editedSomehow: (date) => `Modifié le ${date}.`,
    nothing: '–',
    dayWith: (day, evidence) => `${day} ${evidence}`,
    provisional: (date) => `Provisoire jusqu’au ${date}\u00a0: ce qui arrive d’ici là compte encore.`,
    pauseFrom: (pause, date) => `${pause} (compte à partir du ${date})`,
    pauseNever: (pause) => `${pause} (rendue une fois terminée)`,
    by: {
      key: 'Le moment où un jour est arrivé se sait par des commits que la forge a signés.',
      address: (addresses) =>
        `Le moment où un jour est arrivé se sait par des commits qui portent l’adresse de la forge\u00a0: ${addresses}.`,
      nobody:
        'Personne ne se porte garant ici du moment où un jour est arrivé\u00a0: seul qui l’a écrit le dit.',
    },
    noHistory: {
      none: 'aucun dépôt n’a l’historique de ces contenus, les jours sont donc non vérifiés',
      shallow:
        'seule la fin de l’historique est ici, les jours sont donc non vérifiés\u00a0; donnez fetch-depth: 0 au checkout, ou tapez\u00a0: git fetch --unshallow',
      unreadable:
        'l’historique ne peut pas être lu, les jours sont donc non vérifiés\u00a0; git est-il là, et le clone est-il entier\u00a0?',
    },
    nobodyVouches:
      'personne ne se porte garant du moment où les jours sont arrivés, ils sont donc au mieux déclarés\u00a0; nommez dans landedBy de network.md l’adresse avec laquelle votre forge valide',
    squashes:
      'les fusions écrasées (squash) ne gardent aucun jour de ce qu’elles réunissent, et certaines ont pris trop de temps\u00a0; les commits de fusion gardent les jours',
  },

  steps: {
    title: 'Premiers pas',
    of: (name) => `Premiers pas ${of(name)}`,
    about: (name) => `Ce que ${name} se demande d’abord, et ce qui en sort\u00a0: les gens avant les outils.`,
    begin: 'Commencer vos premiers pas',
    updated: (date) => `Revu le ${date}.`,
    basics: 'Les bases',
    systems: 'Comment cela marche au quotidien',
    post: 'Les gens avant les outils',
    basicsCount: (count, total) =>
      plural(count, { one: `${count} base sur ${total}`, other: `${count} bases sur ${total}` }),
    systemsCount: (count, total) => `${count} sur ${total} pour le quotidien`,
    postCount: (count, total) => `${count} sur ${total}, des gens aux outils`,
    systemsLater: (basics) => `Le quotidien vient ensuite, une fois ${basics} bases remplies.`,
    short: 'Une réponse compte à partir de dix caractères.',
    example: (answer) => `Par exemple\u00a0: ${answer}`,
    answer: (title) => `Répondre à «\u00a0${title}\u00a0»`,
    addTo: (group) => `Ouvrez le fichier et ajoutez ceci à «\u00a0${group}\u00a0»`,
    addAtEnd: 'Ouvrez le fichier et ajoutez ceci au-dessus du second «\u00a0---\u00a0»',
    questions: {
      money: {
        title: 'Ce qui le fait vivre',
        question: 'Comment gagnez-vous de l’argent, ou qu’est-ce qui le fait vivre\u00a0?',
        example: 'du pain, vendu le samedi au marché.',
      },
      buyers: {
        title: 'Pour qui c’est',
        question: 'Qui achète, ou pour qui est-ce\u00a0?',
        example: 'des familles qui habitent à moins de trois kilomètres.',
      },
      where: {
        title: 'Où sont ces personnes',
        question: 'Où sont ces personnes, en ligne et ailleurs\u00a0?',
        example: 'à la sortie de l’école, et sur une liste de diffusion.',
      },
      content: {
        title: 'Ce qui leur plaît',
        question: 'Qu’aiment-elles lire, voir ou entendre\u00a0?',
        example: 'des recettes qui prennent une demi-heure.',
      },
      questions: {
        title: 'Ce qu’elles demandent',
        question: 'Que demandent-elles\u00a0?',
        example: 'pourquoi mon pain ne lève-t-il pas\u00a0?',
      },
      workingNow: {
        title: 'Ce qui marche déjà',
        question: 'Qu’est-ce qui marche déjà\u00a0?',
        example: 'le tableau devant la porte amène deux personnes par jour.',
      },
      measure: {
        title: 'Mesurer',
        question: 'À quoi verrez-vous que cela marche\u00a0?',
        example: 'je compte les gens qui disent l’avoir lu.',
      },
      materials: {
        title: 'Matière',
        question: 'Qu’avez-vous déjà, et que faut-il préparer\u00a0?',
        example: 'quarante recettes, et encore aucune photo.',
      },
      capture: {
        title: 'Garder ce qui arrive',
        question: 'Comment gardez-vous ce qui arrive\u00a0?',
        example: 'un carnet à côté de la caisse.',
      },
      roles: {
        title: 'Qui fait quoi',
        question: 'Qui fait quoi, et qui demande si c’est fait\u00a0?',
        example: 'j’écris, et Ben demande le vendredi.',
      },
      learning: {
        title: 'Apprendre',
        question: 'Comment continuerez-vous à apprendre\u00a0?',
        example: 'un cours par an, et une matinée avec quelqu’un de meilleur.',
      },
      people: {
        title: 'Les gens',
        question: 'Qui sont-ils, et que font-ils en ligne\u00a0?',
        example: 'des parents, qui lisent le soir quand les enfants dorment.',
      },
      objectives: {
        title: 'Objectifs',
        question: 'Qu’est-ce qui doit en sortir\u00a0?',
        example: 'dix personnes par semaine viennent grâce à ce que j’écris.',
      },
      strategy: {
        title: 'Stratégie',
        question: 'Qu’est-ce qui sera autrement qu’aujourd’hui\u00a0?',
        example: 'elles se racontent ce qu’elles ont cuit.',
      },
      technology: {
        title: 'Outils',
        question: 'Quels outils, une fois le reste en place\u00a0?',
        example: 'le blog, et une lettre par mois.',
      },
    },
  },

  works: {
    title: 'Ce qui marche',
    of: (name) => `Ce qui marche pour ${name}`,
    about: (name) => `Où est ${name}, ce que chaque endroit prend et apporte, et ce qu’on en tire.`,
    group: 'Ce qui marche pour nous',
    groupAbout: (network) =>
      `Ce que les canaux apportent aux membres de ${network}, et ce qu’ils ont arrêté.`,
    nothingCounted:
      'Rien n’est encore compté\u00a0: primaryOutcome, dans les premiers pas, dit par quoi les canaux se comparent.',
    counted: (outcomes, from) => `Compté\u00a0: ${outcomes}, dans les bilans depuis le ${from}.`,
    states: { planned: 'Prévu', active: 'Actif', paused: 'En pause', dropped: 'Arrêté' },
    kinds: {
      blog: 'Blog',
      newsletter: 'Lettre d’information',
      podcast: 'Podcast',
      video: 'Vidéo',
      forum: 'Forum',
      print: 'Imprimé',
      seo: 'Moteurs de recherche',
      networking: 'Rencontres',
      radio: 'Radio',
      event: 'Événement',
      mastodon: 'Mastodon',
      bluesky: 'Bluesky',
      linkedin: 'LinkedIn',
      facebook: 'Facebook',
      instagram: 'Instagram',
      x: 'X',
      other: 'Autre chose',
    },
    outcomes: {
      job: 'missions',
      expert: 'spécialistes trouvés',
      answer: 'réponses trouvées',
      relationship: 'relations',
      partner: 'partenaires',
      vendor: 'fournisseurs',
      lead: 'demandes',
      sale: 'ventes',
      visit: 'visites',
      reply: 'retours',
      'inbound-link': 'liens venus d’ailleurs',
    },
    named: (kind, id) => `${kind} (${id})`,
    since: (date) => `Depuis le ${date}.`,
    audience: (audience) => `Pour\u00a0: ${audience}`,
    promise: (times) =>
      plural(times, {
        one: 'Prévu\u00a0: une fois par semaine.',
        other: `Prévu\u00a0: ${times} fois par semaine.`,
      }),
    verdicts: {
      'too-early': 'Trop tôt pour le dire\u00a0: trois bilans et deux heures en diront plus.',
      stop: 'Personne n’est venu et personne n’a parlé\u00a0: ce temps peut faire plus ailleurs.',
      'do-more': 'À faire davantage\u00a0: une heure ici apporte une fois et demie la moyenne.',
      'cut-back': 'À réduire\u00a0: une heure ici apporte la moitié de la moyenne, ou moins.',
      keep: 'À garder\u00a0: cela apporte sa part.',
    },
    isPrivate: 'Les chiffres sont privés.',
    private: 'privé',
    noReports: 'Aucun bilan ces quatre dernières semaines.',
    spent: (minutes, reports) =>
      plural(reports, {
        one: `${minutes} minutes dans ${reports} bilan`,
        other: `${minutes} minutes dans ${reports} bilans`,
      }),
    spentAlone: (spent, interactions) => `${spent}\u00a0; conversations\u00a0: ${interactions}.`,
    spentFor: (spent, outcomes, count, interactions) =>
      `${spent}\u00a0; ${outcomes}\u00a0: ${count}\u00a0; conversations\u00a0: ${interactions}.`,
    silent: (date) =>
      `Silencieux depuis le ${date}. Une pause convient très bien\u00a0: «\u00a0paused\u00a0» le dit.`,
    ended: {
      paused: (date, because) => `Mis en pause le ${date}\u00a0: ${because}`,
      dropped: (date, because) => `Arrêté le ${date}\u00a0: ${because}`,
    },
    reallocate: 'Dire où va ce temps',
    reallocateMinutes: (minutes) => `Dire où vont ces ${minutes} minutes par semaine`,
    reallocateAtEnd: 'Ouvrez le fichier et ajoutez ceci au-dessus du second «\u00a0---\u00a0»',
    reallocateInList: 'Ouvrez le fichier et ajoutez ceci à «\u00a0reallocations\u00a0»',
    reallocations: 'Où va le temps',
    reallocation: (date, minutes, from, to) =>
      plural(minutes, {
        one: `${date}\u00a0: ${minutes} minute par semaine passe de ${from} à ${to}.`,
        other: `${date}\u00a0: ${minutes} minutes par semaine passent de ${from} à ${to}.`,
      }),
    picture: 'Les minutes et ce qu’elles ont apporté',
    pictureText:
      'La barre du haut est la part de toutes les minutes, celle du bas la part de tout ce qui est compté.',
    shares: (minutes, outcomes, share) => `${minutes}\u00a0% des minutes, ${outcomes}\u00a0: ${share}\u00a0%`,
    channel: 'Canal',
    minutes: 'Minutes',
    perHour: 'Par heure',
    share: 'Part',
    notes: 'Dans les bilans',
    report: 'Faire le bilan de votre semaine',
    medians: 'Ce qu’apporte une heure',
    mediansText:
      'La valeur du milieu parmi les membres qui partagent leurs résultats, sur les quatre dernières semaines\u00a0; jamais de moins de trois, et sans les bilans privés.',
    noMedians: 'Pour aucune sorte de canal, trois membres ne partagent encore leurs résultats.',
    counts: 'Compté',
    members: 'Membres',
    stoppedTitle: 'Ce que nous avons arrêté, et pourquoi',
    stoppedText: 'Arrêter est aussi un résultat.',
    nothingStopped: 'Personne n’a encore rien arrêté.',
    stopped: (channel, state, date) => `${channel}. ${state}\u00a0: ${date}.`,
    byMember: 'Par membre',
    trial: 'Ce qu’a donné l’essai',
    trialSummary: (keep, stop) =>
      [
        ...(keep > 0 ? [plural(keep, { one: `${keep} continue`, other: `${keep} continuent` })] : []),
        ...(stop > 0 ? [plural(stop, { one: `${stop} arrête`, other: `${stop} arrêtent` })] : []),
      ].join(', '),
    trialVerdicts: { keep: 'continue', stop: 'arrête' },
    trialOf: (channel, said) => `${channel}\u00a0: ${said}`,
    reportOwed: (date) => `bilan attendu d’ici le ${date}`,
    reportOverdue: (date) => `bilan en retard depuis le ${date}`,
    writeReport: 'Écrire le bilan',
  },

  community: {
    weeks: 'Semaines',
    weeksOf: (network) => `Ce que chaque semaine a apporté sur ${network}.`,
    weekOf: (dates, network) => `Ce qui s’est passé sur ${network}, ${dates}.`,
    weekGoesOn: 'Cette semaine n’est pas encore terminée.',
    weekTitle: (week, year) => `Semaine ${week} de ${year}`,
    newPosts: 'Nouveaux articles',
    newGuestPosts: 'Nouveaux articles invités',
    threads: 'Conversations qui ont continué',
    newAnswers: (count) =>
      plural(count, { one: 'une nouvelle réponse', other: `${count} nouvelles réponses` }),
    openQuestions: 'Questions ouvertes',
    by: (authors) => `par ${authors}`,
    promises: 'Ce qui était promis',
    promise: {
      week: (count) =>
        plural(count, {
          one: 'Compte publier une fois par semaine',
          other: `Compte publier ${count} fois par semaine`,
        }),
      month: (count) =>
        plural(count, {
          one: 'Compte publier une fois par mois',
          other: `Compte publier ${count} fois par mois`,
        }),
    },
    promiseSaid: (promise, said, dates) => `${promise} – ${said} (${dates})`,
    supportGiven: 'Soutien apporté',
    supportReceived: 'Soutien reçu',
    acts: {
      'guest-post': act('Article invité'),
      hosting: act('Accueil d’un article invité'),
      reply: act('Réponse'),
      mention: act('Mention'),
      share: act('Partage'),
      like: act('Mention «\u00a0j’aime\u00a0»'),
      comment: act('Commentaire ailleurs'),
      tag: act('Identification'),
      link: act('Lien depuis un autre site'),
      intro: act('Mise en relation'),
      buy: act('Achat'),
      visit: act('Visite'),
      other: act('Coup de main'),
    },
    promiseKept: (done, promised) => `tenu\u00a0: ${done} sur ${promised}`,
    promiseLate: (done, promised) => `en retard\u00a0: ${done} sur ${promised}`,
    standings: 'Défis',
    standing: (day, onPace, total) => `${day}. ${onPace} sur ${total} dans le rythme`,
    moreItems: (count) => `et ${count} de plus`,
    focus: 'À l’honneur cette semaine',
    awayUntil: (date) => `Absence jusqu’au ${date}`,
    awayBecause: (until, because) => `${until}\u00a0: ${because}`,
    focusText:
      'Chaque membre à son tour. Chacun de ces gestes aide, et la plupart ne prennent que quelques minutes\u00a0:',
    waysToHelp: 'Comment aider cette semaine',
    asks: (name) => `Ce que demande ${name}`,
    passOn: (name) => `Faites connaître le dernier article ${of(name)}`,
    answerQuestion: (name) => `Répondez à une question ${of(name)}`,
    hostYou: (name) => `Écrivez un article invité pour ${name}`,
    beginGuestPost: 'Commencer l’article invité',
    sayAWord: (name) => `Dites un mot à ${name}`,
    nobodyInFocus: 'Personne n’est à l’honneur cette semaine.',
    needsSupport: 'Qui a besoin de soutien',
    needsSupportText:
      'Ces membres ont écrit récemment, et le silence s’est fait autour d’eux. Une ligne suffit.',
    nobodyNeedsSupport:
      'Personne n’attend\u00a0: tous ceux qui ont écrit récemment ont eu des nouvelles de quelqu’un.',
    guestTable: 'Qui a écrit pour qui',
    guestTableText:
      'Les hôtes sont en lignes, leurs invités en colonnes. Les nombres sont des articles invités.',
    guestTableNewest: (count) => `Les ${count} hôtes et les ${count} invités des derniers articles invités.`,
    hosts: 'Hôte',
    noGuestPosts: 'Personne n’a encore écrit sur le blog d’un autre membre.',
    notHosted: 'N’ont pas encore eu d’invité',
    notGuest: 'N’ont pas encore été invités',
    writesFor: (guest, host) => `${guest} écrit pour ${host}`,
    waitingSince: (date) => `depuis le ${date}`,
    support: 'Apporté, reçu, et combien de personnes différentes ont été soutenues',
    given: (count) => `${count} apportés`,
    received: (count) => `${count} reçus`,
    supported: (count) => plural(count, { one: `${count} personne`, other: `${count} personnes` }),
    suggestions: 'Qui pourrait écrire un article invité pour qui',
    becauseCommunity: (community) => `l’un écrit pour ${community}, l’autre aimerait le faire`,
    becauseAnswers: 'ils se répondent',
    nothing: 'Rien pour l’instant.',
  },

  report: {
    title: (member, challenge) => `${member} – ${challenge}`,
    head: (day, date) => `${day}, état au ${date}`,
    asOf: (date) => `État au ${date}`,
    nobody: 'Personne ne participe pour l’instant.',
    needSupport: (names) => `Auraient besoin d’encouragements\u00a0: ${names}`,
    consistency: (kept) => `Régularité\u00a0: ${kept}`,
    partners: (names) => `Partenaires\u00a0: ${names}`,
    pause: (from, to) => `Pause\u00a0: du ${from} au ${to}`,
    pauseBecause: (from, to, reason) => `Pause\u00a0: du ${from} au ${to} (${reason})`,
    weekDone: (done, slots) => `${done} sur ${slots} faits`,
  },
};
