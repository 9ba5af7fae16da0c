package uz.erp.platform.test.code;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Table;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.data.repository.Repository;
import uz.erp.platform.problem.ConstraintProblem;
import uz.erp.platform.problem.ProblemType;
import uz.erp.platform.test.code.Code.Target;

/**
 * The problems that the code behind an endpoint names: the constants of {@link ProblemType} that it
 * may come to mention, and those of the constraints that its statements may run into.
 */
public final class ReachableProblems {

  private final CodeGraph graph;
  private final Map<String, List<GuardedTable>> tables;
  private final List<ConstraintProblem> constraints;

  private ReachableProblems(
      CodeGraph graph, Collection<GuardedTable> tables, Collection<ConstraintProblem> constraints) {
    this.graph = graph;
    this.tables = tables.stream().collect(Collectors.groupingBy(GuardedTable::constraint));
    this.constraints = List.copyOf(constraints);
    this.constraints.stream()
        .filter(known -> !this.tables.containsKey(known.constraint()))
        .findFirst()
        .ifPresent(
            unknown -> {
              throw new IllegalArgumentException("no such constraint: " + unknown);
            });
  }

  /** Of a service, by its classes on the path of classes. */
  public static ReachableProblems ofProduction(
      Collection<GuardedTable> tables, Collection<ConstraintProblem> constraints) {
    return new ReachableProblems(CodeGraph.ofProduction(), tables, constraints);
  }

  static ReachableProblems of(
      Collection<Class<?>> types,
      Collection<GuardedTable> tables,
      Collection<ConstraintProblem> constraints) {
    return new ReachableProblems(CodeGraph.of(types), tables, constraints);
  }

  /**
   * @param changes false where nothing is written, so no constraint can refuse
   * @return codes by status
   */
  public SortedMap<Integer, SortedSet<String>> behind(Method endpoint, boolean changes) {
    Target start =
        new Target(
            internalName(endpoint.getDeclaringClass()),
            endpoint.getName(),
            MethodType.methodType(endpoint.getReturnType(), endpoint.getParameterTypes())
                .descriptorString());
    Map<Target, Code> reached = graph.reachableFrom(start);
    if (!reached.containsKey(start)) {
      throw new IllegalArgumentException("its class file was not read: " + endpoint);
    }
    SortedMap<Integer, SortedSet<String>> codes = new TreeMap<>();
    BiConsumer<Integer, String> found =
        (status, code) -> codes.computeIfAbsent(status, s -> new TreeSet<>()).add(code);
    for (Code body : reached.values()) {
      body.reads.stream()
          .flatMap(field -> problem(field).stream())
          .forEach(type -> found.accept(type.status(), type.code()));
    }
    if (changes) {
      constraints.stream()
          .filter(known -> tables(known).stream().anyMatch(table -> mayRefuse(table, reached)))
          .forEach(known -> found.accept(known.type().status(), known.type().code()));
    }
    return codes;
  }

  private List<GuardedTable> tables(ConstraintProblem known) {
    return Objects.requireNonNull(tables.get(known.constraint()));
  }

  private static boolean mayRefuse(GuardedTable table, Map<Target, Code> reached) {
    return reached.entrySet().stream()
        .anyMatch(
            method ->
                method.getValue().texts.stream().anyMatch(table::mayRefuse)
                    || changesEntity(table, method.getKey(), method.getValue())
                    || fillsCollection(table, method.getValue())
                    || deletesEntity(table, method.getValue()));
  }

  /** Makes one, or sets a field that the constraint speaks of; it is written at the commit. */
  private static boolean changesEntity(GuardedTable table, Target method, Code code) {
    return isKeptIn(table.table(), method.type())
        && (method.isConstructor()
            || code.writes.stream()
                .anyMatch(
                    field -> field.type().equals(method.type()) && table.hasColumn(field.name())));
  }

  /**
   * Sets a collection that an entity keeps in the table, or adds to it; a set is changed in place.
   */
  private static boolean fillsCollection(GuardedTable table, Code code) {
    boolean adds =
        code.calls.stream()
            .anyMatch(
                call -> call.type().startsWith("java/util/") && call.name().startsWith("add"));
    return code.writes.stream().anyMatch(field -> isCollectionIn(table.table(), field))
        || (adds && code.reads.stream().anyMatch(field -> isCollectionIn(table.table(), field)));
  }

  private static boolean isCollectionIn(String table, Code.Field field) {
    return field.type().startsWith("uz/erp/")
        && Arrays.stream(type(field.type()).getDeclaredFields())
            .filter(declared -> declared.getName().equals(field.name()))
            .map(declared -> declared.getAnnotation(CollectionTable.class))
            .anyMatch(kept -> kept != null && kept.name().equals(table));
  }

  private static boolean deletesEntity(GuardedTable table, Code code) {
    String referenced = table.referenced();
    return referenced != null
        && code.calls.stream()
            .filter(call -> call.name().startsWith("delete") && call.type().startsWith("uz/erp/"))
            .map(call -> type(call.type()))
            .filter(Repository.class::isAssignableFrom)
            .map(repository -> ResolvableType.forClass(Repository.class, repository))
            .anyMatch(repository -> isKeptIn(referenced, repository.resolveGeneric(0)));
  }

  private static boolean isKeptIn(String table, String type) {
    return type.startsWith("uz/erp/") && isKeptIn(table, type(type));
  }

  private static boolean isKeptIn(String table, @Nullable Class<?> entity) {
    Table kept = entity == null ? null : entity.getAnnotation(Table.class);
    return kept != null && kept.name().equals(table);
  }

  private static Class<?> type(String internalName) {
    try {
      return Class.forName(
          internalName.replace('/', '.'), false, ReachableProblems.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String internalName(Class<?> type) {
    return type.getName().replace('.', '/');
  }

  /** The constant of an enum of problems that the field is, if it is one. */
  private static Optional<ProblemType> problem(Code.Field field) {
    if (!field.type().startsWith("uz/erp/")) {
      return Optional.empty();
    }
    Class<?> type = type(field.type());
    if (!ProblemType.class.isAssignableFrom(type) || type.getEnumConstants() == null) {
      return Optional.empty();
    }
    return Arrays.stream(type.getEnumConstants())
        .map(ProblemType.class::cast)
        .filter(constant -> constant.name().equals(field.name()))
        .findFirst();
  }
}
