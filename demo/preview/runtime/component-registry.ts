import type { AssociatedBackend, CodeSpace, Root } from 'glass-easel-miniprogram-adapter'
import { MiniProgramEnv, type behavior } from 'glass-easel-miniprogram-adapter'
import { safeCallback, type GeneralComponent, type template } from 'glass-easel'
import type { Bundle, CompiledComponent } from '../bundle'
import type { PageBackend } from './backend'
import type { BuiltinServices, FormBehaviors } from './builtins/builtin'
import { registerBuiltins } from './builtins/register'
import { evaluate } from './module-loader'

type TemplateGenerators = Record<string, template.ComponentTemplate['content']>
type ComponentDefinition = Record<string, unknown> & {
  behaviors?: (behavior.GeneralBehavior | string)[]
}
type ResolvedDefinition = ComponentDefinition & { behaviors?: behavior.GeneralBehavior[] }

/** The pages and components of a mini-program. The code of one runs when a page first needs it. */
export class ComponentRegistry {
  private readonly env = new MiniProgramEnv()
  private readonly codeSpace: CodeSpace
  private readonly backend: AssociatedBackend
  private readonly builtinBehaviors: Record<string, behavior.GeneralBehavior>
  private readonly registered = new Set<string>()
  private registeringPath: string | undefined
  private readonly behaviorDefinitions = new Map<unknown, ComponentDefinition>()

  constructor(
    private readonly bundle: Bundle,
    backend: PageBackend,
    private readonly hooks: {
      /** Runs the script of a page or component, which calls `Page` or `Component`. */
      runModule: (module: string) => void
      onRegister: (path: string, component: CompiledComponent) => void
      onCreated: (component: GeneralComponent) => void
      onAttached: (component: GeneralComponent) => void
    },
    services: BuiltinServices,
    private readonly runsBehaviorPageLifetimes: boolean,
  ) {
    this.codeSpace = this.env.createCodeSpace('', true)
    // A handler may be a function on the instance that no definition names: uni-app sets them so.
    this.codeSpace.getComponentSpace().updateComponentOptions({ useMethodCallerListeners: true })
    this.backend = this.env.associateBackend(backend)
    const forms = this.defineBuiltins(services)
    this.builtinBehaviors = {
      'wx://form-field': forms.field,
      'wx://form-field-group': forms.group,
      'wx://form-field-button': forms.button,
    }
    this.observeComponents()
    this.loadTemplates()
    this.codeSpace.getComponentSpace().setComponentWaitingListener((_isPublic, path) => {
      // Asynchronously, since the node that waits for the component is still being created.
      const load = (): void => this.ensureRegistered(path)
      void Promise.resolve().then(() => safeCallback('Placeholder', load, this, []))
    })
  }

  /** Runs the code of a page or component, after the code of the components that it uses. */
  ensureRegistered(path: string): void {
    if (this.registered.has(path)) return
    this.registered.add(path)
    const component = this.compiledComponent(path)
    for (const used of requiredComponents(component)) this.ensureRegistered(used)

    const outerPath = this.registeringPath
    this.registeringPath = path
    this.hooks.runModule(component.module)
    this.registeringPath = outerPath
    if (this.codeSpace.getComponentSpace().getComponentByUrlWithoutDefault(path, '') === null) {
      throw new Error(`${path} called neither Page() nor Component()`)
    }
    this.hooks.onRegister(path, component)
  }

  compiledComponent(path: string): CompiledComponent {
    const component = this.bundle.components[path]
    if (!component) throw new Error(`There is no page or component ${path}`)
    return component
  }

  /** Returns the paths of a page and of every component that it uses. */
  usedComponents(path: string, found = new Set<string>()): Set<string> {
    if (found.has(path)) return found
    found.add(path)
    for (const used of requiredComponents(this.compiledComponent(path)))
      this.usedComponents(used, found)
    return found
  }

  /** Returns the components whose style sheets have no class prefix: those of a page, and all. */
  sharedStyleSheets(page: string): { used: string[]; all: string[] } {
    const withoutScope = (paths: string[]): string[] =>
      paths.filter((path) => this.compiledComponent(path).scope === '')
    const used = [...this.usedComponents(page)].reverse()
    return { used: withoutScope(used), all: withoutScope(Object.keys(this.bundle.components)) }
  }

  createRoot(url: string): Root {
    return this.backend.createRoot('page', this.codeSpace, url)
  }

  readonly Component = (definition?: ComponentDefinition): unknown => {
    const builder = this.codeSpace.component(this.pathBeingRegistered('Component'))
    return definition ? builder.definition(this.resolveBehaviors(definition)).register() : builder
  }

  readonly Page = (definition: ComponentDefinition): unknown =>
    this.codeSpace
      .component(this.pathBeingRegistered('Page'))
      .pageDefinition(
        this.resolveBehaviors(
          this.runsBehaviorPageLifetimes
            ? definition
            : this.withoutPageLifetimesOfBehaviors(definition),
        ),
      )
      .register()

  readonly Behavior = Object.assign(
    (definition?: ComponentDefinition): unknown => {
      const builder = this.codeSpace.behavior()
      if (!definition) return builder
      const behavior = builder.definition(this.resolveBehaviors(definition)).register()
      this.behaviorDefinitions.set(behavior, definition)
      return behavior
    },
    { trait: () => this.codeSpace.traitBehavior() },
  )

  private withoutPageLifetimesOfBehaviors(definition: ComponentDefinition): ComponentDefinition {
    const behaviors = (definition.behaviors ?? []).map((item) => {
      const given = this.behaviorDefinitions.get(item)
      if (!given) return item
      const others = { ...this.withoutPageLifetimesOfBehaviors(given), pageLifetimes: {} }
      return this.Behavior(others) as behavior.GeneralBehavior
    })
    return { ...definition, behaviors }
  }

  private pathBeingRegistered(caller: string): string {
    if (this.registeringPath === undefined) {
      throw new Error(`${caller}() was called by a module that is no page or component`)
    }
    return this.registeringPath
  }

  /**
   * Replaces `wx://…` names, which the adapter does not know. Names that WeChat has become
   * behaviors, and other names are dropped.
   */
  private resolveBehaviors({
    behaviors: named = [],
    ...definition
  }: ComponentDefinition): ResolvedDefinition {
    const behaviors = named.flatMap((item) =>
      typeof item === 'string' ? (this.builtinBehaviors[item] ?? []) : [item],
    )
    return { ...definition, behaviors }
  }

  private defineBuiltins(services: BuiltinServices): FormBehaviors {
    const templates = evaluateTemplates(this.bundle.builtinTemplates)
    return registerBuiltins(this.env, this.codeSpace.getComponentSpace(), templates, services)
  }

  /**
   * Reports every component that is created or attached. The framework leaves the lifetime `ready`
   * to its host, which therefore has to know the attached components.
   */
  private observeComponents(): void {
    const { onCreated, onAttached } = this.hooks
    const nodeOf = (instance: unknown): GeneralComponent =>
      (instance as { _$: GeneralComponent })._$
    this.codeSpace.setOverallBehavior(
      this.codeSpace
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
    const groupList = evaluateTemplates(this.bundle.templates)
    for (const [path, { config, scope }] of Object.entries(this.bundle.components)) {
      const content = groupList[path]
      if (content) this.codeSpace.addCompiledTemplate(path, { groupList, content })
      this.codeSpace.addComponentStaticConfig(path, config as never)
      this.codeSpace.addStyleSheet(path, undefined, scope)
    }
  }
}

const evaluateTemplates = (expression: string): TemplateGenerators =>
  evaluate([], `return ${expression}`)() as TemplateGenerators

/**
 * Returns the components that must be registered before this one. A component with a placeholder is
 * registered when it is first drawn.
 */
function requiredComponents({ config }: CompiledComponent): string[] {
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
