package uz.erp.task.rule;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.task.cause.CauseKind;
import uz.erp.task.cause.RiskSegment;
import uz.erp.task.cause.Thresholds;
import uz.erp.task.task.TaskCategory;
import uz.erp.task.task.TaskPriority;

/**
 * What tasks are opened for; every store has one of each kind from the beginning. Its row is locked
 * before it is changed, because evaluations count down its budget by SQL ({@link RuleBudgets}).
 */
@Entity
@Table(name = "task_rule")
@SuppressWarnings("NullAway.Init") // Hibernate fills what the empty constructor leaves out
class Rule {

  @Id
  @Enumerated(EnumType.STRING)
  private CauseKind kind;

  private boolean isActive;
  private @Nullable Instant activeSince;
  private @Nullable Long assignedTo;

  @Enumerated(EnumType.STRING)
  private TaskPriority priority;

  @Enumerated(EnumType.STRING)
  private TaskCategory category;

  private @Nullable Integer dueInHours;
  private @Nullable Integer daysBefore;
  private @Nullable Money minAmount;
  private String @Nullable [] segments;
  private int budget;
  private @Nullable LocalDate lookedOn;

  /** As of the loading; the entity is refreshed when it is assigned to another employee. */
  @Formula("(select e.full_name from employee e where e.id = assigned_to)")
  private @Nullable String assignedToName;

  @Version private long version;
  private Instant updatedAt;

  protected Rule() {}

  /** Replaces the settings; the next evaluation has the full budget of tasks again. */
  void change(RuleDetails wish, Instant now) {
    if (wish.isActive() && !isActive) {
      activeSince = now;
    }
    isActive = wish.isActive();
    assignedTo = wish.assignedTo();
    priority = wish.priority();
    category = wish.category();
    dueInHours = wish.dueInHours();
    daysBefore = wish.thresholds().daysBefore();
    minAmount = wish.thresholds().minAmount();
    segments = codes(wish.thresholds().segments());
    budget = RuleBudgets.FULL;
    lookedOn = null;
    updatedAt = now;
  }

  RuleDetails details() {
    return new RuleDetails(isActive, assignedTo, priority, category, dueInHours, thresholds());
  }

  Thresholds thresholds() {
    List<String> codes = segments == null ? List.of() : List.of(segments);
    return new Thresholds(
        daysBefore,
        minAmount,
        Arrays.stream(RiskSegment.values())
            .filter(segment -> codes.contains(segment.code()))
            .toList());
  }

  /** Whether the rule acts on what happened then. */
  boolean appliesTo(Instant at) {
    return isActive && activeSince != null && !at.isBefore(activeSince);
  }

  CauseKind kind() {
    return kind;
  }

  boolean isActive() {
    return isActive;
  }

  /** When it was last switched on; what happened before opens nothing by itself. */
  @Nullable Instant activeSince() {
    return activeSince;
  }

  @Nullable String assignedToName() {
    return assignedToName;
  }

  long version() {
    return version;
  }

  Instant updatedAt() {
    return updatedAt;
  }

  private static String @Nullable [] codes(List<RiskSegment> segments) {
    return segments.isEmpty()
        ? null
        : segments.stream().map(RiskSegment::code).toArray(String[]::new);
  }
}
