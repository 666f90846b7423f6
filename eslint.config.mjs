import js from '@eslint/js'
import tseslint from 'typescript-eslint'
import { boundaries } from './eslint.boundaries.mjs'

export default tseslint.config(
  {
    ignores: [
      'miniprogram_dist/',
      'testing/',
      'server/dist/',
      'coverage/',
      'docs/.vitepress/cache/',
      'docs/.vitepress/dist/',
      '**/miniprogram_npm/',
      '**/.out/',
      // Projects of other frameworks, with compilers and types of their own.
      'demo/taro/',
      'demo/uni-app/',
      'test/**/fixtures/**/*.js',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
      // No enum exists here, so the rule of how they are assigned would compare every type for nothing.
      'no-restricted-syntax': ['error', 'TSEnumDeclaration'],
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
    },
  },
  ...boundaries,
  {
    ...tseslint.configs.disableTypeChecked,
    files: ['**/*.{js,mjs,cjs}'],
  },
  {
    // Compiled beside four versions of the typings; what one of them infers says nothing of the rest.
    ...tseslint.configs.disableTypeChecked,
    files: ['test/package/apps/*.ts'],
  },
  {
    // ts-morph makes its nodes of mixins, so an `InterfaceDeclaration` descends from no `Node` by name.
    files: ['scripts/docs-reference/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        __dirname: 'readonly',
        Buffer: 'readonly',
        console: 'readonly',
        exports: 'writable',
        module: 'writable',
        process: 'readonly',
        require: 'readonly',
        URL: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
)
