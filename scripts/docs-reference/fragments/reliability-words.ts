// What docs/**/reference/reliability.md says around the figures.
import type { Route } from '../../../test/endurance/figures'
import type { Try } from '../../reliability/suites'

const english = {
  suites: 'Tests',
  folder: 'folder',
  files: 'files',
  passed: 'tests passed',
  skipped: 'skipped',
  total: 'together',
  took: (minutes: string, processors: string) =>
    `All of \`npm test\`, with build, sizes, lint and types, took ${minutes} minutes; processors of the machine: ${processors}.`,
  tried: 'Tried again and again',
  what: 'what',
  times: 'times',
  tries: {
    lives:
      'random lives of an app: taps, answers, errors, restarts, other users; every promise is checked after each step, unless the next one follows at once',
    interleavings:
      'random orders of what happens at once: in an app with `withCredentials`, and on the server, where it is killed meanwhile or runs as two processes',
    kills: 'the server killed with -9 at work, alone and together with its Redis',
    malformed:
      'malformed requests, each answered with 4xx, and texts that are hardly HTTP, each answered with 4xx or hung up on',
    values: 'random values from storage, from WeChat, from the app and from its server',
  } satisfies Record<Try, string> as Record<Try, string>,
  flakes: 'Tests run again and again, in random order',
  project: 'kind',
  suiteFiles: 'test files',
  rounds: 'runs of each',
  flaky: 'failed at least once',
  mutation: 'Changes that tests have to notice',
  room: 'room',
  mutants: 'changes',
  noticed: 'noticed',
  share: '%',
  older: '† Measured before the code of this room last changed.',
  survivors: (count: number) => `The ${count} changes that no test notices, and why they stay`,
  place: 'where',
  change: 'change',
  reason: 'why it stays',
  furtherLines: '`…` stands for further lines.',
  endurance: (framework: string) => `Long use: ${framework}`,
  frameworks: {
    exparser: 'exparser (WebView)',
    'glass-easel': 'glass-easel (Skyline)',
  } as Record<string, string>,
  subscribers: 'still follow the state',
  objects: 'objects more each time',
  bytes: 'bytes of heap more each time',
  mounts: (tag: string) => `mount and unmount: ${tag}`,
  byHand: 'the same by hand, for comparison',
  changes: 'change of the user, one of each component mounted',
  sheets: 'profile sheet opened, avatar chosen, name typed, saved or closed',
  stored: (early: string, most: string) =>
    `Stored after the first changes: ${early} characters; at most, later: ${most}.`,
  avatarFiles: (files: number) => `Files of avatars on the phone after all sheets: ${files}.`,
  server: 'Long use: the login server',
  work: (minutes: string, requests: string) =>
    `${minutes} minutes of load, in turns with the reference; ${requests} requests to the login server.`,
  held: (early: string, late: string) =>
    `Memory that objects and buffers hold at first: ${early} MB; at last: ${late} MB.`,
  resident: (early: string, late: string) =>
    `Memory of the whole process (RSS) at first: ${early} MB; at last: ${late} MB.`,
  load: (load: string) => `Load of the machine: ${load}.`,
  route: 'route',
  latency: (whose: string, percent: number) => `${whose}, ${percent} % within`,
  ours: 'login server',
  reference: 'reference by hand',
  routes: { 'GET /me': 'who is this', 'POST /session': 'a login' } as Record<Route, string>,
}

export type Words = typeof english

const chinese: Words = {
  suites: '测试',
  folder: '文件夹',
  files: '文件',
  passed: '通过的测试',
  skipped: '跳过',
  total: '合计',
  took: (minutes, processors) =>
    `\`npm test\` 连同构建、大小、lint 和类型检查，一共用了 ${minutes} 分钟；机器的处理器：${processors} 个。`,
  tried: '反复试过的',
  what: '内容',
  times: '次数',
  tries: {
    lives:
      '随机的应用一生：点击、回答、出错、重启、换人；每一步之后检查全部承诺，除非下一步紧接着来',
    interleavings:
      '同时发生的事按随机的先后：开了 `withCredentials` 的应用里；服务端上，其间被杀掉，或两个进程一起跑',
    kills: '服务端工作中被 `kill -9`，单独，或连同它的 Redis',
    malformed: '不成样子的请求，都以 4xx 回答；几乎不是 HTTP 的文本，以 4xx 回答或挂断',
    values: '来自存储、微信、应用和它的服务端的随机值',
  },
  flakes: '打乱顺序反复运行的测试',
  project: '种类',
  suiteFiles: '测试文件',
  rounds: '各运行次数',
  flaky: '至少失败过一次',
  mutation: '测试必须发现的改动',
  room: '房间',
  mutants: '改动',
  noticed: '发现',
  share: '%',
  older: '† 在这个房间的代码最近一次改动之前测得。',
  survivors: (count) => `测试没有发现的 ${count} 处改动，以及为什么留着`,
  place: '位置',
  change: '改动',
  reason: '为什么留着',
  furtherLines: '`…` 代表后面的几行。',
  endurance: (framework) => `久用：${framework}`,
  frameworks: { exparser: 'exparser（WebView）', 'glass-easel': 'glass-easel（Skyline）' },
  subscribers: '仍在跟随状态的',
  objects: '每次多出的对象',
  bytes: '每次多出的堆，字节',
  mounts: (tag) => `挂载再卸载：${tag}`,
  byHand: '手写的同样东西，作比较',
  changes: '换用户，每种组件各挂载一个',
  sheets: '打开半屏表单，选头像，填昵称，保存或关闭',
  stored: (early, most) => `最初几次变化之后存储 ${early} 个字符，之后最多 ${most} 个。`,
  avatarFiles: (files) => `用完全部半屏表单之后，手机上的头像文件：${files} 个。`,
  server: '久用：登录服务端',
  work: (minutes, requests) =>
    `与手写的参照轮流，一共负载 ${minutes} 分钟，给登录服务端 ${requests} 个请求。`,
  held: (early, late) => `对象和缓冲区占用的内存，开始时 ${early} MB，结束时 ${late} MB。`,
  resident: (early, late) => `整个进程的内存（RSS），开始时 ${early} MB，结束时 ${late} MB。`,
  load: (load) => `机器负载 ${load}。`,
  route: '路由',
  latency: (whose, percent) => `${whose}，${percent}% 不超过`,
  ours: '登录服务端',
  reference: '手写的对照',
  routes: { 'GET /me': '这是谁', 'POST /session': '一次登录' },
}

export const wordsOf = ({ isEnglish }: { isEnglish: boolean }): Words =>
  isEnglish ? english : chinese
