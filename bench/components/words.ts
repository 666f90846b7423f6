// What the tables say around the numbers.

const chinese = {
  folder: 'docs/reference',
  note: '由 `npm run bench` 写成。',
  subject: '',
  names: {
    'bare button': '手写：图片和按钮',
    'bare image': '手写：图片',
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
  } as Record<string, string>,
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
  limits: (limits: readonly string[]) => `1 是手写的组件，这次用时：${limits.join('；')}。`,
  aboutTimes: (rounds: number, load: string) =>
    `${rounds === 1 ? '只测了一轮' : `${rounds} 轮交错测量的中位数，括号里是四分位数`}；${rounds < 3 ? '没有测「1000 个」' : '「1000 个」每三轮测一次'}。数字是手写组件的倍数：没有按钮的与手写图片比，其余与图片和按钮比；只有「1000 个是 100 个的几倍」与自己比。挂载和卸载时，跟随状态的组件还不认识用户，其余有头像和昵称；第一帧是脚本已加载、用户已认识时打开页面；变化是换成另一个用户。每个框架一个进程，组件在里面轮流测，机器负载 ${load}；倍数比时间可靠。Vant 按钮的属性 dataset 与 glass-easel 冲突，在那里无法创建。`,
  profile: '挂载的时间用在哪里',
  profileHeads: (framework: string) => [`${framework}：元素，比手写`, '挂载', '只有脚本'],
  aboutProfile:
    '「元素」是文档里画出的元素，连同内置组件里面的，斜线后是手写的。「只有脚本」是同一个组件换上手写组件的模板：与 1 的差是属性、状态和 `setData` 的开销，与「挂载」的差是模板里多画的元素，即匿名、提示、读屏和点按区域各自要有的节点。',
  counts: '调用与 `setData`，100 个里的每一个',
  aboutCounts:
    '原生调用是应用启动到静止的总次数，与组件数量无关。挂载不计页面自己的 `setData`，变化计入。',
  nativeCalls: '原生调用',
  mountCount: '挂载：`setData`',
  mountBytes: '字节',
  changeCount: '变化：`setData`',
  changeBytes: '字节 ',
  bytes: '大小，字节',
  aboutBytes:
    '压缩代码之后，连同用到的全部文件。「整个包」是构建 npm 放进小程序的；上传时微信还会去掉没有用到的文件，这一步没有测量。官方编译器写出的模板和样式代码也没有计入。',
  minified: '压缩代码之后',
  archive: '一个压缩包',
  wholePackage: '整个包',
}

export type Words = typeof chinese

const english: Words = {
  folder: 'docs/en/reference',
  note: 'Written by `npm run bench`.',
  subject: '',
  names: {
    'bare button': 'by hand: image and button',
    'bare image': 'by hand: image',
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
  limits: (limits) => `1 is the component by hand, which took this time: ${limits.join('; ')}.`,
  aboutTimes: (rounds, load) =>
    `${rounds === 1 ? 'A single run' : `Medians of ${rounds} interleaved runs, quartiles in brackets`}; ${rounds < 3 ? '1,000 were not measured' : '1,000 in every third run'}. The numbers are multiples of the component by hand: of the image where there is no button, else of image and button; only “1,000 to 100” compares each with itself. At mount and unmount what follows the state knows nobody; the others have a picture and a name. The first frame is that of a known user, from opening the page, scripts loaded. A change is another user. All take turns in one process for each framework, the load of the machine was ${load}; multiples are surer than times. The button of Vant cannot be created on glass-easel, with which its property dataset collides.`,
  profile: 'Where the time of a mount goes',
  profileHeads: (framework) => [`${framework}: elements, and by hand`, 'mount', 'script alone'],
  aboutProfile:
    'Elements are those of the document, inside of built-in components as well; after the stroke, by hand. The script alone is the same component with the template of the one by hand: what it has above 1 is the cost of properties, state and `setData`; what the mount has above it are the elements that the template draws beside, for anonymity, the hint, screen readers and the size of what is tapped.',
  counts: 'Calls and `setData`, for each of 100',
  aboutCounts:
    'Native calls are those of the whole app from its start until it rests, whatever the number of components. At mount the `setData` of the page itself is not counted, at a change it is.',
  nativeCalls: 'native calls',
  mountCount: 'mount: `setData`',
  mountBytes: 'bytes',
  changeCount: 'change: `setData`',
  changeBytes: 'bytes ',
  bytes: 'Size in bytes',
  aboutBytes:
    'Minified, with every file that is pulled in. The whole package is what 构建 npm puts into the mini-program; WeChat drops unused files at upload, and that step was not measured. Nor was the code that the official compilers make of templates and styles.',
  minified: 'minified',
  archive: 'one archive',
  wholePackage: 'whole package',
}

export const LANGUAGES: readonly Words[] = [chinese, english]
