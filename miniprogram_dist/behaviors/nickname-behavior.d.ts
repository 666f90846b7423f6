import type { SettledNickName } from '../core/profile/profile';
/** The nickname that stands in the component's input in the end. */
export declare function settledNickNameOf(component: object, selector: string): Promise<SettledNickName>;
