/** Texts in one language, to be put on cards. */
export interface GalleryText {
  language: string;
  title: string;
  name: string;
  initials: string;
  text: string;
  challenge: string;
}

/** Texts as long as they can be, or nearly so. */
export const LONGEST = {
  language: 'en-GB',
  title:
    'What I learned when the oven broke on a Sunday, the flour ran out on the Monday, and all of the neighbours came round with bread of their own for the whole week',
  name: 'Bartholomew Featherstonehaugh-Winterbott',
  initials: 'BF',
  text: 'Bakes on Sundays, sells on Mondays, sweeps the oven on Tuesdays, and on all of the other days writes about what came of it, who ate it, and what they said of it.',
  challenge:
    'A whole year of baking bread for the people who live on our street and for those who live beyond it',
} as const satisfies GalleryText;

export const SHORTEST = {
  language: 'en-GB',
  title: 'O',
  name: 'Q',
  initials: 'Q',
  text: '',
  challenge: 'B',
} as const satisfies GalleryText;

/** A text in each writing system that is tried, and one in two of them. */
export const GALLERY_TEXTS = {
  latin: {
    language: 'de',
    title: 'Über Öfen, Äpfel und die Größe kleiner Dinge',
    name: 'Jörg Łukaszewicz',
    initials: 'JŁ',
    text: 'Bäckt am Sonntag, schreibt am Montag.',
    challenge: 'Fünf Wochen Brot',
  },
  greek: {
    language: 'el',
    title: 'Το ψωμί που περίμενε ως το πρωί της Κυριακής',
    name: 'Ελένη Παπαδοπούλου',
    initials: 'ΕΠ',
    text: 'Ψήνει την Κυριακή, γράφει τη Δευτέρα.',
    challenge: 'Πέντε εβδομάδες ψωμί',
  },
  cyrillic: {
    language: 'uk',
    title: 'Хліб, який чекав до недільного ранку, і ґрунт під ним',
    name: 'Юлія Кузьменко',
    initials: 'ЮК',
    text: 'Пече в неділю, пише в понеділок.',
    challenge: 'П’ять тижнів хліба',
  },
  vietnamese: {
    language: 'vi',
    title: 'Ổ bánh mì đợi đến sáng Chủ nhật, và những người thức khuya',
    name: 'Nguyễn Thị Ánh Nguyệt',
    initials: 'NN',
    text: 'Nướng bánh ngày Chủ nhật, viết ngày thứ Hai.',
    challenge: 'Năm tuần làm bánh',
  },
  emoji: {
    language: 'en',
    title: 'Bread 🍞 and the people 👩🏾‍🍳👨‍👩‍👧 who eat it, from 🇯🇵 to 🇧🇷 in 3️⃣ days',
    name: 'Ann 🌻 Baker',
    initials: 'AB',
    text: 'Bakes on Sundays ☀️, writes on Mondays ✍🏽.',
    challenge: 'Five weeks of 🍞',
  },
  japanese: {
    language: 'ja',
    title: '日曜日の朝まで待っていたパンと、八枚切りの理由について',
    name: '森田 遥',
    initials: '森遥',
    text: '日曜日にパンを焼き、月曜日にそのことを書いています。',
    challenge: 'パンを焼く五週間',
  },
  arabic: {
    language: 'ar',
    title: 'الخبز الذي انتظر حتى صباح الأحد، ومن يصبّ الشاي؟',
    name: 'ليلى حدّاد',
    initials: 'لح',
    text: 'تخبز يوم الأحد وتكتب يوم الاثنين.',
    challenge: 'خمسة أسابيع من الخبز',
  },
  hebrew: {
    language: 'he',
    title: 'הלחם שחיכה עד יום ראשון בבוקר, ומי מוזג את התה?',
    name: 'נועה בן־דוד',
    initials: 'נב',
    text: 'אופה ביום ראשון, כותבת ביום שני.',
    challenge: 'חמישה שבועות של לחם',
  },
  devanagari: {
    language: 'hi',
    title: 'रविवार की सुबह तक प्रतीक्षा करने वाली रोटी, और चाय कौन डालेगा?',
    name: 'श्रद्धा त्रिपाठी',
    initials: 'श्रत्',
    text: 'रविवार को रोटी सेंकती हैं, सोमवार को लिखती हैं।',
    challenge: 'रोटी के पाँच हफ़्ते',
  },
  mixed: {
    language: 'ar',
    title: 'كيف نكتب README جيدًا في 3 خطوات (مع Git و GitHub)',
    name: 'سامي Weber',
    initials: 'سW',
    text: 'يكتب عن Linux (منذ 1998) وعن الشاي.',
    challenge: 'أسبوع Open Source',
  },
} as const satisfies Readonly<Record<string, GalleryText>>;
