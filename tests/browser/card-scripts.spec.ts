import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { box, CARD_HEIGHT, CARD_WIDTH } from '../../integrations/group-blog/cards/element.ts';
import { readFont } from '../../integrations/group-blog/drawing/fonts.ts';
import { toSvg } from '../../integrations/group-blog/drawing/raster.ts';
import { textLines } from '../../integrations/group-blog/cards/text-parts.ts';
import { inkOf, likeness, type Ink } from '../support/ink.ts';
import { test } from './shared-page.ts';

/** Text of a card, set by the card engine and by Chromium with the same fonts: letters, marks, order and lines are the same. */
const SIZE = 60;
const WIDTH = 1000;
const LINE_HEIGHT = 1.5;
/** Pixels: either rounds in its own way. */
const NEAR = 2;
const ALIKE = 0.97;
/** Of what is not the same text. */
const UNLIKE = 0.9;

const fileOf = (font: string): string =>
  fileURLToPath(new URL(`../../node_modules/@fontsource/${font}-700-normal.woff`, import.meta.url));
const LATIN = fileOf('inter/files/inter-latin');
const JAPANESE = fileOf('noto-sans-jp/files/noto-sans-jp-japanese');
const ARABIC = fileOf('noto-sans-arabic/files/noto-sans-arabic-arabic');
const HEBREW = fileOf('noto-sans-hebrew/files/noto-sans-hebrew-hebrew');
const DEVANAGARI = fileOf('noto-sans-devanagari/files/noto-sans-devanagari-devanagari');

type Font = Parameters<typeof toSvg>[1][number];

interface Sample {
  text: string;
  files: readonly string[];
}

const familyOf = (index: number): string => `Font ${index}`;

async function byEngine({ text, files }: Sample, change = (font: Font): Font => font): Promise<Ink> {
  const loaded = files.map((path, index) => readFont({ path, family: familyOf(index), weight: 700 }));
  const families = files.map((_, index) => familyOf(index)).join(', ');
  const measure = (some: string): number => some.length * 0.1;
  const context = { fonts: families, regular: measure, bold: measure, mark: null, theme: THEME };
  const lines = textLines({ direction: 'ltr' }, context, text, {
    width: WIDTH,
    height: CARD_HEIGHT,
    sizes: [SIZE],
    lineHeight: LINE_HEIGHT,
    weight: 700,
    color: '#000000',
    style: { width: WIDTH, textAlign: 'start' },
  });
  const card = box(
    { width: CARD_WIDTH, height: CARD_HEIGHT, backgroundColor: '#ffffff', fontFamily: families },
    [lines],
  );
  const svg = await toSvg(
    card,
    loaded.map(({ font }) => change(font)),
  );
  return inkOf(await sharp(svg).png().toBuffer());
}

const THEME = {
  ink: '#000000',
  quiet: '#000000',
  paper: '#ffffff',
  surface: '#ffffff',
  line: '#ffffff',
  accent: '#000000',
  onAccent: '#ffffff',
  shades: [],
};

async function byChromium(page: Page, { text, files }: Sample): Promise<Ink> {
  const faces = files.map(
    (path, index) => `@font-face { font-family: "${familyOf(index)}"; font-weight: 700;
      src: url("data:font/woff;base64,${readFileSync(path).toString('base64')}"); }`,
  );
  const families = files.map((_, index) => `"${familyOf(index)}"`).join(', ');
  await page.setViewportSize({ width: CARD_WIDTH, height: CARD_HEIGHT });
  await page.setContent(`<!doctype html><style>${faces.join('\n')}
    body { margin: 0; background: #fff; }
    p { margin: 0; width: ${WIDTH}px; font: 700 ${SIZE}px/${LINE_HEIGHT} ${families}; color: #000; text-rendering: geometricPrecision; }
    </style><p dir="auto"></p>`);
  await page.locator('p').evaluate(async (node, content) => {
    node.textContent = content;
    await document.fonts.ready;
  }, text);
  return inkOf(await page.screenshot());
}

/** The first font has the spaces. */
const SAMPLES = {
  'Japanese, in lines': {
    text: '日曜日の朝まで待っていたパンと、「八枚切り」の理由について、スーパーの人々は語る。',
    files: [JAPANESE],
  },
  'Japanese and Latin': { text: '東京でGitHubを使う3つの理由', files: [LATIN, JAPANESE] },
  'Arabic, in lines': { text: 'الخبز الذي انتظر حتى صباح الأحد، ومن يصبّ الشاي في الصباح؟', files: [ARABIC] },
  'Arabic with its vowels': { text: 'اَلْخُبْزُ لِلْجَمِيعِ', files: [ARABIC] },
  'Hebrew, in lines': { text: 'הלחם שחיכה עד יום ראשון בבוקר, ומי מוזג את התה?', files: [HEBREW, LATIN] },
  'Hebrew with its points': { text: 'לֶחֶם וְחֶמְאָה לְכֻלָּם', files: [HEBREW] },
  Devanagari: {
    text: 'श्रद्धा त्रिपाठी: क्षत्रिय, ज्ञान, हिन्दी, र्क, कृ, ट्ट्रा, पाँच हफ़्ते',
    files: [LATIN, DEVANAGARI],
  },
  'Latin in Arabic': { text: 'كيف نكتب README جيدًا (مع Git، و GitHub)', files: [ARABIC, LATIN] },
  'Latin at the end of Arabic': { text: 'تعلّم Git!', files: [LATIN, ARABIC] },
  'numbers in Arabic': { text: 'منذ 1998 حتى 12:30 و 3/4', files: [ARABIC, LATIN] },
  'Arabic in Latin': { text: 'a guest at ليلى حدّاد’s blog', files: [LATIN, ARABIC] },
  'Hebrew in Latin, in brackets': { text: 'The word (לחם) means “חיים”.', files: [LATIN, HEBREW] },
  'brackets in quotation marks, in Latin': {
    text: 'He wrote “שלום, (עולם [גדול])!”',
    files: [LATIN, HEBREW],
  },
  'brackets in brackets, in Arabic': { text: 'كتاب (مع [Git])', files: [ARABIC, LATIN] },
  'brackets after Latin and Hebrew': { text: 'Git למתחילים (שלב 3)', files: [HEBREW, LATIN] },
  'Latin in brackets, after Hebrew': { text: 'ב-GitHub (50 abc)', files: [LATIN, HEBREW] },
  'per cent in Hebrew': { text: 'ב-50% הנחה', files: [LATIN, HEBREW] },
  'per cent in Arabic': { text: 'خصم 50% (20%)', files: [ARABIC, LATIN] },
  'prices in Hebrew': { text: 'ב-$100 או ב-€99.50', files: [LATIN, HEBREW] },
  'a telephone number in Hebrew': { text: 'טלפון: +972-3-555', files: [LATIN, HEBREW] },
  'signs after Latin in Hebrew': { text: 'שפת C++.', files: [HEBREW, LATIN] },
  'a number in Hebrew in Latin': { text: 'They say שלום 1,000 עולם', files: [LATIN, HEBREW] },
} as const satisfies Record<string, Sample>;

test.describe('a card’s text is set as Chromium sets it', () => {
  for (const [name, sample] of Object.entries(SAMPLES)) {
    test(name, async ({ sharedPage: page }) => {
      const [ours, theirs] = [await byEngine(sample), await byChromium(page, sample)];
      expect(Math.abs(ours.height - theirs.height)).toBeLessThanOrEqual(3);
      expect(likeness(ours, theirs, NEAR)).toBeGreaterThan(ALIKE);
    });
  }
});

test.describe('that is no matter of course', () => {
  const unlike = async (page: Page, sample: Sample, ours: Promise<Ink>): Promise<void> => {
    expect(likeness(await ours, await byChromium(page, sample), NEAR)).toBeLessThan(UNLIKE);
  };
  const arabic = SAMPLES['Arabic, in lines'];
  const vowels = SAMPLES['Arabic with its vowels'];
  const changes: [string, Sample, (text: string) => string][] = [
    ['reversed Arabic', arabic, (text) => Array.from(text).reverse().join('')],
    ['Arabic that is not joined', arabic, (text) => text.replaceAll(/(?<=\p{L})(?=\p{L})/gu, '\u200c')],
    ['reversed Hebrew', SAMPLES['Hebrew, in lines'], (text) => Array.from(text).reverse().join('')],
    ['Devanagari without its joined letters', SAMPLES.Devanagari, (text) => text.replaceAll('्', '्\u200c')],
    [
      'names the wrong way round',
      SAMPLES['Arabic in Latin'],
      (text) => text.replace('ليلى حدّاد', 'حدّاد ليلى'),
    ],
  ];
  for (const [name, sample, change] of changes) {
    test(name, ({ sharedPage: page }) =>
      unlike(page, sample, byEngine({ ...sample, text: change(sample.text) })),
    );
  }

  test('Arabic whose marks stand as satori alone sets them', ({ sharedPage: page }) =>
    unlike(
      page,
      vowels,
      byEngine(vowels, (font) => ({ ...font, data: readFileSync(ARABIC) })),
    ));
});
