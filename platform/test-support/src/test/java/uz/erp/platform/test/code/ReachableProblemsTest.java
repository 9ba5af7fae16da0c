package uz.erp.platform.test.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.event.EventListener;
import org.springframework.data.repository.CrudRepository;
import uz.erp.platform.problem.ConstraintProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.problem.ProblemType;

/** Over the classes in this file, which are compiled as any. */
class ReachableProblemsTest {

  enum Problem implements ProblemType {
    DIRECT,
    IN_A_LAMBDA,
    OF_AN_IMPLEMENTATION,
    OF_A_LISTENER,
    OF_A_CALLBACK,
    IN_A_FIELD,
    NEVER,
    NAME_TAKEN,
    LABEL_TAKEN,
    SHELF_IN_USE;

    @Override
    public int status() {
      return this == DIRECT ? 400 : 409;
    }
  }

  interface Rule {
    void check();
  }

  static final class StrictRule implements Rule {
    @Override
    public void check() {
      throw new ProblemException(Problem.OF_AN_IMPLEMENTATION);
    }
  }

  record Happened(long id) {}

  static final class Ear {
    @EventListener
    void on(Happened event) {
      throw new ProblemException(Problem.OF_A_LISTENER, event.id());
    }
  }

  static final class Reader implements Supplier<String> {
    @Override
    public String get() {
      throw new ProblemException(Problem.OF_A_CALLBACK);
    }
  }

  static final class Worked {
    static final ProblemType OUT = Problem.IN_A_FIELD;
  }

  static final class Statements {
    static final String STATEMENT = "insert into box (id, %s) values (1, 2)".formatted("name");
  }

  @Entity
  @Table(name = "box")
  static class Box {
    private String name;
    private int weight;

    @ElementCollection
    @CollectionTable(name = "box_label")
    private final Set<String> labels;

    Box(String name, Set<String> labels) {
      this.name = name;
      this.labels = labels;
    }

    void rename(String other) {
      name = other;
    }

    void weigh(int grams) {
      weight = grams;
    }

    void mark(String label) {
      labels.add(label);
    }

    boolean isMarked() {
      return !labels.isEmpty();
    }

    @Override
    public String toString() {
      return name + weight;
    }
  }

  @Entity
  @Table(name = "shelf")
  static class Shelf {}

  interface Shelves extends CrudRepository<Shelf, Long> {}

  static final class Endpoints {
    private final Rule rule;
    private final Shelves shelves;

    Endpoints(Rule rule, Shelves shelves) {
      this.rule = rule;
      this.shelves = shelves;
    }

    void direct() {
      throw new ProblemException(Problem.DIRECT);
    }

    void lambda() {
      Arrays.asList(1, 2)
          .forEach(
              number -> {
                throw new ProblemException(Problem.IN_A_LAMBDA, number);
              });
    }

    void implementation() {
      rule.check();
    }

    Object event() {
      return new Happened(1);
    }

    Object callback() {
      return new Reader();
    }

    Object field() {
      return Worked.OUT;
    }

    Object all() {
      return Problem.values();
    }

    String statement() {
      return Statements.STATEMENT;
    }

    Object entity() {
      return new Box("a", Set.of());
    }

    void renames(Box box) {
      box.rename("b");
    }

    void weighs(Box box) {
      box.weigh(5);
    }

    void marks(Box box) {
      box.mark("fragile");
    }

    boolean asksForMarks(Box box) {
      return box.isMarked();
    }

    String labels() {
      return "insert into box_label (box_id, text) values (1, 'fragile')";
    }

    void deletes() {
      shelves.deleteById(1L);
    }
  }

  private static final Set<GuardedTable> TABLES =
      Set.of(
          new GuardedTable("uq_box_name", "box", Set.of("name"), false, null),
          new GuardedTable("fk_box_shelf", "box", Set.of("shelf_id"), false, "shelf"),
          new GuardedTable("pk_label", "label", Set.of("text"), false, null),
          new GuardedTable("pk_label", "box_label", Set.of("box_id", "text"), true, null));
  private static final List<ConstraintProblem> CONSTRAINTS =
      List.of(
          new ConstraintProblem("uq_box_name", Problem.NAME_TAKEN, "name"),
          new ConstraintProblem("fk_box_shelf", Problem.SHELF_IN_USE, null),
          new ConstraintProblem("pk_label", Problem.LABEL_TAKEN, "labels"));

  private final ReachableProblems problems = ReachableProblems.of(classes(), TABLES, CONSTRAINTS);

  private static Collection<Class<?>> classes() {
    return List.of(ReachableProblemsTest.class.getDeclaredClasses());
  }

  private Map<Integer, SortedSet<String>> behind(String name, boolean changes) {
    Method endpoint =
        Arrays.stream(Endpoints.class.getDeclaredMethods())
            .filter(method -> method.getName().equals(name))
            .findFirst()
            .orElseThrow();
    return problems.behind(endpoint, changes);
  }

  @ParameterizedTest
  @CsvSource({
    "direct, 400, direct",
    "lambda, 409, in_a_lambda",
    "implementation, 409, of_an_implementation",
    "event, 409, of_a_listener",
    "callback, 409, of_a_callback",
    "field, 409, in_a_field",
  })
  void whatCodeMayComeToNameIsFound(String endpoint, int status, String code) {
    assertThat(behind(endpoint, false)).hasToString("{%d=[%s]}".formatted(status, code));
  }

  @Test
  void toListAllConstantsIsNotToNameThem() {
    assertThat(behind("all", true)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "statement, '{409=[name_taken, shelf_in_use]}'",
    "entity, '{409=[label_taken, name_taken, shelf_in_use]}'",
    "renames, '{409=[name_taken]}'",
    "weighs, {}",
    "marks, '{409=[label_taken]}'",
    "asksForMarks, {}",
    "labels, '{409=[label_taken]}'",
    "deletes, '{409=[shelf_in_use]}'",
  })
  void constraintsRefuseWhatWritesTheirColumns(String endpoint, String codes) {
    assertThat(behind(endpoint, true)).hasToString(codes);
    assertThat(behind(endpoint, false)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "shelf | insert into box (name) values (?) | true",
        "- | insert into shared.box (name) values (?) | true",
        "- | INSERT INTO Box (name) VALUES (?) ON CONFLICT DO NOTHING | false",
        "- | insert into box (name) values (?) on conflict (name) do update set weight = 1 | false",
        "- | insert into box (name) values (?) on conflict (id) do nothing | true",
        "- | insert into boxes (name) values (?) | false",
        "- | update box set name = ? | true",
        "- | update box set weight = ? | false",
        "- | delete from shelf | false",
        "shelf | delete from shelf | true",
        "shelf | select name from box | false",
      })
  void aStatementMayRunIntoAConstraint(@Nullable String referenced, String sql, boolean may) {
    assertThat(new GuardedTable("c", "box", Set.of("name"), false, referenced).mayRefuse(sql))
        .isEqualTo(may);
  }

  @Test
  void toSettleAConflictInOneTableSettlesNoneWhereItsTriggerWrites() {
    String sql = "insert into box (name) values (?) on conflict do nothing";

    assertThat(new GuardedTable("c", "box", Set.of("name"), true, null).mayRefuse(sql)).isTrue();
  }

  @Test
  void aConstraintThatTheDatabaseDoesNotHaveIsRefused() {
    assertThatThrownBy(() -> ReachableProblems.of(classes(), Set.of(), CONSTRAINTS))
        .hasMessageContaining("uq_box_name");
  }

  @Test
  void anEndpointWhoseClassIsNotReadIsRefused() throws NoSuchMethodException {
    Method elsewhere = Object.class.getMethod("toString");

    assertThatThrownBy(() -> problems.behind(elsewhere, true)).hasMessageContaining("toString");
  }
}
