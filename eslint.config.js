import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import jest from 'eslint-plugin-jest';
import reactHooks from 'eslint-plugin-react-hooks';
import { builtinRules } from 'eslint/use-at-your-own-risk';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const TYPESCRIPT = ['**/*.ts', '**/*.tsx'];
const SPECS = ['**/*.spec.{ts,tsx}', 'test/**/*.ts'];
const CONFIG_FILES = ['*.config.js', '**/*.config.{js,ts,mjs}', '.*.cjs'];

/** The only files that may ask the host what time it is. */
const CLOCKS = ['src/kernel/clock.ts', 'src/kernel/plain-date.ts', 'src/database/legal-clock.ts'];

/** The core rule under a second name, so that one limit can warn and a higher one can fail. */
const house = { rules: { 'longest-function': builtinRules.get('max-lines-per-function') } };
const functionLines = max => ({ max, skipBlankLines: true, skipComments: true, IIFEs: true });

const persistence = [
  {
    selector: "CallExpression[callee.property.name='save']",
    message:
      'save() reads first and overwrites what another wrote: insert or update inside the unit of work.',
  },
  {
    selector: "Property[key.name='synchronize'][value.value!=false]",
    message: 'The schema changes by migrations only.',
  },
  {
    selector: "CallExpression[callee.property.name='synchronize']",
    message: 'The schema changes by migrations only.',
  },
];
const time = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Take the time from the Clock: legal time is not the machine’s.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take the time from the Clock: legal time is not the machine’s.',
  },
];
const chance = {
  selector: "MemberExpression[object.name='Math'][property.name='random']",
  message: 'Ids, nonces and salts come from kernel/digest and kernel/id; nothing else depends on chance.',
};
const exported = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: one name for one thing everywhere.',
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      'coverage/',
      'data/',
      'config/samples/',
      'web/src/api/schema.d.ts',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.recommended],
    plugins: { house },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      // A `default` that throws is not an answer to a new member of the union.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false },
      ],
      'max-lines': ['warn', { max: 200 }],
      'max-lines-per-function': ['warn', functionLines(40)],
      'house/longest-function': ['error', functionLines(70)],
      'no-restricted-syntax': ['error', ...persistence, ...time, chance, exported],
    },
  },
  {
    // A form shows what it does not know as plain text: there a default is the answer.
    files: ['web/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: CLOCKS,
    rules: { 'no-restricted-syntax': ['error', ...persistence, chance, exported] },
  },
  {
    // Markup is read line by line; it is long before it is hard to follow.
    files: ['web/src/**/*.tsx'],
    rules: {
      'max-lines-per-function': ['warn', functionLines(60)],
      'house/longest-function': ['error', functionLines(90)],
    },
  },
  {
    files: ['web/src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
  },
  {
    // A spec's describe() is a list of sentences, not a function; timing a test is not legal time.
    files: SPECS,
    plugins: { jest },
    languageOptions: { globals: globals.jest },
    rules: {
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'fc.assert'] }],
      'jest/no-conditional-expect': 'off',
      'jest/no-disabled-tests': 'error',
      'jest/no-focused-tests': 'error',
      'jest/no-identical-title': 'error',
      'jest/no-standalone-expect': 'off',
      'jest/valid-describe-callback': 'error',
      'jest/valid-expect': ['error', { maxArgs: 2 }],
      'jest/valid-expect-in-promise': 'error',
      'jest/valid-title': 'error',
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      'house/longest-function': 'off',
      'no-restricted-syntax': ['error', ...persistence, chance, exported],
    },
  },
  {
    files: CONFIG_FILES,
    rules: { 'no-restricted-syntax': 'off' },
  },
  prettier,
);
