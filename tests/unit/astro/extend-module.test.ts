import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { extendModule } from '../../../integrations/group-blog/astro/setup/extend-module.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

describe('the module that extend names', () => {
  it.each(['./src/build.ts', 'src/build.ts', '/src/build.ts'])(
    'is looked for from the project’s root: %s',
    (file) => {
      expect(extendModule(file, ROOT)()).toContain(`from "${ROOT.replace(/\/$/, '')}/src/build.ts"`);
    },
  );

  it('need not be named', () => {
    expect(extendModule(undefined, ROOT)()).toBe(
      'export const feedItem = undefined;\nexport const cardTemplates = undefined;',
    );
  });

  it.each(['./src/nothing.ts', './src', 'some-package'])(
    'has to be there, or the option is named: %s',
    (file) => {
      expect(() => extendModule(file, ROOT)).toThrow(
        `astro-group-blog: there is no module at ${file}. Make the file, or mend the option: groupBlog({ extend:`,
      );
    },
  );
});
