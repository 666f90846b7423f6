// What the tables say around the numbers.
import type { FrameworkName } from './frameworks/framework'
import type { Report } from './report'

type Conditions = Pick<Report, 'rounds' | 'roundsOfProcess' | 'load'>

const chinese = {
  folder: 'docs/reference',
  note: '由 `npm run bench` 写成。',
  subject: '',
  names: {
    'bare button': '手写：图片和按钮',
    'bare image': '手写：图片',
    'bare image in views': '手写：三层 view 里的图片',
    'bare text button': '手写：文字按钮',
    'auth-avatar': '`auth-avatar`',
    'auth-avatar src': '`auth-avatar src`',
    'login-gate': '`login-gate`',
    'profile-card': '`profile-card`',
    'TDesign avatar': 'TDesign 头像',
    'TDesign button': 'TDesign 按钮',
    'Vant image': 'Vant 图片',
    'Vant button': 'Vant 按钮',
    'official page': '官方头像昵称填写，手写在页面里',
  } as Record<string, string>,
  frameworks: {
    exparser: 'exparser（WebView）',
    'glass-easel': 'glass-easel（Skyline）',
  } as Record<FrameworkName, string>,
  times: {
    mount: '挂载一个',
    firstFrame: '第一帧',
    change1: '变化，1 个',
    change10: '10 个',
    change100: '100 个',
    change1000: '1000 个',
    unmount: '卸载一个',
  },
  growth: '变化，1000 个是 100 个的几倍',
  memory: '一个占用内存，KB',
  measured: (framework: string) => `${framework}：处理器时间`,
  aboutLimits: '1 是手写的组件，这次用时，毫秒：',
  aboutTimes: ({ rounds, roundsOfProcess, load }: Conditions) =>
    `${rounds} 轮交错测量的中位数，括号里是四分位数。每 ${roundsOfProcess} 轮用一个新的进程，先把每个组件画过一遍；组件轮流测，每轮的先后各不相同；「1000 个」每个进程只测一次。数字是手写组件的倍数，各与最接近的手写组件比；只有「1000 个是 100 个的几倍」与自己比。挂载和卸载时，跟随状态的组件还不认识用户，其余有头像和昵称；挂载和变化只计当场画出的部分，稍后再画的不计。第一帧是脚本已加载、用户已认识时打开页面。变化是换成另一个用户，不计写存储；官方头像昵称填写还要改昵称输入框。机器负载 ${load}；倍数比时间可靠。Vant 按钮的属性 dataset 与 glass-easel 冲突，在那里无法创建。`,
  aims: '目标，在 exparser 上',
  aimHeads: ['挂载：目标', '下四分位数', '', '1000 个是 100 个的几倍：目标', '下四分位数', ''],
  reached: '达到',
  missed: '未达到',
  profile: '挂载的时间用在哪里',
  profileHeads: (framework: string) => [`${framework}：元素，比手写`, '挂载', '只有脚本'],
  aboutProfile:
    '「元素」是文档里画出的元素，连同内置组件里面的，斜线后是手写的。「只有脚本」是同一个组件换上手写组件的模板，也画一张图片（不认识用户时是默认头像）：比 1 多的是属性、状态和 `setData` 的开销；「挂载」比它多的是模板里多画的元素，即匿名、提示、读屏和点按区域各自要有的节点。',
  counts: '调用与 `setData`，100 个里的每一个',
  aboutCounts:
    '原生调用是应用启动到静止的总次数，1 个和 100 个都数过，不同时都列出。挂载不计页面自己的 `setData`，变化计入。都在 exparser 上数。',
  countHeads: ['原生调用', '挂载：`setData`', '字节', '变化：`setData`', '字节'],
  bytes: '大小，字节',
  aboutBytes:
    '压缩代码之后，连同用到的全部文件。「官方编译之后」是模板和样式由微信的编译器写成脚本，应用因此多出的；编译器自己的运行代码每个应用都有，不计。「整个包」是构建 npm 放进小程序的；上传时微信还会去掉没有用到的文件，这一步没有测量。',
  byteHeads: ['压缩代码之后', '一个压缩包', '官方编译之后', '整个包'],
}

export type Words = typeof chinese

const english: Words = {
  folder: 'docs/en/reference',
  note: 'Written by `npm run bench`.',
  subject: '',
  names: {
    'bare button': 'by hand: image and button',
    'bare image': 'by hand: image',
    'bare image in views': 'by hand: image in three views',
    'bare text button': 'by hand: button with text',
    'auth-avatar': '`auth-avatar`',
    'auth-avatar src': '`auth-avatar src`',
    'login-gate': '`login-gate`',
    'profile-card': '`profile-card`',
    'TDesign avatar': 'TDesign avatar',
    'TDesign button': 'TDesign button',
    'Vant image': 'Vant image',
    'Vant button': 'Vant button',
    'official page': 'the official avatar and nickname page, by hand',
  },
  frameworks: { exparser: 'exparser (WebView)', 'glass-easel': 'glass-easel (Skyline)' },
  times: {
    mount: 'mount one',
    firstFrame: 'first frame',
    change1: 'change, 1',
    change10: '10',
    change100: '100',
    change1000: '1,000',
    unmount: 'unmount one',
  },
  growth: 'change, 1,000 to 100',
  memory: 'memory of one, KB',
  measured: (framework) => `${framework}: processor time`,
  aboutLimits: '1 is the component by hand, which took this time, in ms:',
  aboutTimes: ({ rounds, roundsOfProcess, load }) =>
    `Medians of ${rounds} interleaved runs, quartiles in brackets. Every ${roundsOfProcess} runs have a process of their own, in which everything was drawn once before; all take turns, in each run in another order; 1,000 are measured once in each process. The numbers are multiples of the nearest component by hand; only “1,000 to 100” compares each with itself. At mount and unmount what follows the state knows nobody; the others have a picture and a name. A mount and a change are what is drawn at once; what is drawn later is not in them. The first frame is that of a known user, from opening the page, scripts loaded. A change is another user, without what it writes into the storage; the official page changes its nickname field as well. The load of the machine was ${load}; multiples are surer than times. The button of Vant cannot be created on glass-easel, with which its property dataset collides.`,
  aims: 'Aims, on exparser',
  aimHeads: ['mount: aim', 'lower quartile', '', 'change, 1,000 to 100: aim', 'lower quartile', ''],
  reached: 'reached',
  missed: 'missed',
  profile: 'Where the time of a mount goes',
  profileHeads: (framework) => [`${framework}: elements, and by hand`, 'mount', 'script alone'],
  aboutProfile:
    'Elements are those of the document, inside of built-in components as well; after the stroke, by hand. The script alone is the same component with the template of the one by hand, and a picture in it, of nobody the default avatar: what it has above 1 is the cost of properties, state and `setData`; what the mount has above it are the elements that the template draws beside, for anonymity, the hint, screen readers and the size of what is tapped.',
  counts: 'Calls and `setData`, for each of 100',
  aboutCounts:
    'Native calls are those of the whole app from its start until it rests, counted with one component and with 100; both numbers stand here where they differ. At mount the `setData` of the page itself is not counted, at a change it is. All of this is counted on exparser.',
  countHeads: ['native calls', 'mount: `setData`', 'bytes', 'change: `setData`', 'bytes'],
  bytes: 'Size in bytes',
  aboutBytes:
    'Minified, with every file that is pulled in. “Compiled” is what an app grows by where WeChat’s own compilers have made scripts of templates and styles; their runtime, which every app has, is not in it. The whole package is what 构建 npm puts into the mini-program; WeChat drops unused files at upload, and that step was not measured.',
  byteHeads: ['minified', 'one archive', 'compiled', 'whole package'],
}

export const LANGUAGES: readonly Words[] = [chinese, english]
