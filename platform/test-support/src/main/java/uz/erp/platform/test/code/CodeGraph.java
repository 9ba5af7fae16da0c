package uz.erp.platform.test.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import uz.erp.platform.test.code.Code.Target;

/**
 * Which methods of ours a method may come to call. A call may go to the method itself and to all
 * that override it. Who makes an object of ours may have its methods called by a library that knows
 * their type (a callback); who makes an event has its listeners called.
 *
 * <p>That is more than ever happens, and never less, but for what is called by reflection alone.
 */
final class CodeGraph {

  private static final String OURS = "uz/erp/";
  private static final Set<String> OF_ANY_TYPE =
      Set.of("java/lang/Object", "java/lang/Record", "java/lang/Enum");
  private static final String LISTENER = "EventListener;";

  private final Map<Target, Code> bodies = new HashMap<>();
  private final Map<String, Set<String>> parents = new HashMap<>();
  private final Map<String, Set<String>> children = new HashMap<>();
  private final Map<String, Set<Target>> listeners = new HashMap<>();

  private CodeGraph() {}

  /** Of the classes on the path of classes, but for tests. */
  static CodeGraph ofProduction() {
    CodeGraph graph = new CodeGraph();
    try {
      for (Resource resource :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:" + OURS + "**/*.class")) {
        String place = resource.getURL().toString();
        if (!place.contains("/test-classes/") && !place.contains("/platform/test/")) {
          graph.add(resource.getContentAsByteArray());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return graph;
  }

  static CodeGraph of(Collection<Class<?>> types) {
    CodeGraph graph = new CodeGraph();
    for (Class<?> type : types) {
      String file = "/" + type.getName().replace('.', '/') + ".class";
      try (InputStream content = type.getResourceAsStream(file)) {
        if (content == null) {
          throw new IllegalArgumentException("no class file of " + type);
        }
        graph.add(content.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return graph;
  }

  private void add(byte[] file) {
    ClassModel type = ClassFile.of().parse(file);
    String name = type.thisClass().asInternalName();
    Set<String> above = parents.computeIfAbsent(name, n -> new HashSet<>());
    type.superclass().map(ClassEntry::asInternalName).ifPresent(above::add);
    type.interfaces().forEach(one -> above.add(one.asInternalName()));
    above.forEach(one -> children.computeIfAbsent(one, n -> new HashSet<>()).add(name));
    for (MethodModel method : type.methods()) {
      Target target =
          new Target(name, method.methodName().stringValue(), method.methodType().stringValue());
      bodies.put(target, CodeReader.read(method));
      if (method.methodTypeSymbol().parameterCount() == 1 && listens(method)) {
        String eventType = method.methodTypeSymbol().parameterType(0).descriptorString();
        listeners
            .computeIfAbsent(eventType.substring(1, eventType.length() - 1), n -> new HashSet<>())
            .add(target);
      }
    }
  }

  private static boolean listens(MethodModel method) {
    return method.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
        .flatMap(found -> found.annotations().stream())
        .anyMatch(annotation -> annotation.className().stringValue().endsWith(LISTENER));
  }

  /** The bodies of all methods that it may come to call, and its own. */
  Map<Target, Code> reachableFrom(Target start) {
    Map<Target, Code> reached = new HashMap<>();
    Deque<Target> open = new ArrayDeque<>();
    open.add(start);
    while (!open.isEmpty()) {
      Target next = open.poll();
      Code body = bodies.get(next);
      if (body != null && reached.putIfAbsent(next, body) == null) {
        body.calls.forEach(call -> open.addAll(targets(call)));
      }
    }
    return reached;
  }

  private List<Target> targets(Target call) {
    if (!call.type().startsWith(OURS)) {
      return List.of();
    }
    List<Target> targets = new ArrayList<>();
    targets.addAll(inherited(call));
    if (call.isConstructor()) {
      targets.addAll(calledBack(call.type()));
      targets.addAll(listeners.getOrDefault(call.type(), Set.of()));
    } else {
      overriders(call, call.type(), targets);
    }
    return targets;
  }

  /** The method where it is written: in the class itself or above it. */
  private List<Target> inherited(Target call) {
    if (bodies.containsKey(call)) {
      return List.of(call);
    }
    return parents.getOrDefault(call.type(), Set.of()).stream()
        .flatMap(parent -> inherited(call.in(parent)).stream())
        .toList();
  }

  private void overriders(Target call, String type, List<Target> targets) {
    for (String child : children.getOrDefault(type, Set.of())) {
      targets.add(call.in(child));
      overriders(call, child, targets);
    }
  }

  /** Methods of a class that may be known to a library by an interface or a class of its own. */
  private List<Target> calledBack(String type) {
    boolean known =
        parents.getOrDefault(type, Set.of()).stream()
            .anyMatch(parent -> !parent.startsWith(OURS) && !OF_ANY_TYPE.contains(parent));
    return known
        ? bodies.keySet().stream()
            .filter(target -> target.type().equals(type) && !target.isConstructor())
            .toList()
        : List.of();
  }
}
