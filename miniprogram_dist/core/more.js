(() => {
  var kit = require("./kit.js");
  function typeOf(key) {
    if (/^(sessionMaxAge|renewBefore|profileMaxAge|timeout)$/.test(key))
      return "number";
    if (/^(channels|anonymous|texts)$/.test(key))
      return "object";
    if (key === "lang")
      return "string";
    return key === "withCredentials" ? "boolean" : "function";
  }
  function isGood(key, value) {
    if (typeof value === "number") {
      const least = /^(sessionMaxAge|timeout)$/.test(key) ? 1 : 0;
      return value >= least && value <= 2147483647;
    }
    if (key !== "channels")
      return value !== null;
    return /^\[("(getUserInfo|chooseAvatar)",?)+]$/.test(JSON.stringify(value));
  }
  function merge(before, options) {
    const next = Object.assign({}, before);
    for (const key of Object.keys(Object(options))) {
      const value = options[key];
      const wanted = typeOf(key);
      if (typeof value === wanted && isGood(key, value))
        Object.assign(next, { [key]: safe(key, value) });
      else if (value !== void 0)
        console.warn(`[miniprogram-auth-kit] configure: ${key} left out, expected a ${wanted}`);
    }
    const { anonymous: { nickName, avatarUrl } = {}, texts } = next;
    if (nickName)
      next.texts = Object.assign({}, texts, { anonymous: nickName });
    if (avatarUrl)
      next.avatarUrl = avatarUrl;
    return next;
  }
  const safe = (key, value) => /^(track|isDemoted)$/.test(key) ? (given) => kit.g(() => value(given)) : value;
  function request(ctx, session, options) {
    const timeout = options.timeout || ctx.F.timeout;
    const { G: epoch } = ctx;
    const send = ({ token }) => {
      const header = Object.assign({}, options.header, { Authorization: `Bearer ${token}` });
      const all = Object.assign({}, options, { timeout, header });
      return ctx.D.call("request", all, timeout);
    };
    const refuse = () => new kit.A("not-granted", "logged out; auth.login() undoes it");
    if (ctx.J.loggedOut)
      return Promise.reject(refuse());
    return session.login().then((used) => send(used).then((answer) => {
      if (answer.statusCode !== 401)
        return answer;
      if (epoch !== ctx.G)
        throw refuse();
      const current = session.B();
      if (current && current.token !== used.token)
        return send(current);
      return session.login({ force: true }).then(send);
    }));
  }
  function ensureSameUser(ctx, epoch) {
    if (epoch !== ctx.G)
      throw new kit.A("cancelled", "a logout came first");
  }
  const within = ({ D: platform, F: config }, what, work) => kit.d(work, config.timeout, what, platform);
  function exchangeCode(ctx, epoch) {
    const { D: platform, F: config } = ctx;
    const { timeout, exchange } = config;
    return platform.call("login", { timeout }, timeout).then(({ code }) => {
      ensureSameUser(ctx, epoch);
      if (typeof code !== "string" || !code)
        throw new kit.A("failed", "wx.login gave no code");
      return within(ctx, "exchange", () => exchange && exchange(code)).then((answer) => accept(answer, ctx), (reason) => {
        const { code: code2 } = kit.c(reason);
        const kind = code2 === "timeout" || code2 === "network" ? code2 : "exchange-failed";
        throw new kit.A(kind, `exchange: ${code2}; look at your server`);
      });
    });
  }
  function accept(answer, { D: platform, F: config }) {
    const { token, expiresIn, userInfo } = kit.f(answer);
    const { sessionMaxAge = 172800 } = config;
    if (typeof token !== "string" || !token || typeof expiresIn !== "number" || !(expiresIn > 0)) {
      throw new kit.A("exchange-failed", "exchange must answer { token, expiresIn (s) }");
    }
    const at = platform.now();
    const expiresAt = at + Math.min(expiresIn, sessionMaxAge) * 1e3;
    return { token, expiresAt, at, userInfo };
  }
  const readSession = (ctx) => call(ctx, "getStorage").then(({ data }) => kit.u(data), () => ({}));
  const writeSession = (ctx, session) => call(ctx, "setStorage", { data: kit.w(session) });
  const dropSession = (ctx) => call(ctx, "removeStorage");
  function call({ D: platform, F: config }, api, more2) {
    const [major = 0, minor = 0, patch = 0] = platform.info("SDKVersion").split(".").map(Number);
    const encrypt = major * 1e6 + minor * 1e3 + patch >= 2021003 && { encrypt: true };
    const options = Object.assign({ key: `${kit.K}.session` }, encrypt, more2);
    return platform.call(api, options, config.timeout);
  }
  function createSession(ctx, welcome) {
    const { D: platform, E: store, J: kept } = ctx;
    let session = {};
    let loading;
    let checking;
    let flight;
    let last = Promise.resolve();
    let logins = 0;
    let aliveKey = NaN;
    function current(ahead = 0) {
      const now = platform.now();
      const { at = NaN, expiresAt = NaN, token } = session;
      const end = Math.max(expiresAt - ahead, (at + expiresAt) / 2);
      return token && now >= at && now < end ? { token, expiresAt } : void 0;
    }
    function show(status, error) {
      const good = current();
      const shown = good ? { status: "active", expiresAt: good.expiresAt } : { status };
      const why = error && { error: kit.c(error) };
      store.C({ type: "session", session: Object.assign(shown, why) });
    }
    function check() {
      const isActive = store.state.session.status === "active";
      if (!flight && isActive !== !!current())
        show("none");
    }
    function load() {
      const { G: epoch } = ctx;
      const { loggedOut } = kept;
      return loading || (loading = readSession(ctx).then((stored) => {
        if (loggedOut || epoch !== ctx.G)
          return stored;
        session = stored;
        check();
        return void 0;
      }));
    }
    function login({ force } = {}) {
      if (!ctx.F.exchange) {
        const error = new kit.A("unsupported", "login needs auth.configure({ exchange })");
        show("failed", error);
        return Promise.reject(error);
      }
      const { G: epoch } = ctx;
      const { renewBefore = 60 } = ctx.F;
      const loaded = load();
      ctx.H({ loggedOut: void 0 });
      return loaded.then(() => {
        ensureSameUser(ctx, epoch);
        const good = !force && current(renewBefore * 1e3);
        if (good)
          return good;
        return renew().catch((error) => {
          const old = !force && current();
          if (old)
            return old;
          throw error;
        });
      });
    }
    function renew() {
      if (flight)
        return flight;
      const { G: epoch } = ctx;
      const work = last.then(() => start(epoch));
      const done = () => {
        if (flight === work)
          flight = void 0;
      };
      last = work.then(done, done);
      return flight = work;
    }
    function start(epoch) {
      ensureSameUser(ctx, epoch);
      const type = session.token ? "renew" : "login";
      const number = ++logins;
      aliveKey = NaN;
      show("pending");
      return exchangeCode(ctx, epoch).then(({ token, expiresAt, at, userInfo }) => {
        const fresh = { token, expiresAt };
        if (epoch !== ctx.G)
          void revoke(fresh);
        ensureSameUser(ctx, epoch);
        const stored = { token, expiresAt, at };
        session = stored;
        aliveKey = number;
        void writeSession(ctx, stored).catch(trouble);
        welcome(userInfo);
        show("none");
        ctx.track({ type });
        return fresh;
      }).catch((reason) => {
        const error = kit.t(reason, "login");
        if (epoch === ctx.G) {
          show("failed", error);
          trouble(error);
        }
        throw error;
      });
    }
    function logout() {
      const ended = current();
      session = {};
      flight = void 0;
      aliveKey = NaN;
      const dropped = load().then((stored) => dropSession(ctx).catch(trouble).then(() => stored));
      loading = dropped.then(() => void 0);
      return dropped.then((stored) => revoke(ended || stored));
    }
    function revoke({ token, expiresAt = NaN } = {}) {
      const { revoke: revoke2 } = ctx.F;
      if (!token || !revoke2)
        return;
      return within(ctx, "revoke", () => revoke2({ token, expiresAt })).catch(trouble);
    }
    function trouble(reason) {
      ctx.track({ type: "fail", code: kit.c(reason).code });
    }
    function prepare() {
      if (!ctx.F.exchange || kept.loggedOut || aliveKey && current()) {
        return Promise.resolve();
      }
      const { G: epoch } = ctx;
      return load().then(() => {
        ensureSameUser(ctx, epoch);
        if (!current())
          return login();
        const before = logins;
        checking || (checking = platform.call("checkSession", {}, ctx.F.timeout).then(() => {
          if (before === logins)
            aliveKey = ++logins;
        }, () => void 0));
        return checking.then(() => {
          ensureSameUser(ctx, epoch);
          return aliveKey || login({ force: true });
        });
      });
    }
    return {
      la: load,
      M: check,
      login,
      logout,
      ja: prepare,
      B: current,
      z: () => !flight && current() ? aliveKey : NaN
    };
  }
  const isLocal = (address) => kit.i(address) || kit.a(address);
  function setProfile(ctx, given) {
    if (typeof given !== "object" || !given) {
      throw new kit.A("invalid", "setProfile takes { nickName, avatarUrl }");
    }
    const userInfo = kit.r(given);
    const { source, userInfo: known, preview } = ctx.E.state.profile;
    const { avatarUrl } = userInfo;
    if (preview || isLocal(avatarUrl) || kit.b(avatarUrl))
      delete userInfo.avatarUrl;
    if (!userInfo.avatarUrl && kit.e(userInfo.nickName || ""))
      delete userInfo.nickName;
    if (ctx.J.unsubmitted)
      Object.assign(userInfo, known);
    if (userInfo.nickName || userInfo.avatarUrl) {
      ctx.E.C({ type: "saved", userInfo, source: source || "app" });
    }
  }
  function readCredentials(detail) {
    const answer = kit.f(detail);
    const credentials = {};
    for (const key of ["encryptedData", "iv", "rawData", "signature", "cloudID"]) {
      const value = answer[key];
      if (typeof value === "string" && value)
        credentials[key] = value;
      else if (key !== "cloudID")
        return void 0;
    }
    return credentials;
  }
  function createSubmit(ctx, session, silent, hand, welcome) {
    const { E: store, J: kept } = ctx;
    let version = 0;
    let sent;
    let stamp = NaN;
    let last = Promise.resolve();
    let uploading;
    const isEncrypted = () => ctx.F.withCredentials && ctx.F.exchange && store.state.profile.source === "getUserInfo";
    const isReady = () => !ctx.F.uploadAvatar || !isLocal(store.state.profile.display.avatarUrl);
    function submit(credentials) {
      const mine = ++version;
      const { G: epoch } = ctx;
      const { userInfo = {} } = store.state.profile;
      if (!ctx.F.submitProfile || !isReady() && !userInfo.nickName)
        return;
      const isOver = () => mine !== version || epoch !== ctx.G || !store.state.profile.userInfo;
      const still = () => {
        if (isOver())
          throw new kit.A("cancelled", "over");
      };
      ctx.H({ unsubmitted: true });
      last = last.then(() => attempt(still, credentials)).then((verified) => {
        still();
        if (sent !== store.state.profile.userInfo || !isReady())
          return;
        ctx.H({ unsubmitted: void 0 });
        welcome(verified);
      }).catch((reason) => {
        if (isOver())
          return;
        const code = "submit-failed";
        store.C({ type: "troubled", error: Object.assign(kit.c(reason), { code }) });
        ctx.track({ type: "fail", code });
      });
    }
    function attempt(still, credentials) {
      still();
      if (!isEncrypted())
        return sessionOrNone().then((open) => send(still, open));
      const first = credentials ? send(still, session.B(), credentials) : fresh(still);
      return first.catch((reason) => {
        if (kit.f(reason).code !== "session-key-stale")
          throw reason;
        still();
        return session.login({ force: true }).then(() => fresh(still));
      });
    }
    function fresh(still) {
      return session.ja().then(() => {
        still();
        const before = session.z();
        return silent.fa(true).then((detail) => {
          const credentials = before === session.z() && readCredentials(detail);
          if (credentials)
            return send(still, session.B(), credentials);
          throw new kit.A("session-key-stale", "none");
        });
      });
    }
    function send(still, open, credentials) {
      still();
      const { submitProfile } = ctx.F;
      const { userInfo = {}, source } = store.state.profile;
      const channel = source === "getUserInfo" ? source : "chooseAvatar";
      const given = Object.assign({}, userInfo);
      if (!isReady())
        delete given.avatarUrl;
      const payload = { channel, userInfo: given };
      if (credentials)
        payload.credentials = credentials;
      sent = userInfo;
      return within(ctx, "submitProfile", () => submitProfile && submitProfile(payload, open));
    }
    const sessionOrNone = () => ctx.F.exchange ? session.login().catch(() => void 0) : Promise.resolve(void 0);
    return {
      Z() {
        stamp = session.z();
      },
      R(detail) {
        const isOurs = isEncrypted() && stamp === session.z();
        const ours = isOurs ? readCredentials(detail) : void 0;
        submit(ours);
        return ours;
      },
      $() {
        const { profile, unsubmitted } = kept;
        if (!profile || !unsubmitted)
          return;
        if (isReady())
          submit();
        else
          void hand.save(profile.userInfo);
      },
      V(path) {
        const { uploadAvatar } = ctx.F;
        const { G: epoch } = ctx;
        const key = `${epoch} ${path}`;
        if (!uploadAvatar)
          return;
        if ((uploading == null ? void 0 : uploading.key) === key)
          return uploading.ma;
        const work = sessionOrNone().then((open) => {
          ensureSameUser(ctx, epoch);
          return within(ctx, "uploadAvatar", () => uploadAvatar(path, open));
        }).then((answer) => {
          const avatarUrl = kit.h(answer);
          if (avatarUrl && !kit.a(avatarUrl))
            return { avatarUrl };
          throw new kit.A("submit-failed", "no URL");
        }).catch((reason) => {
          uploading = void 0;
          const placed = (avatarUrl) => ({ avatarUrl, error: kit.c(reason) });
          if (kit.i(path))
            return placed(path);
          return kit.s(ctx, path).then(placed, () => placed(path));
        });
        uploading = { key, ma: work };
        return work;
      }
    };
  }
  function createAuth(options = {}, platform) {
    const auth = joinServer(kit.j(platform));
    auth.configure(options);
    return auth;
  }
  function joinServer(kit$1) {
    let parts;
    const get = () => parts != null ? parts : parts = build();
    function build() {
      const { ctx, ha: silent, T: hand } = kit$1.get();
      const welcome = (userInfo) => kit.k(() => setProfile(ctx, userInfo));
      const session = createSession(ctx, welcome);
      const submit = createSubmit(ctx, session, silent, hand, welcome);
      Object.assign(kit$1.N, submit, { show: session.M });
      return { ctx, ha: silent, session };
    }
    Object.assign(kit$1.N, {
      O() {
        const { session, ctx } = get();
        if (ctx.F.withCredentials)
          session.ja().catch(() => void 0);
        return ctx.F.exchange && session.la();
      },
      ga(byTap) {
        const { ctx, session } = get();
        if (byTap || !ctx.J.loggedOut)
          session.login().catch(() => void 0);
        return !!ctx.F.exchange;
      }
    });
    const { state } = kit$1;
    return {
      configure: (options) => kit$1.configure((before) => merge(before, options)),
      get state() {
        return state();
      },
      subscribe: (listener) => kit$1.get().ctx.E.subscribe(listener),
      ready: () => kit$1.get().O().then(state),
      refresh: () => kit$1.get().O().then(kit$1.get().ha.M).then(state),
      login: (how) => get().session.login(how),
      logout() {
        const { ctx, session } = get();
        const done = session.logout();
        ctx.G++;
        ctx.H({ loggedOut: true, unsubmitted: void 0 });
        ctx.E.C({ type: "loggedOut" });
        ctx.track({ type: "logout" });
        return done;
      },
      setProfile: (userInfo) => new Promise((resolve) => {
        setProfile(get().ctx, userInfo);
        resolve(state());
      }),
      request: (options) => request(get().ctx, get().session, options),
      openSetting: () => kit$1.D.call("openSetting", {}, 0).then((answer) => get().ha.ea(answer)).then(state)
    };
  }
  const SIMPLIFIED = "选头暂昵称权设置录后试请隐护";
  const TRADITIONAL = "選頭暫暱稱權設定入後試請隱護";
  const traditional = (sentence) => sentence.replace(/./g, (letter) => TRADITIONAL[SIMPLIFIED.indexOf(letter)] || letter);
  const more = {
    login: ["使用微信头像和昵称", "Use my WeChat profile"],
    edit: ["修改", "Edit"],
    settings: ["授权设置", "Settings"],
    gateDescription: ["登录后可用", "Log in to continue"],
    gateSkip: ["暂不登录", "Not now"],
    gateLoading: ["登录中", "Logging in"],
    gateFailed: ["暂不可用", "Unavailable"],
    gateRetry: ["重试", "Try again"],
    formAvatar: ["选头像", "Choose avatar"],
    formPlaceholder: ["昵称", "Nickname"],
    formSave: ["保存", "Save"],
    formCancel: ["取消", "Cancel"],
    formAgree: ["同意", "Agree"],
    formPrivacy: ["请先看看", "Read the"],
    formContract: ["隐私保护指引", "privacy guide"],
    formNicknameRefused: ["昵称暂不可用", "Nickname unavailable"],
    formUnsent: ["已保存，稍后同步", "Saved. Syncs later"],
    formMissing: ["需要头像和昵称", "Both are needed"]
  };
  for (const name of Object.keys(more)) {
    const [simplified, english] = more[name];
    kit.l.zh_CN[name] = simplified;
    kit.l.zh_TW[name] = traditional(simplified);
    kit.l.en[name] = english;
  }
  function gateOf({ profile, session: { status } }, need) {
    const lacksSession = /^(session|all)$/.test(need) && status !== "active";
    const lacksProfile = need !== "session" && profile.status !== "granted";
    const wants = lacksProfile ? "profile" : lacksSession ? "session" : "";
    return { isOpen: !wants, wants, lacking: wants === "session" ? status : "" };
  }
  const wantForm = () => kit.m.state().channel === "chooseAvatar" ? { type: "form" } : kit.m.get().profile.reject({ code: "unsupported" });
  function agree(detail) {
    const { profile, privacy } = kit.m.get();
    const { errMsg = "ok" } = kit.f(detail);
    if (!/ok$/.test(String(errMsg)))
      return profile.reject(kit.c(detail));
    privacy.I();
    return void 0;
  }
  let saving = 0;
  function saveForm(reviewed, avatarUrl, started, isTouched) {
    const { ctx, T: hand } = kit.m.get();
    const { G: epoch } = ctx;
    saving += 1;
    return reviewed.then(({ nickName: name, ia: isRefused }) => {
      const nickName = isTouched || !started ? name : "";
      const isGiven = epoch === ctx.G && !isRefused && (nickName || avatarUrl);
      return hand.save(isGiven ? { nickName, avatarUrl } : {}).then((outcome) => {
        saving -= 1;
        if (epoch !== ctx.G)
          return { hint: "", ka: true };
        const { status, userInfo = {}, error, preview } = kit.m.state().profile;
        const unsent = isGiven && avatarUrl && error ? "formUnsent" : "";
        const isEmptied = started && isTouched && !nickName;
        const isWhole = (preview || userInfo.avatarUrl) && userInfo.nickName && !isEmptied;
        const hint = isRefused ? "formNicknameRefused" : isWhole ? unsent : "formMissing";
        return { na: outcome, hint, ka: isGiven && !unsent, oa: !hint && status === "granted" };
      });
    });
  }
  const declineForm = () => saving || kit.m.state().profile.status === "granted" ? void 0 : kit.m.get().profile.reject({ code: "cancelled" });
  const LOADING_DELAY = 150;
  const gate = kit.n({
    externalClasses: ["button-class"],
    options: { multipleSlots: true },
    behaviors: [kit.v],
    properties: {
      need: { type: String, value: "profile" },
      mode: { type: String, value: "replace" },
      skippable: { type: Boolean, value: true },
      description: String,
      buttonText: String,
      skipText: String
    },
    data: {
      texts: {},
      isOpen: false,
      lacking: "",
      isLoading: false,
      isSkipped: false,
      isFormOpen: false,
      wants: "",
      hint: ""
    },
    observers: {
      "need, mode"() {
        kit.o(this);
      },
      isOpen(isOpen) {
        if (isOpen && !this.data.isFormOpen && !memory$1(this).$a)
          this.onOpened();
      },
      wants(wants) {
        if (wants !== "session" || kit.m.N.ga())
          return;
        console.warn("[miniprogram-auth-kit] <login-gate need> needs auth.configure({ exchange })");
      },
      lacking(lacking) {
        const show = () => this.data.lacking === "pending" && this.setData({ isLoading: true });
        if (lacking === "pending")
          kit.m.D.after(LOADING_DELAY, show);
        else if (this.data.isLoading)
          this.setData({ isLoading: false });
        if (/failed|none/.test(lacking))
          memory$1(this).$g = NaN;
      }
    },
    methods: {
      $d(state, auth) {
        const { lang, mode, need } = this.data;
        const hint = mode === "guard" && !memory$1(this).$i ? "" : auth.hint;
        return Object.assign({ texts: kit.m.texts(lang), hint }, gateOf(state, need));
      },
      onOpened() {
        const resumes = memory$1(this).$g === kit.m.get().ctx.G;
        memory$1(this).$g = NaN;
        if (resumes || this.data.mode !== "guard")
          this.firePass(resumes);
      },
      firePass(resumed) {
        this.triggerEvent("pass", { state: kit.m.state(), resumed });
      },
      onContentTap() {
        if (this.data.mode === "guard" && this.data.isOpen)
          this.firePass(false);
      },
      onAsk() {
        memory$1(this).$i = true;
        memory$1(this).$k = true;
        this.onAuthTap();
      },
      onWant() {
        memory$1(this).$i = true;
        this.$r(wantForm());
      },
      onAnswer({ detail }) {
        const mine = memory$1(this);
        const { isOpen: wasOpen, mode } = this.data;
        const isTheirs = mode === "guard" ? mine.$k : !wasOpen;
        mine.$a = true;
        const outcome = kit.m.get().profile._(detail);
        mine.$a = false;
        this.$r(outcome);
        const { isOpen } = this.data;
        const type = outcome && outcome.type;
        if (type !== "reject")
          mine.$k = false;
        const isGranted = type === "authorize" || isOpen && type !== "reject";
        if (isTheirs && isGranted)
          this.onDone();
        else if (isOpen && !wasOpen)
          this.onOpened();
      },
      onGranted(event) {
        this.pass(event);
        this.onFormDone();
      },
      onFormDone() {
        if (this.data.isFormOpen)
          this.onDone();
      },
      onDone() {
        memory$1(this).$g = kit.m.get().ctx.G;
        this.onCloseForm();
      },
      onCloseForm() {
        if (this.data.isFormOpen)
          this.setData({ isFormOpen: false });
        if (this.data.isOpen)
          this.onOpened();
      },
      onOpenForm() {
        this.setData({ isFormOpen: true });
      },
      onSession() {
        memory$1(this).$g = kit.m.get().ctx.G;
        kit.m.N.ga(true);
      },
      onSkip() {
        this.setData({ isSkipped: true });
        kit.m.get().ctx.track({ type: "skip" });
        this.triggerEvent("skip");
      },
      onCancel() {
        this.onCloseForm();
        this.$r(declineForm());
      }
    }
  });
  const memory$1 = (gate2) => gate2;
  const card = kit.n({
    externalClasses: ["button-class"],
    options: { multipleSlots: true },
    behaviors: [kit.v],
    properties: {
      layout: { type: String, value: "horizontal" },
      description: String,
      editable: { type: Boolean, value: true },
      showSettings: Boolean
    },
    data: { texts: {}, isFormOpen: false, canChoose: false },
    methods: {
      $d() {
        return { texts: kit.m.texts(this.data.lang), canChoose: kit.m.ba() };
      },
      onOpenForm() {
        this.setData({ isFormOpen: true });
      },
      onDone() {
        this.setData({ isFormOpen: false });
      },
      onCancel() {
        this.onDone();
        this.$r(declineForm());
      },
      onOpenSetting({ detail }) {
        kit.m.get().ha.ea(detail);
      }
    }
  });
  const form = kit.n({
    externalClasses: ["button-class"],
    behaviors: [kit.v, kit.q],
    data: {
      texts: {},
      face: kit.p,
      isAgreeStep: false,
      known: "",
      chosen: "",
      broken: "",
      nickName: "",
      hint: "",
      notice: "",
      isSaving: false
    },
    methods: {
      $d({ profile, privacy, channel }, auth) {
        const { userInfo = {} } = profile;
        const { $y: $typed = userInfo.nickName || "", $e: $isDrawn } = memory(this);
        const isAgreeStep = privacy === "needed" || privacy === "refused";
        memory(this).$e = true;
        return {
          texts: kit.m.texts(this.data.lang),
          isAgreeStep,
          known: userInfo.avatarUrl || "",
          notice: auth.status === "rejected" || channel === "none" ? auth.hint : "",
          nickName: isAgreeStep || !$isDrawn ? $typed : this.data.nickName
        };
      },
      onChoose({ detail }) {
        const { profile, privacy } = kit.m.get();
        const answer = kit.y(detail);
        if ("error" in answer)
          this.$r(profile.reject(answer.error));
        else {
          privacy.I();
          profile.S();
          this.setData({ chosen: answer.avatarUrl, hint: "" });
        }
      },
      onTouch(event) {
        memory(this).$t = true;
        memory(this).$y = kit.f(event.detail).value;
        this.onNickname(event);
      },
      onError() {
        this.setData({ broken: this.data.chosen || this.data.known });
      },
      onAgree({ detail }) {
        this.$r(agree(detail));
      },
      onContract() {
        kit.m.D.call("openPrivacyContract", {}, 0).catch(() => void 0);
      },
      onSubmit({ detail }) {
        const { nickname: value } = kit.f(kit.f(detail).value);
        this.onNickname({ type: "submit", detail: { value } });
        this.onSave();
      },
      onSave() {
        if (this.data.isSaving || this.data.disabled)
          return;
        this.setData({ isSaving: true, hint: "" });
        const { chosen: avatarUrl, nickName: started } = this.data;
        const reviewed = kit.x(this, ".profile-form__nickname");
        const { $t: $isTouched } = memory(this);
        void saveForm(reviewed, avatarUrl, started, $isTouched).then((saved) => {
          const chosen = saved.ka && this.data.chosen === avatarUrl ? "" : this.data.chosen;
          const isHere = memory(this).$s;
          if (isHere)
            this.setData({ isSaving: false, hint: saved.hint, chosen });
          this.$r(saved.na);
          if (isHere && saved.oa && !chosen)
            this.triggerEvent("done");
        });
      },
      onCancel() {
        this.triggerEvent("cancel");
      }
    }
  });
  const memory = (form2) => form2;
module.exports = { a: card, c: createAuth, f: form, g: gate, j: joinServer };
})();
