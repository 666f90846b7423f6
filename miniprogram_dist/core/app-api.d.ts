import type { Auth } from './api';
import type { Client } from './client/client';
import type { AuthOptions } from './options';
import type { SharedAuth } from './protocol';
/**
 * The JS API of an instance, which is looked up at each call. Options are read here, by the copy of the
 * package that the app speaks to.
 */
export declare function createAppApi(find: () => SharedAuth): Auth;
/** The JS API of the shared instance. Nothing is made, and no native call, before it is used. */
export declare const sharedAuth: Auth;
/**
 * Another instance beside the one that the app shares, with the same storage; tests use it.
 * @param options as for `configure`
 * @param client the WeChat client; default: the real one
 * @zh 应用共享的实例之外，另一个实例，用同一份存储；供测试使用
 * @zhParam options 同 `configure`
 * @zhParam client 微信客户端；默认是真实的
 */
export declare function createAuth(options?: AuthOptions, client?: Client): Auth;
