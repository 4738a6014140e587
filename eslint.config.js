import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['**/dist', '**/.astro', 'examples', 'tests/fixtures', 'tests/.sites', '.cache']),
  typescript.configs.strictTypeChecked,
  astro.configs['flat/recommended'],
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Numbers in text are the point of a progress page.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A stranger's editor learns of the virtual modules through the plugin's entry.
      '@typescript-eslint/triple-slash-reference': [
        'error',
        { path: 'always', types: 'never', lib: 'never' },
      ],
    },
  },
  {
    // Types inside .astro files are astro check's work; the linter cannot follow them there.
    files: ['**/*.astro', '**/*.astro/*.ts', '**/*.js', '**/*.mjs'],
    extends: [typescript.configs.disableTypeChecked],
  },
);
