/**
 * The layers of the service. A folder of `src` may import only folders above it in this list, and of another
 * feature never its controllers, handlers, views or the shapes of its requests.
 */
const LAYERS = [
  'kernel',
  'workflow-engine',
  'verifier',
  'configuration',
  'database',
  'http',
  'audit',
  'identity',
  'calendar',
  'effects',
  'documents',
  'matters',
  'disclosure',
  'coverage',
  'pages',
  'cli',
];

const SPEC = '\\.spec\\.ts$';
const NODE_MODULE =
  '^(node:|(assert|buffer|child_process|crypto|events|fs|http|https|net|os|path|perf_hooks|process|stream|timers|tls|url|util|v8|vm|worker_threads|zlib)($|/))';

const belowOf = layer => LAYERS.slice(LAYERS.indexOf(layer) + 1);

/** One rule per layer: it does not know what lies below it. */
const layerRules = LAYERS.filter(layer => belowOf(layer).length > 0).map(layer => ({
  name: `layer-${layer}`,
  comment: `src/${layer} may not know ${belowOf(layer).join(', ')}: these lie below it.`,
  severity: 'error',
  from: { path: `^src/${layer}/`, pathNot: SPEC },
  to: { path: `^src/(${belowOf(layer).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one thing, or a third is missing.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'declared-packages-only',
      comment: 'What the service imports at run time stands in package.json under dependencies.',
      severity: 'error',
      from: { path: '^(src|workflows)/', pathNot: SPEC },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    ...layerRules,
    {
      name: 'nothing-needs-the-composition-root',
      comment: 'A file directly in src puts the modules together: only the command line starts it.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/cli/', '^src/[^/]+$'] },
      to: { path: '^src/[^/]+$' },
    },
    {
      name: 'kernel-stands-alone',
      comment:
        'The kernel is plain TypeScript on Node built-ins: everything rests on it, so it rests on nothing.',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: SPEC },
      to: { pathNot: ['^src/kernel/', NODE_MODULE], dependencyTypesNot: ['core'] },
    },
    {
      name: 'workflows-are-pure',
      comment:
        'A workflow sees its own folder, shared stages, the kit, the citations and XState: no clock, no network, no framework, nothing of the service.',
      severity: 'error',
      from: { path: '^workflows/', pathNot: SPEC },
      to: {
        pathNot: [
          '^workflows/',
          '(^|/)node_modules/(xstate|class-validator|class-transformer|reflect-metadata)/',
        ],
      },
    },
    {
      name: 'class-transformer-only-in-the-kit',
      comment: 'Only the payload kit knows how plain data becomes a payload object.',
      severity: 'error',
      from: { path: '^workflows/', pathNot: '^workflows/_kit/payload\\.ts$' },
      to: { path: '(^|/)node_modules/class-transformer/' },
    },
    {
      name: 'a-workflow-knows-no-other',
      comment:
        'A frozen version must not change because another one does: of versions only its own folder and frozen shared stages.',
      severity: 'error',
      from: { path: '^workflows/([^_/][^/]*)/([^/]+)/' },
      to: { path: '^workflows/[^_/][^/]*/[^/]+/', pathNot: '^workflows/$1/$2/' },
    },
    {
      name: 'the-kit-knows-no-workflow',
      comment: 'Kit, citations and stages are below the workflows that use them.',
      severity: 'error',
      from: { path: '^workflows/_' },
      to: { path: '^workflows/[^_]' },
    },
    {
      name: 'the-kit-knows-no-stage',
      comment: 'The kit is the shape of every definition; stages are parts of some.',
      severity: 'error',
      from: { path: '^workflows/_(kit|law)/' },
      to: { path: '^workflows/_stages/' },
    },
    {
      name: 'engine-is-pure',
      comment:
        'The engine decides from what it is given: workflows, kernel, XState and the payload validators, no database and no framework.',
      severity: 'error',
      from: { path: '^src/workflow-engine/', pathNot: SPEC },
      to: {
        pathNot: [
          '^src/(kernel|workflow-engine)/',
          '^workflows/',
          '(^|/)node_modules/(xstate|class-validator|class-transformer|class-validator-jsonschema|ajv|ajv-formats|reflect-metadata)/',
        ],
      },
    },
    {
      name: 'verifier-shares-only-the-hash',
      comment:
        'The verifier judges the writer, so it shares with it the hash definition and the pure engine, nothing else.',
      severity: 'error',
      from: { path: '^src/verifier/', pathNot: SPEC },
      to: {
        pathNot: [
          '^src/verifier/',
          '^src/kernel/(audit-hash|canonical-json|localized-text)\\.ts$',
          '^src/workflow-engine/',
          '^workflows/_kit/',
        ],
      },
    },
    {
      name: 'verifier-runs-in-a-browser',
      comment: 'Not even by a detour does the verifier reach a Node module: digests are handed to it.',
      severity: 'error',
      from: { path: '^src/verifier/', pathNot: SPEC },
      to: { path: NODE_MODULE, reachable: true },
    },
    {
      name: 'only-the-engine-runs-charts',
      comment: 'A state chart is run by the pure engine, never by a service that could keep a live actor.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/workflow-engine/', SPEC] },
      to: { path: '(^|/)node_modules/xstate/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'drivers-only-in-the-database-folder',
      comment:
        'Writes go through the unit of work: nobody else holds a driver (the verifying command opens its own, read-only).',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/database/', '^src/cli/', SPEC] },
      to: { path: '(^|/)node_modules/(better-sqlite3|pg)/' },
    },
    {
      name: 'queries-do-not-write',
      comment: 'A query reads through the reader; who holds the unit of work could write.',
      severity: 'error',
      from: { path: '\\.query\\.ts$' },
      to: { path: '^src/database/unit-of-work\\.ts$' },
    },
    {
      name: 'handlers-read-inside-their-transaction',
      comment:
        'A handler decides on what its own transaction sees, not on what the reader saw a moment ago. Two may look before: signing in, which must not hold a transaction while it hashes, and storing a file, which refuses early and judges again.',
      severity: 'error',
      from: {
        path: '\\.handler\\.ts$',
        pathNot: ['^src/identity/sign-in\\.handler\\.ts$', '^src/matters/store-document\\.handler\\.ts$'],
      },
      to: { path: '^src/database/reader\\.ts$' },
    },
    {
      name: 'controllers-know-no-tables',
      comment: 'A controller is one line per route: handlers and queries know tables and transactions.',
      severity: 'error',
      from: { path: '\\.controller\\.ts$' },
      to: {
        path: ['(^|/)node_modules/typeorm/', '^src/database/(unit-of-work|sql|work)\\.ts$'],
      },
    },
    {
      name: 'features-keep-their-insides',
      comment: 'Of another feature never its controllers, handlers, views or the shapes of its requests.',
      severity: 'error',
      from: {
        path: '^src/(audit|identity|calendar|effects|documents|matters|disclosure|coverage|pages)/',
      },
      to: {
        path: '^src/[^/]+/.*(\\.(controller|handler|view)|-(body|form))\\.ts$',
        pathNot: ['^src/$1/', '^src/http/'],
      },
    },
    {
      name: 'pages-know-only-the-interface',
      comment: 'The pages learn everything from the API: types come from the OpenAPI file.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(src|workflows|test)/' },
    },
    {
      name: 'tests-stay-outside',
      comment: 'What ships does not import what tests it.',
      severity: 'error',
      from: { path: '^(src|workflows)/', pathNot: SPEC },
      to: { path: ['^test/', SPEC] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|web/dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
    moduleSystems: ['es6', 'cjs'],
  },
};
