(() => {
  const defaultAvatar = "data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 viewBox=%270 0 48 48%27%3E%3Cpath fill=%27%23dfe3e8%27 d=%27M0 0h48v48H0z%27/%3E%3Cpath fill=%27%23a7b0bc%27 d=%27M24 11a8 8 0 0 1 0 16 8 8 0 0 1 0-16M7 48a17 17 0 0 1 34 0%27/%3E%3C/svg%3E";
  const blank = {
    status: "unknown",
    nickName: "",
    avatarUrl: "",
    openType: "",
    channel: "none",
    hint: "",
    sessionStatus: "none"
  };
  function drawn(state, texts) {
    const { profile, channel, session } = state;
    const { status, userInfo, display } = profile;
    const hint = hintOf(state);
    return {
      status,
      nickName: (userInfo == null ? void 0 : userInfo.nickName) || texts.anonymous,
      avatarUrl: display.avatarUrl,
      openType: openTypeOf(state),
      channel,
      hint: hint && texts[hint],
      sessionStatus: session.status
    };
  }
  function openTypeOf({ profile, channel, privacy }) {
    const { status, userInfo, preview } = profile;
    if (channel === "none" || status === "granted")
      return "";
    if (channel === "chooseAvatar")
      return preview || (userInfo == null ? void 0 : userInfo.avatarUrl) ? "" : channel;
    const isCoupled = privacy === "needed" || privacy === "refused";
    return isCoupled ? "getUserInfo|agreePrivacyAuthorization" : channel;
  }
  function hintOf({ profile: { status, error, userInfo }, channel }) {
    if (status === "granted" || status === "pending")
      return "";
    if (channel === "none")
      return "hintNone";
    if (!error)
      return "";
    if (error.code === "placeholder")
      return "hintPlaceholder";
    if (/denied|cancelled|refused/.test(error.code))
      return "hintDenied";
    return userInfo ? "" : "hintNone";
  }
  const NAME = "miniprogram-auth-kit-avatar-";
  function saveAvatar({ D: platform2, F: config }, srcPath) {
    const [extension] = /\.\w{1,5}$/.exec(srcPath) || [""];
    const destPath = `${platform2.userFolder()}/${NAME}${Math.random()}${extension}`;
    return platform2.file("copyFile", { srcPath, destPath }, config.timeout).then(() => destPath);
  }
  function remember(ctx) {
    const { userInfo, source } = ctx.E.state.profile;
    const old = ctx.J.profile && ctx.J.profile.userInfo.avatarUrl;
    const lasting = Object.assign({}, userInfo);
    if (isTemporary(lasting.avatarUrl))
      lasting.avatarUrl = old;
    const profile = userInfo && source && { userInfo: lasting, source, at: ctx.D.now() };
    const change = profile ? { profile } : { profile, unsubmitted: void 0 };
    if (ctx.H(change) && old !== lasting.avatarUrl)
      dropAvatar(ctx, old);
  }
  function dropAvatar({ D: platform2, F: config, E: store }, filePath) {
    if (!isSaved(filePath) || filePath === store.state.profile.display.avatarUrl)
      return;
    platform2.file("unlink", { filePath }, config.timeout).catch(() => void 0);
  }
  const isSaved = (address = "") => address.includes(NAME);
  const isTemporary = (address = "") => /^(http|wxfile):\/\/tmp|\/__tmp__\//.test(address);
  const channelOf = (channels, demoted, canChoose) => channels.find((channel) => channel === "getUserInfo" ? !demoted : canChoose) || "none";
  const isObject = (value) => typeof value === "object" && !!value;
  const fieldsOf = (value) => isObject(value) ? value : {};
  class AuthError extends Error {
    constructor(code, message, answer) {
      super(`[miniprogram-auth-kit] ${message}`);
      this.code = code;
      Object.assign(this, answer);
    }
  }
  const ANSWERS = [
    [
      "privacy-undeclared",
      /(declared|announce|implement).*privacy|privacy.*ban/,
      ...[112, 1025, 1026, 101100, 101101]
    ],
    ["privacy-refused", /privacy/, 101102],
    ["not-granted", /scope un/],
    ["no-tap", /gesture/i],
    ["invalid", /desc/],
    ["busy", /progress/],
    ["cancelled", /cancel/, 1],
    ["denied", /auth(orize)?[ :]*den/, 103],
    ["timeout", /time ?out/, 5],
    ["unsupported", /not (support|exist)/, 100],
    ["network", /^(request|\w+load)|net(work|:)/]
  ];
  function classify(answer) {
    const { errMsg, errno } = fieldsOf(answer);
    const text = typeof errMsg === "string" ? errMsg : "";
    const code = answer instanceof AuthError ? answer.code : codeOf(text, errno);
    const failure = { code };
    if (text)
      failure.errMsg = text;
    if (typeof errno === "number")
      failure.errno = errno;
    return failure;
  }
  function toAuthError(reason, what) {
    if (reason instanceof AuthError)
      return reason;
    const failure = classify(reason);
    return new AuthError(failure.code, `${what}: ${failure.errMsg || failure.code}`, failure);
  }
  function codeOf(text, errno) {
    if (errno === 104 && !/auth/.test(text))
      return "privacy-refused";
    const [code] = ANSWERS.find(([, , ...numbers]) => numbers.includes(errno)) || ANSWERS.find(([, pattern]) => pattern.test(text)) || ["failed"];
    return code;
  }
  const NICKNAME_LIMIT = 32;
  const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
  const BLANK = /\s|\u200c|\u200d|\u3164|\u2800/g;
  const ADDRESS = /^(https?:\/\/|wxfile:\/\/|cloud:\/\/|data:image\/|\/)/i;
  function cleanNickName(value) {
    if (typeof value !== "string")
      return "";
    const visible = value.replace(INVISIBLE, "").trim();
    return visible.replace(BLANK, "") ? Array.from(visible).slice(0, NICKNAME_LIMIT).join("").trim() : "";
  }
  function cleanAddress(value) {
    const address = String(value).trim();
    return ADDRESS.test(address) ? address : "";
  }
  function readUserInfo(value) {
    const given = fieldsOf(value);
    const userInfo = {};
    const nickName = cleanNickName(given.nickName);
    const avatarUrl = cleanAddress(given.avatarUrl);
    if (nickName)
      userInfo.nickName = nickName;
    if (avatarUrl)
      userInfo.avatarUrl = avatarUrl;
    for (const key of ["gender", "language", "country", "province", "city"]) {
      const part = given[key];
      const wanted = key === "gender" ? "number" : "string";
      if (typeof part === wanted && part !== "")
        userInfo[key] = part;
    }
    return userInfo;
  }
  const base = {
    zh_CN: {
      anonymous: "微信用户",
      hintDenied: "没关系，想好了再点",
      hintPlaceholder: "请再点一下",
      hintNone: "暂不可用，不影响其他"
    },
    zh_TW: {
      anonymous: "微信用戶",
      hintDenied: "沒關係，想好了再點",
      hintPlaceholder: "請再點一下",
      hintNone: "暫不可用，不影響其他"
    },
    en: {
      anonymous: "WeChat User",
      hintDenied: "No problem. Tap any time",
      hintPlaceholder: "Please tap again",
      hintNone: "Unavailable here"
    }
  };
  const sentences = base;
  function langOf(language) {
    if (/^zh.?(tw|hk|mo|hant)/i.test(language))
      return "zh_TW";
    return /^(zh|$)/i.test(language) ? "zh_CN" : "en";
  }
  const GREY = /POgEwh4mIHO4nibH|icTdbqWNOwNRna42/;
  function isDemoted(userInfo) {
    const { is_demote, avatarUrl } = userInfo;
    return is_demote === true || isPlaceholderAvatar(avatarUrl);
  }
  const isPlaceholderAvatar = (avatarUrl) => GREY.test(String(avatarUrl));
  const isPlaceholderName = (nickName) => Object.keys(sentences).some((lang) => sentences[lang].anonymous === nickName);
  function givenName(value) {
    const nickName = cleanNickName(value);
    return isPlaceholderName(nickName) ? "" : nickName;
  }
  function readUserInfoAnswer(detail, config) {
    const { userInfo: given, errMsg = ":ok" } = fieldsOf(detail);
    if (!/:ok$/.test(String(errMsg)) || !isObject(given))
      return { error: classify(detail) };
    if (isDemoted(given) || config.isDemoted(given))
      return { error: { code: "placeholder" } };
    const userInfo = readUserInfo(given);
    if (!userInfo.nickName && !userInfo.avatarUrl)
      return { error: classify(void 0) };
    return { userInfo };
  }
  function readAvatarAnswer(detail) {
    const avatarUrl = cleanAddress(fieldsOf(detail).avatarUrl);
    return avatarUrl ? { avatarUrl } : { error: classify(detail) };
  }
  function single(work) {
    let flight;
    return () => {
      if (!flight) {
        const done = () => void (flight = void 0);
        flight = work();
        flight.then(done, done);
      }
      return flight;
    };
  }
  const INTERVAL = 3e4;
  function createCheck(ctx, privacy) {
    const { D: platform2, E: store, J: kept } = ctx;
    let isChecking = false;
    let isWaiting = false;
    let lookedAt = -INTERVAL;
    let fetching = Promise.resolve();
    const profile = () => store.state.profile;
    const timeout = () => ctx.F.timeout;
    function applySetting(answer) {
      if (profile().source === "getUserInfo" && scopeOf(answer) === false) {
        store.C({ type: "revoked" });
      }
    }
    const readSetting = single(() => {
      const { userInfo } = profile();
      return platform2.call("getSetting", {}, timeout()).then((answer) => {
        if (userInfo === profile().userInfo)
          applySetting(answer);
        return scopeOf(answer);
      }, () => void 0);
    });
    function isOld() {
      if (!kept.profile)
        return true;
      const { source, at } = kept.profile;
      const age = platform2.now() - at;
      return source === "getUserInfo" && !(age >= 0 && age < ctx.F.profileMaxAge * 1e3);
    }
    function fetch(withCredentials) {
      const work = fetching.then(() => {
        if (!ctx.L)
          throw new AuthError("not-granted", "it asks");
        const { userInfo } = profile();
        const { G: epoch } = ctx;
        const options = { withCredentials, lang: ctx.lang() };
        return platform2.call("getUserInfo", options, timeout()).then((detail) => {
          if (userInfo !== profile().userInfo || epoch !== ctx.G)
            return;
          const answer = readUserInfoAnswer(detail, ctx.F);
          if ("userInfo" in answer) {
            ctx.P(answer.userInfo);
            return detail;
          }
          if (answer.error.code === "placeholder")
            ctx.Q();
          return;
        });
      });
      fetching = work.catch(() => void 0);
      return work;
    }
    const check = single(() => {
      const done = () => {
        isChecking = false;
        store.C({ type: "checked" });
      };
      isChecking = true;
      return Promise.all([readSetting(), privacy.M()]).then(([scope, isFree]) => {
        ctx.L = scope === true && isFree;
        return !kept.loggedOut && isOld() && fetch(false);
      }).then(done, done);
    });
    return {
      M: check,
      ea: applySetting,
      fa: fetch,
      U() {
        if (isWaiting || isChecking || profile().source !== "getUserInfo")
          return;
        const wait = Math.min(INTERVAL, lookedAt + INTERVAL - platform2.now());
        isWaiting = true;
        platform2.after(wait, () => {
          isWaiting = false;
          lookedAt = platform2.now();
          void readSetting();
        });
      }
    };
  }
  function scopeOf(answer) {
    return fieldsOf(fieldsOf(answer).authSetting)["scope.userInfo"];
  }
  const defaults = {
    channels: ["getUserInfo", "chooseAvatar"],
    avatarUrl: "",
    isDemoted: () => false,
    track: () => void 0,
    profileMaxAge: 86400,
    timeout: 1e4
  };
  function createHand(ctx, profile, privacy) {
    const { E: store, N: more } = ctx;
    const place = (path) => more.V(path) || saveAvatar(ctx, path).then((avatarUrl) => ({ avatarUrl }), (reason) => ({
      avatarUrl: path,
      error: Object.assign(classify(reason), { code: "storage" })
    }));
    function save(given) {
      const path = cleanAddress(given.avatarUrl);
      const nickName = givenName(given.nickName);
      const before = store.state.profile;
      const { nickName: old } = before.userInfo || {};
      const { G: epoch } = ctx;
      const apply = (userInfo) => store.C({ type: "saved", userInfo, source: "chooseAvatar" });
      let isNew = nickName && nickName !== old;
      if (path)
        store.C({ type: "previewed", avatarUrl: path });
      if (isNew)
        apply({ nickName });
      if (path || isNew)
        ctx.H({ unsubmitted: true, loggedOut: void 0 });
      return Promise.resolve(path ? place(path) : void 0).then((placed) => {
        if (placed && store.state.profile.preview === path) {
          const { avatarUrl, error } = placed;
          isNew = true;
          apply({ avatarUrl });
          if (error) {
            store.C({ type: "troubled", error });
            ctx.track({ type: "fail", code: error.code });
          }
        } else if (placed && placed.avatarUrl !== path)
          dropAvatar(ctx, placed.avatarUrl);
        if (epoch !== ctx.G || !isNew)
          return;
        more.R();
        const { status, userInfo = {} } = store.state.profile;
        ctx.track({ type: "save", channel: "chooseAvatar" });
        const isGrant = status === "granted" && before.status !== status;
        return { type: "save", detail: { userInfo }, W: isGrant };
      });
    }
    return {
      save,
      X(detail) {
        const answer = readAvatarAnswer(detail);
        if ("error" in answer)
          return Promise.resolve(profile.reject(answer.error));
        privacy.I();
        profile.S();
        return save(answer);
      }
    };
  }
  function attempt(run, isSaid) {
    try {
      return run();
    } catch (error) {
      if (isSaid)
        console.error("[miniprogram-auth-kit] a callback threw", error);
      return void 0;
    }
  }
  const guarded = (run) => attempt(run, true);
  const client = () => typeof wx === "undefined" ? {} : fieldsOf(wx);
  const platform = {
    now: () => Date.now(),
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    canIUse: (schema) => attempt(() => platform.sync("canIUse", schema)) === true,
    info(key) {
      const read = (api) => fieldsOf(attempt(() => platform.sync(api)))[key];
      const value = read("getAppBaseInfo") || read("getSystemInfoSync");
      return typeof value === "string" ? value : "";
    },
    call: (api, options, timeout) => call(client(), api, options, timeout),
    file: (method, options, timeout) => call(fieldsOf(attempt(() => platform.sync("getFileSystemManager"))), method, options, timeout),
    userFolder: () => String(fieldsOf(client().env).USER_DATA_PATH),
    sync: (api, ...rest) => invoke(client(), api, rest)
  };
  const REVIEW = 1500;
  function deadline(work, ms, what, { after }) {
    return new Promise((resolve, reject) => {
      const late = () => reject(new AuthError("timeout", `${what}: over ${ms} ms`));
      const cancel = ms ? after(ms, late) : () => {
      };
      void new Promise((done) => done(work())).then(resolve, reject).then(cancel);
    });
  }
  function call(owner, api, options, timeout) {
    const work = () => new Promise((resolve, fail) => {
      const success = (answer) => resolve(fieldsOf(answer));
      invoke(owner, api, [Object.assign({}, options, { success, fail })]);
    });
    return deadline(work, timeout, api, platform).catch((reason) => {
      throw toAuthError(reason, api);
    });
  }
  function invoke(owner, api, rest) {
    const method = owner[api];
    if (typeof method !== "function")
      throw new AuthError("unsupported", `no ${api} on this client`);
    return method.apply(owner, rest);
  }
  const COOLDOWN = 1e4;
  function createPrivacy(ctx) {
    const { D: platform2, E: store } = ctx;
    const send = (privacy) => store.C({ type: "privacy", privacy });
    const isNow = (privacy) => store.state.privacy === privacy;
    return {
      M: () => platform2.call("getPrivacySetting", {}, ctx.F.timeout).then(({ needAuthorization }) => {
        if (needAuthorization === true && !isNow("refused"))
          send("needed");
        if (needAuthorization === false && !isNow("undeclared"))
          send("agreed");
        return needAuthorization === false;
      }).catch((reason) => classify(reason).code === "unsupported"),
      I(code) {
        if (code === "privacy-refused") {
          if (!isNow("refused"))
            platform2.after(COOLDOWN, () => isNow("refused") && send("needed"));
          send("refused");
        } else if (code === "privacy-undeclared") {
          send("undeclared");
          console.warn("[miniprogram-auth-kit] declare 昵称、头像 in the console");
        } else if (!code && !isNow("unknown"))
          send("agreed");
      }
    };
  }
  function createProfile(ctx, privacy) {
    const { D: platform2, E: store, N: more } = ctx;
    let cancel = () => {
    };
    function settle() {
      cancel();
      store.C({ type: "settled", channel: ctx.channel() });
    }
    function reject(error) {
      cancel();
      privacy.I(error.code);
      store.C({ type: "rejected", channel: ctx.channel(), error });
      const { profile, channel } = store.state;
      ctx.track({ type: "reject", code: error.code, channel });
      return { type: "reject", detail: Object.assign({ attempts: profile.attempts }, error) };
    }
    return {
      S: settle,
      reject,
      Y() {
        cancel();
        more.Z();
        store.C({ type: "asked" });
        ctx.track({ type: "ask", channel: store.state.channel });
        cancel = platform2.after(ctx.F.timeout, settle);
      },
      _(given) {
        cancel();
        const answer = readUserInfoAnswer(given, ctx.F);
        const error = "error" in answer ? answer.error : void 0;
        if (error && error.code !== "placeholder")
          return reject(error);
        privacy.I();
        if (!("userInfo" in answer)) {
          ctx.Q(error);
          return hintOf(store.state) === "hintPlaceholder" ? { type: "form" } : void 0;
        }
        const { userInfo } = answer;
        const channel = "getUserInfo";
        ctx.H({ loggedOut: void 0 });
        ctx.P(userInfo);
        ctx.track({ type: "grant", channel });
        const detail = { userInfo, channel };
        const credentials = more.R(given);
        if (credentials)
          detail.credentials = credentials;
        return { type: "authorize", detail };
      }
    };
  }
  const initialState = (channel, anonymous) => ({
    session: { status: "none" },
    profile: { status: "unknown", display: anonymous, attempts: 0 },
    channel,
    privacy: "unknown"
  });
  function transition(state, event, anonymous) {
    const next = decide(state, event, anonymous);
    return JSON.stringify(next) === JSON.stringify(state) ? state : next;
  }
  function decide(state, event, anonymous) {
    const { profile } = state;
    const isAsking = profile.status === "pending";
    const set = (change) => Object.assign({}, state, change);
    const draw = (change) => {
      const all = Object.assign({}, profile, change);
      const { userInfo, preview } = all;
      all.display = {
        nickName: (userInfo == null ? void 0 : userInfo.nickName) || anonymous.nickName,
        avatarUrl: preview || (userInfo == null ? void 0 : userInfo.avatarUrl) || anonymous.avatarUrl
      };
      return Object.assign(JSON.parse(JSON.stringify(all)), userInfo && { userInfo });
    };
    const rest = (change) => {
      const next = draw(change);
      next.status = restingStatus(next);
      return set({ profile: next, channel: "channel" in event ? event.channel : state.channel });
    };
    const hear = (change) => isAsking ? set({ profile: draw(change) }) : rest(change);
    switch (event.type) {
      case "configured":
        return set({ channel: event.channel, profile: draw({}) });
      case "asked":
        return profile.status === "granted" ? state : set({ profile: draw({ status: "pending" }) });
      case "settled":
        return isAsking ? rest({}) : state;
      case "granted":
        return rest(Object.assign(nobody(), { userInfo: event.userInfo, source: "getUserInfo" }));
      case "previewed":
        return rest({ preview: event.avatarUrl, error: void 0 });
      case "saved": {
        const { source, userInfo: given } = event;
        const userInfo = Object.assign({}, profile.userInfo, given);
        const preview = given.avatarUrl ? void 0 : profile.preview;
        const byHand = source === "chooseAvatar";
        const next = (byHand ? rest : hear)({ userInfo, source, error: void 0, preview });
        if (next.profile.status === "granted")
          next.profile.attempts = 0;
        return next;
      }
      case "rejected":
        return rest({ error: event.error, attempts: profile.attempts + 1 });
      case "troubled":
        return hear({ error: event.error });
      case "demoted":
        return isAsking && !event.error ? state : rest({ error: event.error });
      case "checked":
        return hear({});
      case "revoked":
        return rest(nobody());
      case "privacy":
        return set({ privacy: event.privacy });
      case "session":
        return set({ session: event.session });
      case "loggedOut":
        return Object.assign(rest(nobody()), { session: { status: "none" } });
    }
  }
  const nobody = () => ({
    userInfo: void 0,
    source: void 0,
    error: void 0,
    preview: void 0,
    attempts: 0
  });
  function restingStatus({ userInfo, source, error }) {
    if (userInfo) {
      const whole = source === "getUserInfo" || userInfo.nickName && userInfo.avatarUrl;
      return whole ? "granted" : "partial";
    }
    return error && error.code !== "placeholder" ? "rejected" : "anonymous";
  }
  const KEY = "miniprogram-auth-kit";
  const VERSION = 1;
  const wrap = (data) => ({ kit: KEY, v: VERSION, data });
  function unwrap(value) {
    const envelope = fieldsOf(value);
    const ours = envelope.kit === KEY && envelope.v === VERSION;
    return fieldsOf(ours && envelope.data);
  }
  function readKept(platform2) {
    const kept = {};
    const data = fieldsOf(attempt(() => unwrap(platform2.sync("getStorageSync", KEY))));
    for (const flag of ["demoted", "loggedOut", "unsubmitted"]) {
      if (data[flag] === true)
        kept[flag] = true;
    }
    const { userInfo, source, at } = fieldsOf(data.profile);
    const read = readUserInfo(userInfo);
    if (read.nickName || read.avatarUrl)
      kept.profile = { userInfo: read, source, at };
    return kept;
  }
  function writeKept(platform2, kept) {
    platform2.sync("setStorageSync", KEY, wrap(kept));
    return true;
  }
  function createStore(initial, reduce) {
    let state = initial;
    const listeners = new Set();
    const rounds = [];
    return {
      get state() {
        return state;
      },
      C(event) {
        const previous = state;
        const next = reduce(previous, event);
        if (next === previous)
          return;
        state = next;
        const told = Array.from(listeners);
        rounds.push(() => told.forEach((listener) => listeners.has(listener) && guarded(() => listener(next, previous))));
        if (rounds.length > 1)
          return;
        while (rounds[0]) {
          rounds[0]();
          rounds.shift();
        }
      },
      subscribe(listener) {
        const own = (next, previous) => listener(next, previous);
        listeners.add(own);
        return () => void listeners.delete(own);
      }
    };
  }
  const nothing = () => void 0;
  const none = {
    O: nothing,
    $: nothing,
    show: nothing,
    Z: nothing,
    R: nothing,
    V: nothing,
    ga: () => false
  };
  function createKit(platform$1 = platform) {
    const more = Object.assign({}, none);
    let config = defaults;
    let parts;
    const get = () => parts != null ? parts : parts = build();
    let language;
    let canChoose;
    const canChooseAvatar = () => canChoose != null ? canChoose : canChoose = platform$1.canIUse("button.open-type.chooseAvatar");
    const lang = (wanted) => langOf(wanted || config.lang || (language != null ? language : language = platform$1.info("language")));
    function texts(wanted) {
      const code = lang(wanted);
      return Object.assign({ code }, sentences[code], config.texts);
    }
    const anonymous = () => ({
      nickName: texts().anonymous,
      avatarUrl: config.avatarUrl || defaultAvatar
    });
    function build() {
      const kept = readKept(platform$1);
      const channel = () => channelOf(config.channels, kept.demoted, canChooseAvatar());
      const store = createStore(initialState(channel(), anonymous()), (state, event) => transition(state, event, anonymous()));
      if (kept.profile)
        store.C(Object.assign({ type: "saved" }, kept.profile));
      const ctx = {
        D: platform$1,
        E: store,
        N: more,
        J: kept,
        G: 0,
        L: false,
        channel,
        get F() {
          return config;
        },
        lang,
        track: (event) => config.track(event),
        H(change) {
          const keys = Object.keys(change);
          if (keys.every((key) => kept[key] === change[key]))
            return true;
          Object.assign(kept, change);
          const isKept = !!attempt(() => writeKept(platform$1, kept));
          if (!isKept)
            ctx.track({ type: "fail", code: "storage" });
          return isKept;
        },
        P(userInfo) {
          const before = store.state;
          ctx.L = true;
          ctx.H({ demoted: void 0 });
          store.C({ type: "granted", userInfo, channel: channel() });
          if (store.state === before)
            remember(ctx);
        },
        Q(error) {
          ctx.H({ demoted: true });
          store.C({ type: "demoted", channel: channel(), error });
        }
      };
      const privacy = createPrivacy(ctx);
      const silent = createCheck(ctx, privacy);
      const profile = createProfile(ctx, privacy);
      const hand = createHand(ctx, profile, privacy);
      let starting;
      store.subscribe((state, { profile: { userInfo } }) => {
        if (state.profile.userInfo !== userInfo)
          remember(ctx);
      });
      function show() {
        more.show();
        profile.S();
        silent.U();
      }
      function start() {
        if (!starting) {
          attempt(() => platform$1.sync("onAppShow", show));
          starting = Promise.all([more.O(), silent.M()]);
          void starting.then(() => more.$());
        }
        return starting;
      }
      return { ctx, privacy, ha: silent, profile, T: hand, O: start, show };
    }
    return {
      get,
      texts,
      N: more,
      D: platform$1,
      state: () => get().ctx.E.state,
      configure(merge) {
        config = merge(config);
        if (parts)
          parts.ctx.E.C({ type: "configured", channel: parts.ctx.channel() });
      },
      aa: () => config.avatarUrl,
      ba: canChooseAvatar
    };
  }
  const kit = createKit();
  const defineBehavior = typeof Behavior === "function" ? Behavior : (definition) => definition;
  const defineComponent = ((definition) => definition);
  const authBehavior = defineBehavior({
    data: { auth: blank },
    lifetimes: {
      attached() {
        setVisible(this, true);
      },
      detached() {
        setVisible(this, false);
        leave(this);
      }
    },
    pageLifetimes: {
      show() {
        if (this.$s)
          kit.get().show();
        setVisible(this, true);
      },
      hide() {
        setVisible(this, false);
      }
    },
    methods: {
      onAuthTap() {
        kit.get().profile.Y();
      },
      onGetUserInfo({ detail }) {
        this.$r(kit.get().profile._(detail));
      },
      onChooseAvatar({ detail }) {
        void kit.get().T.X(detail).then((outcome) => this.$r(outcome));
      },
      $l: () => void 0,
      $o: () => false,
      $d: () => ({}),
      $r: () => void 0,
      $c: () => void 0
    }
  });
  function update(host) {
    if (!host.$v)
      return;
    const { data } = host;
    const state = host.$o() ? void 0 : kit.state();
    if (!state)
      leave(host);
    else if (!host.$s) {
      const { ctx, O: start } = kit.get();
      host.$s = ctx.E.subscribe((next, previous) => {
        update(host);
        host.$c(next, previous);
      });
      void start();
    }
    const auth = state ? drawn(state, kit.texts(host.$l())) : blank;
    const change = {};
    compare(data.auth, auth, "auth.");
    compare(data, host.$d(state, auth), "");
    if (Object.keys(change).length)
      host.setData(change);
    function compare(old, next, prefix) {
      for (const key of Object.keys(next)) {
        const isSame = JSON.stringify(old[key]) === JSON.stringify(next[key]);
        if (!isSame)
          change[prefix + key] = next[key];
      }
    }
  }
  function leave(host) {
    if (host.$s)
      host.$s();
    host.$s = void 0;
  }
  function setVisible(host, isVisible) {
    host.$v = isVisible;
    update(host);
  }
  function createNickname(platform2) {
    let last = "";
    let asked = [];
    const verdicts = new Map();
    let isTyping = false;
    let wake = () => {
    };
    return {
      I({ type, detail }) {
        const { value, pass, timeout } = fieldsOf(detail);
        isTyping = type === "focus" || isTyping && type !== "blur";
        if (type === "nicknamereview") {
          const nickName = asked.shift() || last;
          verdicts.set(nickName, pass !== false || !!timeout);
          if (nickName === last)
            wake();
        } else if (typeof value === "string") {
          const nickName = givenName(value);
          if (nickName || !/blur|submit/.test(type))
            last = nickName;
          if (type === "blur" && last && !verdicts.has(last))
            asked.push(last);
        }
      },
      ca(read) {
        const isOpen = last && !verdicts.has(last);
        const reviewed = new Promise((resolve) => {
          wake = resolve;
          if (isOpen)
            platform2.after(REVIEW, resolve);
          else
            resolve();
        });
        return reviewed.then(read).then((value) => {
          const isKnown = typeof value === "string" && !verdicts.get(last);
          const nickName = givenName(value) || (isKnown ? "" : last);
          const isRefused = verdicts.get(nickName || last) === false;
          if (isRefused)
            last = "";
          if (isRefused || !verdicts.has(last)) {
            verdicts.set(last, null);
            asked = [];
          }
          return { nickName: isRefused ? "" : nickName, ia: isRefused, da: isTyping };
        });
      }
    };
  }
  const fieldValue = (component, selector) => new Promise((resolve) => {
    kit.D.after(REVIEW, () => resolve(void 0));
    const query = component.createSelectorQuery();
    const found = (node) => resolve(fieldsOf(node).value);
    query.select(selector).fields({ properties: ["value"] }, found).exec();
  }).catch(() => void 0);
  const nicknameBehavior = defineBehavior({
    lifetimes: {
      created() {
        this.$n = createNickname(kit.D);
      }
    },
    methods: {
      onNickname(event) {
        this.$n.I(event);
      }
    }
  });
  const nickNameOf = (component, selector) => component.$n.ca(() => fieldValue(component, selector));
  const viewBehavior = defineBehavior({
    behaviors: [authBehavior],
    properties: {
      lang: String,
      disabled: Boolean
    },
    observers: {
      lang() {
        update(this);
      }
    },
    methods: {
      $l() {
        return this.data.lang;
      },
      $c(state, previous) {
        this.triggerEvent("statuschange", { state, previous });
      },
      $r(outcome) {
        if (!outcome)
          return;
        if (outcome.type === "form") {
          this.onOpenForm();
          return;
        }
        this.triggerEvent(outcome.type, outcome.detail);
        if (outcome.type === "save" && outcome.W) {
          this.triggerEvent("authorize", Object.assign({ channel: "chooseAvatar" }, outcome.detail));
        }
      },
      onOpenForm() {
        this.triggerEvent("placeholder");
      },
      pass({ type, detail }) {
        this.triggerEvent(type, detail);
      }
    }
  });
  const avatar = defineComponent({
    externalClasses: ["avatar-class", "image-class", "nickname-class"],
    behaviors: [viewBehavior, nicknameBehavior],
    properties: {
      size: { type: String, optionalTypes: [Number], value: 96 },
      shape: { type: String, value: "circle" },
      shared: { type: Boolean, value: true },
      src: String,
      nickname: String,
      showNickname: Boolean,
      showHint: { type: Boolean, value: true },
      defaultAvatar: String,
      anonymousNickname: String,
      editable: Boolean
    },
    data: {
      face: defaultAvatar,
      code: "",
      image: "",
      broken: "",
      name: "",
      isNameMissing: false,
      fallback: "",
      openType: ""
    },
    observers: {
      "shared, src, nickname, showNickname, defaultAvatar, anonymousNickname, editable"() {
        update(this);
      }
    },
    methods: {
      $o() {
        const { shared, src, nickname } = this.data;
        return !shared || !!src || !!nickname;
      },
      $d(state, { openType }) {
        const { nickname, showNickname, anonymousNickname, editable, lang } = this.data;
        const { userInfo, preview } = state ? state.profile : {};
        const user = userInfo || {};
        const isNamed = state || showNickname && !nickname;
        const canEdit = editable && userInfo && kit.ba();
        return {
          code: state ? kit.texts(lang).code : "",
          image: preview || user.avatarUrl || "",
          name: isNamed ? user.nickName || anonymousNickname || kit.texts(lang).anonymous : "",
          isNameMissing: !!state && !user.nickName,
          fallback: kit.aa(),
          openType: openType || (canEdit ? "chooseAvatar" : "")
        };
      },
      onError(event) {
        this.setData({ broken: this.data.image || this.data.src });
        this.pass(event);
      },
      onNicknameLeave(event) {
        this.onNickname(event);
        const { ctx, T: hand } = kit.get();
        const { G: epoch } = ctx;
        void nickNameOf(this, ".auth-avatar__input").then((settled) => settled.da || epoch !== ctx.G ? void 0 : hand.save(settled)).then((outcome) => this.$r(outcome));
      }
    }
  });
module.exports = { A: AuthError, B: authBehavior, K: KEY, a: isTemporary, b: isPlaceholderAvatar, c: classify, d: deadline, e: isPlaceholderName, f: fieldsOf, g: guarded, h: cleanAddress, i: isSaved, j: createKit, k: attempt, l: sentences, m: kit, n: defineComponent, o: update, p: defaultAvatar, q: nicknameBehavior, r: readUserInfo, s: saveAvatar, t: toAuthError, u: unwrap, v: viewBehavior, w: wrap, x: nickNameOf, y: readAvatarAnswer, z: avatar };
})();
