"use strict";
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
      nickName: userInfo && userInfo.nickName || texts.anonymous,
      avatarUrl: display.avatarUrl,
      openType: openTypeOf(state),
      channel,
      hint: hint && texts[hint],
      sessionStatus: session.status
    };
  }
  function openTypeOf({ profile, channel, privacy }) {
    const { status, userInfo, preview } = profile;
    if (channel === "none" || userInfo && status === "granted")
      return "";
    if (channel === "chooseAvatar")
      return preview || (userInfo == null ? void 0 : userInfo.avatarUrl) ? "" : channel;
    const isCoupled = privacy === "needed" || privacy === "refused";
    return isCoupled ? "getUserInfo|agreePrivacyAuthorization" : channel;
  }
  function hintOf({ profile: { status, error }, channel }) {
    if (status === "granted" || status === "pending")
      return "";
    if (channel === "none")
      return "hintNone";
    if (!error)
      return "";
    if (error.code === "placeholder")
      return "hintPlaceholder";
    return /denied|cancelled|refused/.test(error.code) ? "hintDenied" : "hintNone";
  }
  const NAME = "miniprogram-auth-kit-avatar-";
  function saveAvatar({ E: platform2, F: config }, tempFilePath) {
    const [extension] = /\.\w{1,5}$/.exec(tempFilePath) || [""];
    const filePath = `${platform2.userFolder()}/${NAME}${platform2.now()}${extension}`;
    return platform2.file("saveFile", { tempFilePath, filePath }, config.timeout).then(() => filePath);
  }
  function remember(ctx) {
    var _a;
    const { userInfo, source } = ctx.G.state.profile;
    const old = (_a = ctx.P.profile) == null ? void 0 : _a.userInfo.avatarUrl;
    const lasting = Object.assign({}, userInfo);
    if (isTemporary(lasting.avatarUrl))
      lasting.avatarUrl = old;
    const profile = userInfo && source && { userInfo: lasting, source, at: ctx.E.now() };
    const change = profile ? { profile } : { profile, unsubmitted: void 0 };
    if (ctx.H(change) && old !== lasting.avatarUrl)
      dropAvatar(ctx, old);
  }
  function dropAvatar({ E: platform2, F: config }, filePath) {
    if (!isSaved(filePath))
      return;
    platform2.file("unlink", { filePath }, config.timeout).catch(() => void 0);
  }
  const isSaved = (address = "") => address.includes(NAME);
  const isTemporary = (address = "") => /^(http|wxfile):\/\/tmp|\/__tmp__\//.test(address);
  function channelOf(channels, demoted, canChoose) {
    if (!demoted && channels.includes("getUserInfo"))
      return "getUserInfo";
    return canChoose && channels.includes("chooseAvatar") ? "chooseAvatar" : "none";
  }
  const fieldsOf = (value) => typeof value === "object" && value ? value : {};
  class AuthError extends Error {
    constructor(code, message, answer) {
      super(`[miniprogram-auth-kit] ${message}`);
      this.code = code;
      Object.assign(this, answer);
    }
  }
  const NUMBERS = {
    1: "cancelled",
    5: "timeout",
    100: "unsupported",
    103: "denied",
    112: "privacy-undeclared",
    1025: "privacy-undeclared",
    1026: "privacy-undeclared",
    101100: "privacy-undeclared",
    101101: "privacy-undeclared",
    101102: "privacy-refused"
  };
  const TEXTS = [
    ["privacy-undeclared", /(declared|announce|implement).*privacy|privacy.*ban/],
    ["privacy-refused", /privacy/],
    ["not-granted", /scope un/],
    ["no-tap", /gesture/i],
    ["invalid", /desc/],
    ["busy", /progress/],
    ["cancelled", /cancel/],
    ["denied", /auth(orize)?[ :]*den/],
    ["timeout", /time ?out/],
    ["unsupported", /not (support|exist)/],
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
    const [code] = TEXTS.find(([, pattern]) => pattern.test(text)) || ["failed"];
    return typeof errno === "number" && NUMBERS[errno] || code;
  }
  const base = {
    zh_CN: {
      anonymous: "微信用户",
      hintDenied: "没关系，想好了再点",
      hintPlaceholder: "再点一下选头像",
      hintNone: "暂时不能用，不影响其他"
    },
    zh_TW: {
      anonymous: "微信用戶",
      hintDenied: "沒關係，想好了再點",
      hintPlaceholder: "再點一下選頭像",
      hintNone: "暫時不能用，不影響其他"
    },
    en: {
      anonymous: "WeChat User",
      hintDenied: "No problem. Tap any time",
      hintPlaceholder: "Tap again to choose one",
      hintNone: "Not available here"
    }
  };
  const sentences = base;
  const textsOf = (code) => Object.assign({ code }, sentences[code]);
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
  const isPlaceholderName = (nickName) => ["zh_CN", "zh_TW", "en"].some((lang) => sentences[lang].anonymous === nickName);
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
        Object.assign(userInfo, { [key]: part });
    }
    return userInfo;
  }
  function readUserInfoAnswer(detail, config) {
    const answer = fieldsOf(detail);
    const given = answer.userInfo;
    const isOk = typeof answer.errMsg === "string" ? /:ok$/.test(answer.errMsg) : !!given;
    if (!isOk || typeof given !== "object" || !given)
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
    const { E: platform2, G: store, P: kept } = ctx;
    let isChecking = false;
    let isWaiting = false;
    let lookedAt = -INTERVAL;
    let fetching = Promise.resolve();
    const profile = () => store.state.profile;
    const timeout = () => ctx.F.timeout;
    function applySetting(answer) {
      if (profile().source === "getUserInfo" && scopeOf(answer) === false) {
        store.D({ type: "revoked" });
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
          throw new AuthError("not-granted", "getUserInfo could ask");
        const { userInfo } = profile();
        const { I: epoch } = ctx;
        const options = { withCredentials, lang: ctx.lang() };
        return platform2.call("getUserInfo", options, timeout()).then((detail) => {
          if (userInfo !== profile().userInfo || epoch !== ctx.I)
            return;
          const answer = readUserInfoAnswer(detail, ctx.F);
          if ("userInfo" in answer) {
            ctx.Q(answer.userInfo);
            return detail;
          }
          if (answer.error.code === "placeholder")
            ctx.S();
          return;
        });
      });
      fetching = work.catch(() => void 0);
      return work;
    }
    const check = single(() => {
      const done = () => {
        isChecking = false;
        store.D({ type: "checked" });
      };
      isChecking = true;
      return Promise.all([readSetting(), privacy.M()]).then(([scope, isFree]) => {
        ctx.L = scope === true && isFree;
        return !kept.loggedOut && isOld() && fetch(false);
      }).then(done, done);
    });
    return {
      M: check,
      fa: applySetting,
      ga: fetch,
      W() {
        if (isWaiting || isChecking || profile().source !== "getUserInfo")
          return;
        const wait = Math.min(INTERVAL, Math.max(0, lookedAt + INTERVAL - platform2.now()));
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
    const { G: store, N: more } = ctx;
    let keeping;
    function keep(path) {
      const key = `${ctx.I} ${path}`;
      if (keeping && keeping.key === key)
        return keeping.X;
      const work = more.Y(path) || saveAvatar(ctx, path).then((avatarUrl) => ({ avatarUrl }), (reason) => {
        const error = Object.assign(classify(reason), { code: "storage" });
        return { avatarUrl: path, error };
      });
      keeping = { key, X: work };
      return work.then((placed) => {
        if (placed.error)
          keeping = void 0;
        return placed;
      });
    }
    function save(given) {
      const path = cleanAddress(given.avatarUrl);
      const cleaned = cleanNickName(given.nickName);
      const nickName = isPlaceholderName(cleaned) ? "" : cleaned;
      const before = store.state.profile;
      const old = before.userInfo || {};
      const { I: epoch } = ctx;
      const apply = (userInfo) => store.D({ type: "saved", userInfo, source: "chooseAvatar" });
      if (path || nickName && nickName !== old.nickName) {
        ctx.H({ unsubmitted: true, loggedOut: void 0 });
      }
      if (path)
        store.D({ type: "previewed", avatarUrl: path });
      if (nickName)
        apply({ nickName });
      return Promise.resolve(path ? keep(path) : void 0).then((placed) => {
        if (epoch !== ctx.I) {
          if (placed)
            dropAvatar(ctx, placed.avatarUrl);
          return;
        }
        if (placed)
          apply({ avatarUrl: placed.avatarUrl });
        const { status, userInfo = {}, attempts } = store.state.profile;
        const error = placed && placed.error;
        const isNew = userInfo.nickName !== old.nickName || userInfo.avatarUrl !== old.avatarUrl;
        if (error) {
          store.D({ type: "troubled", error });
          ctx.track({ type: "fail", code: error.code });
          return { type: "reject", detail: Object.assign({ attempts }, error) };
        }
        if (isNew) {
          more.T();
          ctx.track({ type: "save", channel: "chooseAvatar" });
        }
        const isGrant = status === "granted" && before.status !== status;
        return { type: "save", detail: { userInfo }, Z: isGrant };
      });
    }
    return {
      save,
      _(detail) {
        const answer = readAvatarAnswer(detail);
        if ("error" in answer)
          return Promise.resolve(profile.reject(answer.error));
        privacy.J();
        profile.U();
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
    const { E: platform2, G: store } = ctx;
    const send = (privacy) => store.D({ type: "privacy", privacy });
    const isNow = (privacy) => store.state.privacy === privacy;
    return {
      M: () => platform2.call("getPrivacySetting", {}, ctx.F.timeout).then(({ needAuthorization }) => {
        if (needAuthorization === true && !isNow("refused"))
          send("needed");
        if (needAuthorization === false && !isNow("undeclared"))
          send("agreed");
        return needAuthorization === false;
      }).catch((reason) => classify(reason).code === "unsupported"),
      J(code) {
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
    const { E: platform2, G: store, N: more } = ctx;
    let cancel = () => {
    };
    function settle() {
      cancel();
      store.D({ type: "settled" });
    }
    function reject(error) {
      cancel();
      privacy.J(error.code);
      store.D({ type: "rejected", error });
      const { profile, channel } = store.state;
      ctx.track({ type: "reject", code: error.code, channel });
      return { type: "reject", detail: Object.assign({ attempts: profile.attempts }, error) };
    }
    return {
      U: settle,
      reject,
      $() {
        cancel();
        more.aa();
        store.D({ type: "asked" });
        ctx.track({ type: "ask", channel: store.state.channel });
        cancel = platform2.after(ctx.F.timeout, settle);
      },
      ba(given) {
        cancel();
        const answer = readUserInfoAnswer(given, ctx.F);
        if ("error" in answer) {
          const { error } = answer;
          if (error.code !== "placeholder")
            return reject(error);
          privacy.J();
          ctx.S(error);
          return store.state.channel === "chooseAvatar" ? { type: "form" } : void 0;
        }
        privacy.J();
        const { userInfo } = answer;
        const channel = "getUserInfo";
        ctx.H({ loggedOut: void 0 });
        ctx.Q(userInfo);
        ctx.track({ type: "grant", channel });
        const detail = { userInfo, channel };
        const credentials = more.T(given);
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
    const rest = (change, channel = state.channel) => {
      const next = draw(change);
      next.status = restingStatus(next);
      return set({ profile: next, channel });
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
        return rest(Object.assign(nobody(), { userInfo: event.userInfo, source: "getUserInfo" }), event.channel);
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
        return isAsking && !event.error ? state : rest({ error: event.error }, event.channel);
      case "checked":
        return profile.status === "unknown" ? rest({}) : state;
      case "revoked":
        return rest(nobody());
      case "privacy":
        return set({ privacy: event.privacy });
      case "session":
        return set({ session: event.session });
      case "loggedOut":
        return Object.assign(rest(nobody()), { session: { status: "none" } });
      default:
        return event;
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
    try {
      const data = unwrap(platform2.sync("getStorageSync", KEY));
      for (const flag of ["demoted", "loggedOut", "unsubmitted"]) {
        if (data[flag] === true)
          kept[flag] = true;
      }
      const { userInfo, source, at } = fieldsOf(data.profile);
      const read = readUserInfo(userInfo);
      if (read.nickName || read.avatarUrl)
        kept.profile = { userInfo: read, source, at };
    } catch (e) {
    }
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
      D(event) {
        const previous = state;
        const next = reduce(previous, event);
        if (next === previous)
          return;
        state = next;
        const told = Array.from(listeners);
        rounds.push(() => told.forEach((listener) => listeners.has(listener) && guarded(() => listener(next, previous))));
        if (rounds.length > 1)
          return;
        for (let round = rounds[0]; round; round = rounds[0]) {
          round();
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
    ca: nothing,
    show: nothing,
    aa: nothing,
    T: nothing,
    Y: nothing,
    ha: () => false
  };
  function createKit(platform$1 = platform) {
    const more = Object.assign({}, none);
    let config = defaults;
    let parts;
    const get = () => parts != null ? parts : parts = build();
    let language;
    let canChoose;
    const canChooseAvatar = () => canChoose != null ? canChoose : canChoose = platform$1.canIUse("button.open-type.chooseAvatar");
    const lang = (wanted) => langOf(typeof wanted === "string" && wanted || config.lang || (language != null ? language : language = platform$1.info("language")));
    function texts(wanted) {
      return Object.assign(textsOf(lang(wanted)), config.texts);
    }
    const anonymousAvatar = () => config.avatarUrl;
    const anonymous = () => ({
      nickName: texts().anonymous,
      avatarUrl: anonymousAvatar() || defaultAvatar
    });
    function build() {
      const kept = readKept(platform$1);
      const channel = () => channelOf(config.channels, kept.demoted, canChooseAvatar());
      const store = createStore(initialState(channel(), anonymous()), (state, event) => transition(state, event, anonymous()));
      if (kept.profile)
        store.D(Object.assign({ type: "saved" }, kept.profile));
      const ctx = {
        E: platform$1,
        G: store,
        N: more,
        P: kept,
        I: 0,
        L: false,
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
        Q(userInfo) {
          const before = store.state;
          ctx.L = true;
          ctx.H({ demoted: void 0 });
          store.D({ type: "granted", userInfo, channel: channel() });
          if (store.state === before)
            remember(ctx);
        },
        S(error) {
          ctx.H({ demoted: true });
          store.D({ type: "demoted", channel: channel(), error });
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
        profile.U();
        silent.W();
      }
      function start() {
        if (!starting) {
          attempt(() => platform$1.sync("onAppShow", show));
          starting = Promise.all([more.O(), silent.M()]);
          void starting.then(() => more.ca());
        }
        return starting;
      }
      return { ctx, privacy, ia: silent, profile, V: hand, O: start, show, channel };
    }
    return {
      get,
      texts,
      N: more,
      E: platform$1,
      state: () => get().ctx.G.state,
      configure(merge) {
        config = merge(config);
        if (parts)
          parts.ctx.G.D({ type: "configured", channel: parts.channel() });
      },
      da: anonymousAvatar,
      ea: canChooseAvatar
    };
  }
  const kit = createKit();
  const defineBehavior = typeof Behavior === "function" ? Behavior : (definition) => definition;
  const defineComponent = ((definition) => definition);
  const authBehavior = defineBehavior({
    data: { auth: blank },
    lifetimes: {
      attached() {
        setVisible(hostOf(this), true);
      },
      detached() {
        const host = hostOf(this);
        setVisible(host, false);
        if (host.$s)
          host.$s();
        host.$s = void 0;
      }
    },
    pageLifetimes: {
      show() {
        if (hostOf(this).$s)
          kit.get().show();
        setVisible(hostOf(this), true);
      },
      hide() {
        setVisible(hostOf(this), false);
      }
    },
    methods: {
      onAuthTap() {
        kit.get().profile.$();
      },
      onGetUserInfo({ detail }) {
        hostOf(this).$r(kit.get().profile.ba(detail));
      },
      onChooseAvatar({ detail }) {
        const host = hostOf(this);
        void kit.get().V._(detail).then((outcome) => host.$r(outcome));
      },
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
    if (state && !host.$s) {
      const { ctx, O: start } = kit.get();
      host.$s = ctx.G.subscribe((next, previous) => {
        update(host);
        host.$c(next, previous);
      });
      void start();
    }
    const auth = state ? drawn(state, kit.texts(data.lang)) : blank;
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
  function setVisible(host, isVisible) {
    host.$v = isVisible;
    update(host);
  }
  const hostOf = (self) => self;
  function fieldValue(component, selector) {
    const host = component;
    const look = () => new Promise((resolve) => {
      const query = host.createSelectorQuery && host.createSelectorQuery();
      const found = (node) => resolve(node && node.value);
      if (query)
        query.select(selector).fields({ properties: ["value"] }, found).exec();
      else
        resolve(void 0);
    });
    return deadline(look, REVIEW, "SelectorQuery", kit.E).catch(() => void 0);
  }
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
        if (outcome.type === "save" && outcome.Z) {
          const { userInfo } = outcome.detail;
          this.triggerEvent("authorize", { userInfo, channel: "chooseAvatar" });
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
    behaviors: [viewBehavior],
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
      texts: {},
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
      $d(state, { openType, nickName }) {
        const { nickname, showNickname, anonymousNickname, editable, lang } = this.data;
        const fallback = kit.da();
        if (!state) {
          const isNameless = showNickname && !nickname;
          const name = isNameless ? anonymousNickname || kit.texts(lang).anonymous : "";
          return { image: "", name, isNameMissing: false, fallback, openType };
        }
        const { userInfo, preview } = state.profile;
        const user = userInfo || {};
        const canEdit = editable && userInfo && kit.ea();
        return {
          texts: kit.texts(lang),
          image: preview || user.avatarUrl || "",
          name: user.nickName || anonymousNickname || nickName,
          isNameMissing: !user.nickName,
          fallback,
          openType: openType || (canEdit ? "chooseAvatar" : "")
        };
      },
      onError(event) {
        this.setData({ broken: this.data.image || this.data.src });
        this.pass(event);
      },
      onNickname({ detail }) {
        if (detail.value)
          memoryOf(this).$t = detail.value;
      },
      onNicknameBlur(event) {
        this.onNickname(event);
        memoryOf(this).$x = kit.E.after(REVIEW, () => this.onNicknameDone());
      },
      onNicknameReview({ detail }) {
        const { $x: $cancel } = memoryOf(this);
        if ($cancel)
          $cancel();
        if (detail.pass !== false || detail.timeout === true)
          this.onNicknameDone(detail.pass);
        else
          memoryOf(this).$t = "";
      },
      onNicknameDone(isPassed) {
        void fieldValue(this, ".auth-avatar__input").then((value) => {
          const isCleared = value === "" && isPassed !== true;
          const nickName = isCleared ? "" : value || memoryOf(this).$t;
          return nickName ? kit.get().V.save({ nickName }) : void 0;
        }).then((outcome) => this.$r(outcome));
      }
    }
  });
  const memoryOf = (self) => self;
  exports.A = AuthError;
  exports.B = avatar;
  exports.C = authBehavior;
  exports.K = KEY;
  exports.R = REVIEW;
  exports.a = isPlaceholderName;
  exports.b = cleanAddress;
  exports.c = classify;
  exports.d = deadline;
  exports.e = isTemporary;
  exports.f = fieldsOf;
  exports.g = guarded;
  exports.h = isSaved;
  exports.i = isPlaceholderAvatar;
  exports.j = createKit;
  exports.k = attempt;
  exports.l = sentences;
  exports.m = kit;
  exports.n = defineComponent;
  exports.o = update;
  exports.p = cleanNickName;
  exports.q = defineBehavior;
  exports.r = readUserInfo;
  exports.s = saveAvatar;
  exports.t = toAuthError;
  exports.u = unwrap;
  exports.v = viewBehavior;
  exports.w = wrap;
  exports.x = fieldValue;
  exports.y = defaultAvatar;
  exports.z = readAvatarAnswer;
})();
