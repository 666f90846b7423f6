import type { AssociatedBackend, CodeSpace, Root } from 'glass-easel-miniprogram-adapter'
import { MiniProgramEnv, type behavior } from 'glass-easel-miniprogram-adapter'
import { safeCallback, type GeneralComponent, type template } from 'glass-easel'
import type { Bundle, CompiledComponent } from '../bundle'
import type { PageBackend } from './backend'
import type { BuiltinHost, FormBehaviors } from './builtins/builtin'
import { registerBuiltins } from './builtins/register'
import { evaluate } from './modules'

type Generators = Record<string, template.ComponentTemplate['content']>
type Definition = Record<string, unknown> & { behaviors?: (behavior.GeneralBehavior | string)[] }
type KnownDefinition = Definition & { behaviors?: behavior.GeneralBehavior[] }

/** The mini-program's components: their code runs when a page first needs them. */
export class Registry {
  private readonly env = new MiniProgramEnv()
  private readonly space: CodeSpace
  private readonly backend: AssociatedBackend
  private readonly builtinBehaviors: Record<string, behavior.GeneralBehavior>
  private readonly registered = new Set<string>()
  private registering: string | undefined

  constructor(
    private readonly bundle: Bundle,
    backend: PageBackend,
    private readonly hooks: {
      run: (module: string) => void
      onRegister: (path: string, component: CompiledComponent) => void
      onCreated: (component: GeneralComponent) => void
      onAttached: (component: GeneralComponent) => void
    },
    seams: Pick<BuiltinHost, 'client' | 'address' | 'navigate'>,
  ) {
    this.space = this.env.createCodeSpace('', true)
    this.backend = this.env.associateBackend(backend)
    const forms = this.defineBuiltins(seams)
    this.builtinBehaviors = {
      'wx://form-field': forms.field,
      'wx://form-field-group': forms.group,
      'wx://form-field-button': forms.button,
    }
    this.noticeComponents()
    this.loadTemplates()
    this.space.getComponentSpace().setComponentWaitingListener((_isPublic, path) => {
      // Not at once: the node that waits for the component is still being made.
      const load = (): void => this.require(path)
      void Promise.resolve().then(() => safeCallback('Placeholder', load, this, []))
    })
  }

  /** Runs the code of a page or component, after that of the components it uses. */
  require(path: string): void {
    if (this.registered.has(path)) return
    this.registered.add(path)
    const component = this.component(path)
    for (const used of dependencies(component)) this.require(used)

    const outer = this.registering
    this.registering = path
    this.hooks.run(component.module)
    this.registering = outer
    if (this.space.getComponentSpace().getComponentByUrlWithoutDefault(path, '') === null) {
      throw new Error(`${path} called neither Page() nor Component()`)
    }
    this.hooks.onRegister(path, component)
  }

  component(path: string): CompiledComponent {
    const component = this.bundle.components[path]
    if (!component) throw new Error(`There is no page or component ${path}`)
    return component
  }

  /** Every component a page is made of, itself included. */
  closure(path: string, found = new Set<string>()): Set<string> {
    if (found.has(path)) return found
    found.add(path)
    for (const used of dependencies(this.component(path))) this.closure(used, found)
    return found
  }

  createRoot(url: string): Root {
    return this.backend.createRoot('page', this.space, url)
  }

  readonly Component = (definition?: Definition): unknown => {
    const builder = this.space.component(this.owner('Component'))
    return definition ? builder.definition(this.known(definition)).register() : builder
  }

  readonly Page = (definition: Definition): unknown =>
    this.space.component(this.owner('Page')).pageDefinition(this.known(definition)).register()

  readonly Behavior = Object.assign(
    (definition?: Definition): unknown => {
      const builder = this.space.behavior()
      return definition ? builder.definition(this.known(definition)).register() : builder
    },
    { trait: () => this.space.traitBehavior() },
  )

  private owner(caller: string): string {
    if (this.registering === undefined) {
      throw new Error(`${caller}() was called by a module that is no page or component`)
    }
    return this.registering
  }

  /** The adapter knows no `wx://…` names: those the platform has become behaviors, others are dropped. */
  private known({ behaviors: named = [], ...definition }: Definition): KnownDefinition {
    const behaviors = named.flatMap((item) =>
      typeof item === 'string' ? (this.builtinBehaviors[item] ?? []) : [item],
    )
    return { ...definition, behaviors }
  }

  private defineBuiltins(
    seams: Pick<BuiltinHost, 'client' | 'address' | 'navigate'>,
  ): FormBehaviors {
    const templates = generators(this.bundle.builtinTemplates)
    return registerBuiltins(this.env, this.space.getComponentSpace(), templates, seams)
  }

  /** The framework leaves `ready` to its host, which has to know what was attached; others listen in. */
  private noticeComponents(): void {
    const { onCreated, onAttached } = this.hooks
    const nodeOf = (instance: unknown): GeneralComponent =>
      (instance as { _$: GeneralComponent })._$
    this.space.setOverallBehavior(
      this.space
        .getComponentSpace()
        .define()
        .lifetime('created', function () {
          onCreated(nodeOf(this))
        })
        .lifetime('attached', function () {
          onAttached(nodeOf(this))
        })
        .registerBehavior() as never,
    )
  }

  private loadTemplates(): void {
    const groupList = generators(this.bundle.templates)
    for (const [path, { config, scope }] of Object.entries(this.bundle.components)) {
      const content = groupList[path]
      if (content) this.space.addCompiledTemplate(path, { groupList, content })
      this.space.addComponentStaticConfig(path, config as never)
      this.space.addStyleSheet(path, undefined, scope)
    }
  }
}

const generators = (expression: string): Generators =>
  evaluate([], `return ${expression}`)() as Generators

/** What must be there before the component is; one with a placeholder comes when it is first drawn. */
function dependencies({ config }: CompiledComponent): string[] {
  const { usingComponents = {}, componentGenerics = {}, componentPlaceholder = {} } = config
  return [
    ...Object.entries(usingComponents)
      .filter(([tag]) => componentPlaceholder[tag] === undefined)
      .map(([, path]) => path),
    ...Object.values(componentGenerics).flatMap((generic) =>
      generic === true ? [] : (generic.default ?? []),
    ),
  ].map((path) => path.replace(/^\//, ''))
}
