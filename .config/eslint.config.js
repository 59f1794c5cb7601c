import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What sorts and writes as the machine's language does: two builds of the same facts are to be the same. */
const OF_THE_MACHINE = [
  {
    selector: "CallExpression[callee.property.name='localeCompare'][arguments.length<2]",
    message: "Name the language: a.localeCompare(b, 'en').",
  },
  {
    selector: 'CallExpression[callee.property.name=/^toLocale/][arguments.length=0]',
    message: "Name the language: toLocaleString('en').",
  },
  { selector: "NewExpression[callee.object.name='Intl'][arguments.length=0]", message: 'Name the language.' },
];

/** What plain functions may not import: a test calls them directly, without Astro and without a browser. */
const FRAMEWORK = [
  { regex: '^astro(:|$|/(?!zod$))', message: 'Plain functions import no framework; astro/zod alone is allowed.' },
  { regex: '^@astrojs/', message: 'Plain functions import no framework.' },
];

export default defineConfig(
  { ignores: ['dist*/', 'node_modules/', '.astro/', 'public/'] },
  js.configs.recommended,
  tseslint.configs.recommended,
  astro.configs.recommended,
  {
    rules: {
      'no-restricted-syntax': ['error', ...OF_THE_MACHINE],
      // TypeScript knows what is defined.
      'no-undef': 'off',
      'no-control-regex': 'off',
      'no-empty': ['error', { allowEmptyCatch: true }],
      // Playwright reads from the pattern which fixtures a test wants.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
    },
  },
  {
    // A longer function is several in one: its inner functions and variables belong to classes or modules of their own.
    files: ['src/**', '.config/**', '*.mjs'],
    rules: { 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['src/registry/**', 'src/articles/**', 'src/lines/**', 'src/recipes/**', 'src/pick/**'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: FRAMEWORK }] },
  },
);
