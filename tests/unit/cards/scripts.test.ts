import { describe, expect, it } from 'vitest';
import { scriptFontsFor } from '../../../integrations/group-blog/cards/scripts.ts';

describe('the fonts that a text needs besides the plugin’s own', () => {
  it.each<[text: string, language: string, ...packages: string[][]]>([
    ['Bread, ψωμί, хліб, bánh mì 🍞 3 €', 'en'],
    ['', 'en'],
    ['パン', 'en', ['jp']],
    ['日曜日のパン', 'en', ['jp']],
    ['茶', 'ja', ['jp']],
    ['茶', 'zh-CN', ['sc']],
    ['茶', 'zh', ['sc']],
    ['茶', 'zh-TW', ['tc']],
    ['茶', 'zh-Hant', ['tc']],
    ['茶', 'ko', ['kr']],
    ['茶', 'de', ['sc', 'jp', 'tc', 'kr']],
    ['ㄅㄆㄇ', 'en', ['tc']],
    ['한국어', 'ja', ['kr']],
    ['한국어とパン', 'en', ['jp'], ['kr']],
    ['한국어 漢字', 'en', ['kr'], ['kr', 'sc', 'jp', 'tc']],
    ['Tea → bread ≤ 3: ✓, not ✗ ⌘ ☐', 'en'],
    ['Ann ⚭ Ben, ♆ and 🜚', 'en', ['symbols']],
    ['الخبز', 'en', ['arabic']],
    ['לחם', 'en', ['hebrew']],
    ['रोटी', 'en', ['devanagari']],
    ['ขนมปัง', 'en', ['thai']],
    ['ᐃᓄᒃᑎᑐᑦ', 'en', ['canadian-aboriginal']],
    ['الخبز לחם רוטי रोटी', 'en', ['arabic'], ['devanagari'], ['hebrew']],
  ])('of %j in %s', (text, language, ...packages) => {
    const found = scriptFontsFor(text, language).map((fonts) =>
      fonts.map((font) => font.package.replace('noto-sans-', '')),
    );
    expect(found).toEqual(packages);
  });

  it('are called as people call them, and their subset as their files are', () => {
    expect(scriptFontsFor('ᐃ', 'en')[0]?.[0]).toMatchObject({
      name: 'Canadian Aboriginal',
      package: 'noto-sans-canadian-aboriginal',
      subset: 'canadian-aboriginal',
    });
    expect(scriptFontsFor('茶', 'zh-TW')[0]?.[0]).toMatchObject({
      name: 'Traditional Chinese',
      subset: 'chinese-traditional',
    });
  });
});
